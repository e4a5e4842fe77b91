import Canvas
import Timeline

/// Going about in lanes and time.
extension ExplorerState {
  /// Chooses the lane that many rows below, or above.
  mutating func move(by rows: Int) { choose(row: chosenRow + rows) }

  /// The next event, or the one before, in the scope that was chosen; of any task only those that are shown.
  func event(_ direction: EventDirection) -> RunEvent? {
    let run = chosen.run
    let isWanted: (Int) -> Bool = { filter.isEmpty || filter.matches($0, of: runs[run]) }
    return runs[run].log.event(direction, from: time.cursor, ofTask: chosen.lane, in: scope, where: isWanted)
  }

  /// Whether there is anything of which events could be gone through.
  var hasScope: Bool { scope != .lock || run.log.hasLock(ofTask: chosen.lane) }

  /// Goes to where and when something happened.
  mutating func go(to event: RunEvent) {
    time.go(to: event.time)
    choose(LanePlace(run: chosen.run, lane: event.task))
  }

  /// What is under the cursor: the span, or the gap before or after the task's life.
  var stretch: (start: UInt64, end: UInt64) {
    switch place {
    case .span(let index): (task.spans[index].start, task.spans[index].end)
    case .before: (0, task.start)
    case .after: (task.end, time.extent)
    }
  }

  /// Sets the cursor to what a column shows: into the longest stay that reaches into it, else to its beginning.
  mutating func point(atColumn column: Int, of columns: Int) {
    let window = time.window(columns: columns)
    let (from, to) = (window.time(atColumn: column, of: columns), window.time(atColumn: column + 1, of: columns))
    time.go(to: longestStay(from: from, to: to) ?? from)
  }

  /// Stays that are compared: more than this in one column cannot be aimed at.
  private static let comparedStays = 64

  private func longestStay(from: UInt64, to: UInt64) -> UInt64? {
    let spans = task.spans
    guard case .span(let first) = run.log.place(ofTask: chosen.lane, at: from) else { return nil }
    var best: (start: UInt64, length: UInt64)?
    for span in spans[first...].prefix(Self.comparedStays) {
      guard span.start < to else { break }
      let (start, end) = (max(span.start, from), min(span.end, to))
      guard end >= start, best.map({ end - start > $0.length }) ?? true else { continue }
      best = (start, end - start)
    }
    return best?.start
  }
}
