import Canvas
import Timeline
import Wording

/// The runs as one long list of rows, of which the screen shows a part: two rows of figures, a lane a task, remarks, a gap.
struct RunList: Equatable {
  /// What a row shows. Runs are counted by their place in the list, from 0.
  enum Row: Equatable {
    /// Model and time.
    case header(run: Int)
    /// What the run cost.
    case figures(run: Int)
    case lane(run: Int, task: Int)
    /// A line of a remark, and in the first one the lane that it is about, which is a warning where something went wrong.
    case remark(lane: String?, String, isWarning: Bool)
    /// So many lanes of the run are left out.
    case more(Int)
    case gap
  }

  /// Rows above the lanes of a run: fewer for what is yet to be run beside a text that says what it is.
  static let usualHeadRows = 2

  /// Columns for the names of lanes, the same for all runs.
  let gutter: Int
  /// Columns between the names of lanes and their bars.
  static let nameGap = 2

  private let extents: [RunExtent]
  private let remarks: [[Row]]
  private let starts: [Int]
  /// Rows in all, without the last gap.
  let count: Int
  /// Whether lanes or figures are left out.
  let isAbridged: Bool

  /// The rows of `runs`, whose remarks are wrapped to `columns`. Lanes and figures are left out as far as that lets all runs,
  /// and what is said below their lanes, be seen in `room` rows; nil leaves nothing out. The run `favoured` keeps most, without
  /// one the newest.
  init(
    _ runs: [RunPanel], language: Language, columns: Int, headRows: Int = RunList.usualHeadRows,
    fitting room: Int? = nil, favouring favoured: Int? = nil
  ) {
    let gutter = LaneNames.columns(of: runs, in: language, room: columns)
    self.gutter = gutter
    var remarks = runs.map { run in
      RunList.remarks(of: run).flatMap { RunList.rows($0, in: language, columns: columns - gutter - RunList.nameGap) }
    }
    let output = runs.map { $0.summary.output.flatMap { RunList.rows($0, in: language) } }
    let whole = runs.map { RunExtent(headRows: headRows, lanes: $0.tasks.count, of: $0.tasks.count) }
    func fitted(_ remarks: [[Row]]) -> [RunExtent] {
      room.map { RunExtent.fitted(whole, remarks: remarks.map(\.count), to: $0, favouring: favoured) } ?? whole
    }
    let all = zip(output, remarks).map { $0 + $1 }
    var extents = fitted(all)
    // What programs have printed is the first that goes.
    let showsOutput = extents == whole
    if showsOutput { remarks = all } else { extents = fitted(remarks) }
    (self.extents, self.remarks) = (extents, remarks)
    isAbridged = extents != whole || !showsOutput
    var starts: [Int] = []
    var next = 0
    for (extent, remarks) in zip(extents, remarks) {
      starts.append(next)
      next += extent.rows + remarks.count
    }
    self.starts = starts
    count = max(0, next - (extents.last?.endsInGap ?? false ? 1 : 0))
  }

  /// Whether any lane is shown.
  var showsLanes: Bool { extents.contains { $0.lanes > 0 } }

  /// Whether the run has no row of its own for figures.
  func isBrief(ofRun run: Int) -> Bool { extents[run].headRows < RunList.usualHeadRows }

  /// The first row of a run.
  func start(ofRun run: Int) -> Int { starts[run] }

  /// The run to which a row belongs, nil outside.
  func run(at row: Int) -> Int? { starts.lastIndex { $0 <= row } }

  /// What the row shows.
  subscript(row: Int) -> Row {
    guard let run = run(at: row) else { return .gap }
    let offset = row - starts[run]
    let extent = extents[run]
    if offset < extent.headRows { return offset == 0 ? .header(run: run) : .figures(run: run) }
    let task = offset - extent.headRows
    if task < extent.lanes { return .lane(run: run, task: task) }
    var remark = task - extent.lanes
    if extent.hidden > 0, extent.hasTail {
      if remark == 0 { return .more(extent.hidden) }
      remark -= 1
    }
    return remark < remarks[run].count ? remarks[run][remark] : .gap
  }

  private static func remarks(of run: RunPanel) -> [RunRemark] {
    if case .refused(let reason) = run.phase { return [RunRemark(reason)] }
    return run.summary.remarks
  }

  private static func rows(_ remark: RunRemark, in language: Language, columns: Int) -> [Row] {
    Text.wrap(remark.sentence[language], to: columns).enumerated().map { index, line in
      .remark(lane: index == 0 ? remark.lane?[language] : nil, line, isWarning: remark.isWarning)
    }
  }

  /// Printed lines are never wrapped: their columns mean something.
  private static func rows(_ output: PrintedOutput, in language: Language) -> [Row] {
    output.text.rows(in: language).enumerated().map { index, line in
      .remark(lane: index == 0 ? output.lane[language] : nil, line, isWarning: false)
    }
  }
}

/// How wide the names of lanes are.
enum LaneNames {
  /// A run has many tasks and few patterns of names: the first and the last ones tell how long they are.
  private static let sample = 12
  private static let most = 16

  /// Columns that the names take, at most a quarter of `room`.
  static func columns(of runs: [RunPanel], in language: Language, room: Int) -> Int {
    let widest = runs.map { run in
      sampled(run.tasks.count).map { Text.width(run.label(ofTask: $0)[language]) }.max() ?? 0
    }
    return limited(widest.max() ?? 0, room: room)
  }

  /// The tasks of so many whose names are looked at.
  static func sampled(_ count: Int) -> [Int] { Array((0..<count).prefix(sample)) + (0..<count).suffix(sample) }

  /// The columns that names of that width get.
  static func limited(_ columns: Int, room: Int) -> Int { min(columns, max(0, min(most, room / 4))) }
}
