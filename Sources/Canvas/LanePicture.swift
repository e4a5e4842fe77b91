import Timeline

/// Decides which state each cell of a lane shows.
///
/// - Of a cell with several states, the one with the largest share is shown, as long as the cell stands alone.
/// - In a row of such cells, what a state was denied in one counts for it in the next, so that the row shows each state as often as it
///   held. Else two threads that take turns every 5 ms would seem, in cells of 9 ms, to take turns every 50.
/// - A stay too short to win its cell gets it all the same when the winner is one long stay that fills the cell beside: the
///   moment of running before a long wait stays visible. Where many crowd, a lane's first moment of running goes before all
///   others, since no task waits for anything before it has run; later ones go last, since every wake-up has one. Of the
///   others the longest is shown. The rest are in `LaneCell.hidden`.
struct LanePicture {
  private let summaries: [LaneSummary]
  private let window: TimeWindow
  private let columns: Int
  private var shown: [TaskState?] = []

  /// Decides for all cells of `window`. The lane `hasRun` before it.
  init(_ summaries: [LaneSummary], window: TimeWindow, hasRun: Bool = false) {
    self.summaries = summaries
    self.window = window
    columns = summaries.count
    showShares()
    showShortStays(hasRun)
  }

  /// What to draw.
  var cells: [LaneCell] {
    shown.indices.map { column in
      let count = summaries[column].count
      return LaneCell(shown[column], hidden: hidden(at: column), crowd: LaneCell.isCrowd(count) ? count : 0)
    }
  }

  private mutating func showShares() {
    shown.reserveCapacity(summaries.count)
    var owed = [Int](repeating: 0, count: Self.places)
    var isOwed = false
    for summary in summaries {
      let parts = summary.parts
      guard parts.count > 1 else {
        shown.append(parts.first?.state)
        if isOwed { for place in owed.indices { owed[place] = 0 } }
        isOwed = false
        continue
      }
      isOwed = true
      var present = 0
      for part in parts {
        present |= 1 << Self.place(of: part.state)
        owed[Self.place(of: part.state)] += part.share
      }
      for place in owed.indices where present & 1 << place == 0 { owed[place] = 0 }
      var winner = parts[0].state
      for part in parts where owed[Self.place(of: part.state)] > owed[Self.place(of: winner)] { winner = part.state }
      owed[Self.place(of: winner)] -= LaneSummary.whole
      shown.append(winner)
    }
  }

  /// Places of all states, and of none.
  private static let places = TaskState.allCases.count + 1

  private static func place(of state: TaskState?) -> Int { state.map { Int($0.rawValue) } ?? places - 1 }

  private mutating func showShortStays(_ hasRunBefore: Bool) {
    var hasRun = hasRunBefore
    for column in summaries.indices {
      defer { hasRun = hasRun || shown[column] == .running }
      let parts = summaries[column].parts
      guard parts.count > 1 else { continue }
      guard let winner = parts.first(where: { $0.state == shown[column] }), fillsNeighbour(winner.longest, of: column)
      else {
        continue
      }
      let hidden = hidden(at: column)
      let short = parts.compactMap(\.state).filter(hidden.contains)
      let first = hasRun ? short.first { $0 != .running } : short.first { $0 == .running }
      if let state = first ?? short.first { shown[column] = state }
    }
  }

  private func hidden(at column: Int) -> TaskStateSet {
    let parts = summaries[column].parts
    guard parts.count > 1 else { return [] }
    var near: TaskStateSet = []
    for beside in max(column - 1, 0)...min(column + 1, columns - 1) {
      if let state = shown[beside] { near.formUnion(TaskStateSet(state)) }
    }
    return summaries[column].present.subtracting(near)
  }

  private func fillsNeighbour(_ stay: TimeStretch, of column: Int) -> Bool {
    if column > 0, stay.start <= window.time(atColumn: column - 1, of: columns) { return true }
    return column + 1 < columns && stay.end >= window.time(atColumn: column + 2, of: columns)
  }
}
