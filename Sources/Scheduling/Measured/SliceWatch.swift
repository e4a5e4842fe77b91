import Platform
import Timeline

/// A thread that reads the clock in a loop and notes when it was away. Confined to that thread until it is done.
struct SliceWatch {
  private let threshold: UInt64
  private let reader: ThreadScheduleReader
  /// The last figures that were looked at; more waiting than that is what confirms a gap.
  private var known: ThreadSchedule
  /// The figures when it began.
  private var before: ThreadSchedule
  /// When the run began, monotonic nanoseconds.
  private var origin: UInt64 = 0
  /// When the thread began to run without a gap.
  private var since: UInt64 = 0
  /// The last reading of the clock.
  private var last: UInt64 = 0
  /// Counted from the run's beginning.
  private(set) var spans: [Span] = []
  /// What the kernel counted from the start to the end.
  private(set) var kernel = ThreadSchedule(ran: 0, waited: 0, slices: 0)

  /// For the calling thread.
  init(threshold: UInt64) throws(SystemError) {
    self.threshold = max(1_000, threshold)
    reader = try ThreadScheduleReader()
    known = try reader.read()
    before = known
    // Room from the beginning: an allocation in the loop would be a gap of its own.
    spans.reserveCapacity(1_024)
  }

  /// What the kernel says now is what it said before: for a thread that has waited for something else meanwhile.
  mutating func forget() throws(SystemError) {
    known = try reader.read()
    before = known
  }

  /// The thread could run from `time` on, monotonic nanoseconds; it may get the processor long after it. Spans count from
  /// `origin`.
  mutating func begin(at time: UInt64, origin: UInt64) {
    self.origin = origin
    (since, last) = (time, time)
  }

  /// Reads the clock until the thread has run for `work` nanoseconds, or until it is to stop.
  mutating func compute(_ work: UInt64, shouldStop: () -> Bool = { false }) throws(SystemError) {
    var ran: UInt64 = 0
    while ran < work, spans.count < 2 * ProcessorGaps.Bounds.gaps, !shouldStop() {
      let now = max(last, MonotonicClock.now())
      guard now - last > threshold else {
        ran += now - last
        last = now
        continue
      }
      let schedule = try reader.read()
      // Again, because the thread may have lost the processor while it was reading.
      let back = MonotonicClock.now()
      if schedule.waited > known.waited {
        close(.running, from: since, to: last)
        close(.ready, from: last, to: back)
        since = back
      } else {
        ran += back - last
      }
      known = schedule
      last = back
    }
  }

  /// Lets `sleep` put the thread to sleep until `due`, monotonic nanoseconds. From then on it could run.
  mutating func rest(until due: UInt64, sleep: (UInt64) -> Void) throws(SystemError) {
    close(.running, from: since, to: last)
    sleep(due)
    let schedule = try reader.read()
    let back = MonotonicClock.now()
    let isLate = back > due && back - due > threshold && schedule.waited > known.waited
    let awake = isLate ? due : back
    close(.sleep, from: last, to: awake)
    if isLate { close(.ready, from: due, to: back) }
    known = schedule
    (since, last) = (back, back)
  }

  /// The thread has done what it had to.
  mutating func finish() throws(SystemError) {
    close(.running, from: since, to: last)
    // A lane is never quite empty: a thread that never ran could have.
    if spans.isEmpty { spans.append(Span(.ready, since - origin, since - origin)) }
    since = last
    // Asking for the thread's time makes the kernel bring up to date what schedstat shows.
    _ = CPUTime.ofCallingThreadPrecisely
    kernel = try reader.read() - before
  }

  /// The lane.
  func task(_ identity: TaskIdentity, outcome: TaskOutcome = .ok) -> TaskRecord {
    TaskRecord(identity: identity, outcome: outcome, spans: spans)
  }

  private mutating func close(_ state: TaskState, from start: UInt64, to end: UInt64) {
    if end > start { spans.append(Span(state, start - origin, end - origin)) }
  }
}
