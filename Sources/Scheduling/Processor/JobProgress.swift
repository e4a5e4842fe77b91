import Timeline

/// What a job of a simulation is doing, how far it is, and what it has been through.
public struct JobProgress: Equatable, Sendable {
  /// Where a job can be.
  public enum Place: Equatable, Sendable {
    case notArrived
    /// In the ready queue.
    case ready
    /// On a processor, from the beginning of the switch to it.
    case processor(Int)
    /// Does I/O until that time, nanoseconds.
    case sleeping(until: UInt64)
    case ended
  }

  /// Where it is.
  public internal(set) var place = Place.notArrived
  /// The burst that it is in or about to begin: its index in `Job.bursts`.
  public internal(set) var burst = 0
  /// Nanoseconds of that burst that are still to be done; of I/O, all of it until it is over.
  public internal(set) var remaining: UInt64
  /// When it ran first, nanoseconds; nil before.
  public private(set) var firstRun: UInt64?

  private var closed: [Span] = []
  private var open: (state: TaskState, since: UInt64)?

  init(_ job: Job) { remaining = job.bursts.first ?? 0 }

  /// What it has been through up to `now`: contiguous, none empty. Empty before it arrives.
  public func spans(until now: UInt64) -> [Span] {
    guard let open, open.since < now else { return closed }
    return closed + [Span(open.state, open.since, now)]
  }

  /// From `now` on it is in `state`. A state that lasted no time is forgotten, and one that goes on is one span: a slice
  /// that ends while nobody else wants the processor leaves no trace.
  mutating func enter(_ state: TaskState, at now: UInt64) {
    if state == .running, firstRun == nil { firstRun = now }
    if let open {
      if open.state == state { return }
      if open.since < now { closed.append(Span(open.state, open.since, now)) }
    }
    if let last = closed.last, last.state == state {
      closed.removeLast()
      open = (state, last.start)
    } else {
      open = (state, now)
    }
  }

  /// It has ended.
  mutating func end(at now: UInt64) {
    closed = spans(until: now)
    open = nil
    place = .ended
  }

  /// Compares all that is known of the two.
  public static func == (a: JobProgress, b: JobProgress) -> Bool {
    a.place == b.place && a.burst == b.burst && a.remaining == b.remaining && a.firstRun == b.firstRun
      && a.closed == b.closed && a.open?.state == b.open?.state && a.open?.since == b.open?.since
  }
}
