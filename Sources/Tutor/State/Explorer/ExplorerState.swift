import Experiments
import Timeline
import Wording

/// Recorded runs that are explored, and where in them the reader is. A value: what is seen follows from it alone.
struct ExplorerState: Equatable {
  /// What lies over or beside the lanes.
  enum Panel: Equatable {
    /// The words by which lanes are found are being typed.
    case filter
    /// All that can be done, with one line chosen.
    case menu(Int)
    /// Why something was so.
    case why(ExplorerQuestion)
    /// What the run comes to, from that line on.
    case summary(Int)
  }

  /// A place to come back to.
  struct Position: Equatable {
    let time: TimeFocus
    let chosen: LanePlace
  }

  /// The runs that there are, in the order in which they took place.
  let runs: [ExploredRun]
  /// Those that are on the screen, by their places; at least one. All have one window and one cursor.
  var shown: [Int]
  /// Where Esc leads; nil where there is nothing to go back to.
  var origin: TutorState.Screen?
  /// The cursor, and how close one is.
  var time: TimeFocus
  /// What the lanes stand for.
  var kind = LaneKind.task
  /// The lane that is looked at.
  var chosen: LanePlace
  var order = LaneOrder.created
  var filter = LaneFilter()
  /// Lanes that stay at the top.
  var pins: Set<LanePlace> = []
  /// Families of lanes that stand in one row.
  var folded: Set<String> = []
  /// Times that the reader has marked, in order.
  var marks: [UInt64] = []
  /// Of whom the next event is looked for.
  var scope = EventScope.task
  var panel: Panel?
  /// What is replayed; nil as long as all of the recording is shown.
  var playback: Playback?
  /// Whether a table says what the runs cost that are compared.
  var showsTable = false
  /// What runs differ in, as far as it was asked for.
  var differences: [RunPair: Phrase] = [:]
  /// Instants that the reader has predicted for runs.
  var predictions: [PredictedTime] = []
  /// What lies dim beneath the lanes.
  var ghost: Ghost?
  /// Whether the reader has done anything yet.
  var isNew = true
  /// Where the reader was before each jump.
  var trail: [Position] = []

  /// The lanes of each run that was shown, as `kind` has them.
  var sheets: [LaneSheet?]
  /// What answers questions about each run, where one was asked.
  private var explanations: [RunExplanation?]
  /// The rows that there are, as all of the above has them.
  private(set) var rows: [ExplorerRow] = []
  /// The row of the chosen lane.
  private(set) var chosenRow = 0
  /// Rows at the top that stay there: those of pinned lanes, where one run is shown.
  private(set) var pinnedRows = 0
  /// Lanes of the shown runs in all, and those that are wanted.
  private(set) var laneCount = 0
  private(set) var matchedCount = 0

  /// Those runs, with one of them on the screen. Nil without any run that has a task.
  init?(_ runs: [ExploredRun], showing run: Int? = nil, origin: TutorState.Screen?) {
    let runs = runs.filter { !$0.record.tasks.isEmpty }
    guard !runs.isEmpty else { return nil }
    self.runs = runs
    self.origin = origin
    let run = run.map { min(max($0, 0), runs.count - 1) } ?? runs.count - 1
    shown = [run]
    time = TimeFocus(end: runs[run].log.end)
    chosen = LanePlace(run: run, lane: 0)
    sheets = Array(repeating: nil, count: runs.count)
    explanations = Array(repeating: nil, count: runs.count)
    time.go(to: runs[run].record.tasks.first?.start ?? 0)
    arrange()
  }

  // MARK: What is looked at

  /// The run of the chosen lane.
  var run: ExploredRun { runs[chosen.run] }
  /// The chosen lane.
  var lane: LaneLog { sheet(ofRun: chosen.run).lanes[chosen.lane] }
  /// Where the chosen lane is at the cursor.
  var place: LanePlaceInTime { lane.place(at: time.cursor) }
  /// The span under the cursor, nil where there is none.
  var span: Span? {
    guard case .span(let index) = place else { return nil }
    return lane.spans[index]
  }
  /// The task that the chosen lane has at the cursor, nil where it has none, or several.
  var task: Int? {
    if kind == .task { return chosen.lane }
    guard case .span(let index) = place else { return nil }
    return lane.owners[index]
  }

  /// The lanes of the run in that place.
  func sheet(ofRun run: Int) -> LaneSheet { sheets[run] ?? LaneSheet(runs[run], by: kind) }

  /// What a lane is called.
  func label(of lane: LanePlace) -> Phrase { sheet(ofRun: lane.run).label(ofLane: lane.lane) }

  /// What answers questions about the run of the chosen lane. Made where it is not there yet.
  mutating func explanation() -> RunExplanation {
    if let made = explanations[chosen.run] { return made }
    let made = run.explanation
    explanations[chosen.run] = made
    return made
  }

  // MARK: Rows

  /// Makes the rows anew after something has changed that decides them, and keeps the chosen lane if it is still there.
  mutating func arrange() {
    (rows, laneCount, matchedCount, pinnedRows) = ([], 0, 0, 0)
    for run in shown {
      if sheets[run] == nil { sheets[run] = LaneSheet(runs[run], by: kind) }
      if shown.count > 1 { rows.append(.run(run)) }
      rows += rows(ofRun: run)
    }
    settle()
  }

  private mutating func rows(ofRun run: Int) -> [ExplorerRow] {
    let sheet = sheet(ofRun: run)
    let wanted = sheet.lanes.indices.filter { filter.isEmpty || filter.matches($0, of: sheet) }
    laneCount += sheet.lanes.count
    matchedCount += wanted.count
    let lanes = order.sorted(wanted, of: sheet).map { LanePlace(run: run, lane: $0, kind: kind) }
    let pinned = pins.isEmpty ? [] : lanes.filter(pins.contains)
    let others = pins.isEmpty ? lanes : lanes.filter { !pins.contains($0) }
    let predicted = shownPrediction(ofRun: run) == nil ? [] : [ExplorerRow.prediction(run)]
    if shown.count == 1 { pinnedRows = predicted.count + pinned.count }
    return predicted + pinned.map(ExplorerRow.lane) + withGhosts(folding(others))
  }

  private func folding(_ lanes: [LanePlace]) -> [ExplorerRow] {
    guard !folded.isEmpty else { return lanes.map(ExplorerRow.lane) }
    var rows: [ExplorerRow] = []
    var rowOfFamily: [String: Int] = [:]
    for lane in lanes {
      let family = family(of: lane)
      guard folded.contains(family) else {
        rows.append(.lane(lane))
        continue
      }
      if let row = rowOfFamily[family], case .folded(let first, let count) = rows[row] {
        rows[row] = .folded(first, count: count + 1)
      } else {
        rowOfFamily[family] = rows.count
        rows.append(.folded(lane, count: 1))
      }
    }
    return rows
  }

  /// What the lanes have in common with which one is folded: the name without the number behind it.
  func family(of lane: LanePlace) -> String {
    let name =
      runs[lane.run].record.tasks.indices.contains(lane.lane) && lane.kind == .task
      ? runs[lane.run].record.tasks[lane.lane].identity.name : label(of: lane).en
    return String(name.reversed().drop(while: \.isNumber).drop { "- ".contains($0) }.reversed())
  }

  /// Finds the row of the chosen lane; where it is gone, the lane of the row that took its place is chosen.
  private mutating func settle() {
    if let row = row(of: chosen) {
      chosenRow = row
      return
    }
    guard let row = nearestLane(to: chosenRow), let lane = rows[row].lane else { return }
    (chosenRow, chosen) = (row, lane)
  }

  private func row(of lane: LanePlace) -> Int? {
    if let row = rows.firstIndex(of: .lane(lane)) { return row }
    guard !folded.isEmpty, lane.kind == kind else { return nil }
    let family = family(of: lane)
    return rows.firstIndex { row in
      guard case .folded(let first, _) = row else { return false }
      return first.run == lane.run && self.family(of: first) == family
    }
  }

  private func nearestLane(to row: Int) -> Int? {
    rows.indices.filter { rows[$0].lane != nil }.min { abs($0 - row) < abs($1 - row) }
  }

  // MARK: Choosing lanes

  /// Chooses the lane of a row; a row without one is passed over.
  mutating func choose(row: Int) {
    let goesDown = row >= chosenRow
    var row = min(max(row, 0), rows.count - 1)
    while rows.indices.contains(row), rows[row].lane == nil { row += goesDown ? 1 : -1 }
    guard rows.indices.contains(row), let lane = rows[row].lane else { return }
    (chosenRow, chosen) = (row, lane)
  }

  /// Chooses a lane. One that is not among the rows is not chosen.
  mutating func choose(_ lane: LanePlace) {
    guard let row = row(of: lane) else { return }
    (chosenRow, chosen) = (row, lane)
  }
}
