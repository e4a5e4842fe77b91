/// A wait that is worth asking why about.
public struct LongWait: Equatable, Sendable {
  /// The task, by its id.
  public var task: Int
  /// The place of the span in its life.
  public var place: Int
  /// How many other tasks waited in the same state at about the same time.
  public var others: Int
}

extension CauseFinder {
  /// The longest stays in which tasks were held up or waited for a worker, at most so many, the longest first: of each task
  /// the longest, and none shorter than a fiftieth of the run. Of those that are nearly the same only one.
  public func longestWaits(_ most: Int) -> [LongWait] {
    let least = max(1, record.cost.wall / 50)
    var candidates: [(task: Int, place: Int, span: Span)] = []
    for (id, task) in record.tasks.enumerated() {
      var longest: (place: Int, span: Span)?
      for (place, span) in task.spans.enumerated() where CauseFinder.isHeldUp(span.state) && span.duration >= least {
        if span.duration > longest?.span.duration ?? 0 { longest = (place, span) }
      }
      if let longest { candidates.append((id, longest.place, longest.span)) }
    }
    candidates.sort { ($1.span.duration, $0.task) < ($0.span.duration, $1.task) }
    var waits: [LongWait] = []
    for candidate in candidates {
      let twin = waits.firstIndex { CauseFinder.isTwin(candidate.span, record.tasks[$0.task].spans[$0.place]) }
      if let twin {
        waits[twin].others += 1
      } else if waits.count < most {
        waits.append(LongWait(task: candidate.task, place: candidate.place, others: 0))
      }
    }
    return waits
  }

  private static func isHeldUp(_ state: TaskState) -> Bool { state.family == .heldUp || state == .spawn }

  /// Whether two spans tell the same: one state, and ends that differ by a tenth of the longer at most.
  private static func isTwin(_ a: Span, _ b: Span) -> Bool {
    let tolerance = max(a.duration, b.duration) / 10
    let starts = max(a.start, b.start) - min(a.start, b.start)
    let ends = max(a.end, b.end) - min(a.end, b.end)
    return a.state == b.state && starts <= tolerance && ends <= tolerance
  }
}
