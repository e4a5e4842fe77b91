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
  private var shown: [TaskState?] = []

  /// Decides for all cells of `window`.
  init(_ summaries: [LaneSummary], window: TimeWindow) {
    self.summaries = summaries
    self.window = window
    showShares()
    showShortStays()
  }

  /// What to draw.
  var cells: [LaneCell] { shown.indices.map { LaneCell(shown[$0], hidden: hidden(at: $0)) } }

  private mutating func showShares() {
    shown.reserveCapacity(summaries.count)
    var owed = [Int](repeating: 0, count: TaskState.allCases.count)
    for summary in summaries {
      let parts = summary.parts
      guard parts.count > 1 else {
        shown.append(parts.first?.state)
        for index in owed.indices { owed[index] = 0 }
        continue
      }
      let present = summary.present
      for state in TaskState.allCases where !present.contains(state) { owed[Int(state.rawValue)] = 0 }
      for part in parts { owed[Int(part.state.rawValue)] += part.share }
      var winner = parts[0].state
      for part in parts where owed[Int(part.state.rawValue)] > owed[Int(winner.rawValue)] { winner = part.state }
      owed[Int(winner.rawValue)] -= LaneSummary.whole
      shown.append(winner)
    }
  }

  private mutating func showShortStays() {
    var hasRun = false
    for column in summaries.indices {
      defer { hasRun = hasRun || shown[column] == .running }
      let parts = summaries[column].parts
      guard parts.count > 1 else { continue }
      guard let winner = parts.first(where: { $0.state == shown[column] }), fillsNeighbour(winner.longest, of: column)
      else {
        continue
      }
      let hidden = hidden(at: column)
      let short = parts.map(\.state).filter(hidden.contains)
      let first = hasRun ? short.first { $0 != .running } : short.first { $0 == .running }
      if let state = first ?? short.first { shown[column] = state }
    }
  }

  private func hidden(at column: Int) -> TaskStateSet {
    let parts = summaries[column].parts
    guard parts.count > 1 else { return [] }
    let near = shown[max(column - 1, 0)...min(column + 1, shown.count - 1)]
    return summaries[column].present.subtracting(TaskStateSet(near.compactMap(\.self)))
  }

  private func fillsNeighbour(_ span: Span, of column: Int) -> Bool {
    let columns = summaries.count
    if column > 0, span.start <= window.time(atColumn: column - 1, of: columns) { return true }
    return column + 1 < columns && span.end >= window.time(atColumn: column + 2, of: columns)
  }
}
