import Canvas
import Timeline

/// Going about in lanes and time.
extension ExplorerState {
  /// Chooses the lane that many rows below, or above.
  mutating func move(by rows: Int) { choose(row: chosenRow + rows) }

  /// Goes to the next event, or the one before, in the scope that was chosen; of any task only to those that are shown.
  /// Returns false when there is none.
  mutating func goToEvent(_ direction: EventDirection) -> Bool {
    if scope == .task, kind != .task {
      guard let change = lane.change(direction, from: time.cursor) else { return false }
      time.go(to: change)
      return true
    }
    let run = chosen.run
    let sheet = sheet(ofRun: run)
    let isWanted: (Int) -> Bool = { task in self.kind != .task || filter.isEmpty || filter.matches(task, of: sheet) }
    let task = task ?? -1
    guard
      let event = runs[run].log.event(direction, from: time.cursor, ofTask: task, in: scope, where: isWanted)
    else { return false }
    time.go(to: event.time)
    if kind == .task { choose(LanePlace(run: run, lane: event.task)) }
    return true
  }

  /// Whether there is anything of which events could be gone through.
  var hasScope: Bool { scope != .lock || run.log.hasLock(ofTask: task ?? -1) }

  /// What is under the cursor: the span, or the gap beside it.
  var stretch: (start: UInt64, end: UInt64) {
    let spans = lane.spans
    switch place {
    case .span(let index): return (spans[index].start, spans[index].end)
    case .before: return (0, spans.first?.start ?? time.extent)
    case .gap(let index): return (spans[index].end, spans[index + 1].start)
    case .after: return (spans.last?.end ?? 0, time.extent)
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
    let spans = lane.spans
    let first: Int
    switch lane.place(at: from) {
    case .before: first = 0
    case .span(let index): first = index
    case .gap(let index): first = index + 1
    case .after: return nil
    }
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
