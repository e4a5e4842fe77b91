/// One task's life as far as it has been recorded: when it entered which state, and whether it has ended.
///
/// A value: a frame of the screen, a step backwards and a comparison hold their own without copying events.
public struct Track: Equatable, Sendable {
  /// The task entered `state` at `time`, nanoseconds from the run's start.
  public struct Transition: Equatable, Sendable {
    var time: UInt64
    var state: TaskState
  }

  /// In order of time; no two at the same instant.
  public private(set) var transitions: [Transition] = []
  /// When and how the task ended, nil while it lives.
  public private(set) var end: (time: UInt64, how: TaskEnding)?
  /// The worker it was given to last, nil for none.
  public private(set) var worker: Int?
  /// When it was given to that worker, nil for none.
  public private(set) var assignedAt: UInt64?
  /// When it asked the holder of the global lock to let go, in order.
  public private(set) var dropRequests: [UInt64] = []
  /// Where it was seen to compute, in order; no two after one another name the same processor.
  public private(set) var processors: [ProcessorChange] = []
  /// What it did with locks of its program, in order.
  public private(set) var locks: [LockEvent] = []

  /// A task of which nothing is known yet.
  public init() {}

  /// Nanoseconds from the run's start, nil before the task exists.
  public var start: UInt64? { transitions.first?.time }

  /// The state it is in, or ended in; nil before it exists.
  public var state: TaskState? { transitions.last?.state }

  /// Compares all that has been recorded.
  public static func == (a: Track, b: Track) -> Bool {
    a.transitions == b.transitions && a.end?.time == b.end?.time && a.end?.how == b.end?.how && a.worker == b.worker
      && a.assignedAt == b.assignedAt && a.dropRequests == b.dropRequests && a.processors == b.processors
      && a.locks == b.locks
  }

  /// Takes in an event of this task. Events of one thread come in order, but those of another thread or process may
  /// come later than younger ones: each finds its place by its time. Of two transitions at the same instant the later
  /// one stands, which is how waits of zero length are omitted.
  public mutating func absorb(_ event: Event) {
    switch event.kind {
    case .enter:
      guard let state = TaskState(rawValue: event.detail) else { return }
      insert(Transition(time: event.time, state: state))
      if state.isComputing { see(event) }
    case .end: end = (event.time, TaskEnding(rawValue: event.detail) ?? .failed)
    case .assign: (worker, assignedAt) = (Int(event.extra), event.time)
    case .dropRequest: dropRequests.append(event.time)
    case .processor: see(event)
    case .lock:
      guard let kind = LockEvent.Kind(rawValue: event.detail) else { return }
      insert(LockEvent(event.time, kind, lock: Int(event.extra)))
    case nil: break
    }
  }

  private mutating func insert(_ transition: Transition) {
    var place = transitions.endIndex
    while place > 0, transitions[place - 1].time > transition.time { place -= 1 }
    if place > 0, transitions[place - 1].time == transition.time {
      transitions[place - 1] = transition
    } else {
      transitions.insert(transition, at: place)
    }
  }

  private mutating func insert(_ event: LockEvent) {
    var place = locks.endIndex
    while place > 0, locks[place - 1].time > event.time { place -= 1 }
    locks.insert(event, at: place)
  }

  /// Takes in where the task was. Whoever looks does so in order: the thread that the task is on.
  private mutating func see(_ event: Event) {
    guard let processor = event.processor, processor != processors.last?.processor else { return }
    processors.append(ProcessorChange(max(event.time, processors.last?.time ?? 0), processor))
  }

  /// The spans up to the task's end or, while it lives, up to `now` (nanoseconds from the run's start).
  public func spans(until now: UInt64) -> SpanView { SpanView(track: self, limit: end?.time ?? now) }

  /// Ends a task whose end was not recorded, because the recorder was full or its worker was killed. One that never began
  /// gets a single empty `ready`.
  public mutating func close(at time: UInt64, _ how: TaskEnding) {
    if end == nil { end = (max(time, transitions.last?.time ?? 0), how) }
    if transitions.isEmpty { transitions = [Transition(time: end?.time ?? time, state: .ready)] }
  }
}

extension TaskRecord {
  /// What `track` has recorded of a task up to `time`, nanoseconds from the run's start.
  public init(identity: TaskIdentity, outcome: TaskOutcome, track: Track, until time: UInt64) {
    self.init(identity: identity, outcome: outcome, spans: Array(track.spans(until: time)))
    worker = track.worker
    assignedAt = track.assignedAt
    processors = track.processors
    locks = track.locks
    dropRequests = track.dropRequests
  }
}

/// A track's spans without a copy: contiguous, in order of time.
public struct SpanView: RandomAccessCollection, Equatable, Sendable {
  let track: Track
  let limit: UInt64

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of spans.
  public var endIndex: Int { track.transitions.count }

  /// A span; its end is the next one's start.
  public subscript(position: Int) -> Span {
    let transition = track.transitions[position]
    let isLast = position + 1 == track.transitions.count
    let end = isLast ? Swift.max(limit, transition.time) : track.transitions[position + 1].time
    return Span(transition.state, transition.time, end)
  }
}
