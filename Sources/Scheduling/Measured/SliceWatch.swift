import Platform
import Timeline

/// A thread that reads the clock in a loop and notes when it was away. Confined to that thread until it is done.
struct SliceWatch {
  private let threshold: UInt64
  private let reader: ThreadScheduleReader
  /// The last figures that were looked at; more waiting than that is what confirms a gap.
  private var known: ThreadSchedule
  private(set) var spans: [Span] = []
  /// What the kernel counted from the start to the end.
  private(set) var kernel = ThreadSchedule(ran: 0, waited: 0, slices: 0)

  /// For the calling thread.
  init(threshold: UInt64) throws(SystemError) {
    self.threshold = max(1_000, threshold)
    reader = try ThreadScheduleReader()
    known = try reader.read()
    // Room from the beginning: an allocation in the loop would be a gap of its own.
    spans.reserveCapacity(1_024)
  }

  /// Reads the clock until the thread has run for `work` nanoseconds. Spans count from `start`, monotonic nanoseconds; the
  /// thread may get the processor long after it.
  mutating func spin(from start: UInt64, work: UInt64) throws(SystemError) {
    let before = known
    var last = start
    var begin = start
    var away: UInt64 = 0
    while last - start - away < work, spans.count < 2 * ProcessorGaps.Bounds.gaps {
      let now = MonotonicClock.now()
      guard now - last > threshold else {
        last = now
        continue
      }
      let schedule = try reader.read()
      // Again, because the thread may have lost the processor while it was reading.
      let back = MonotonicClock.now()
      if schedule.waited > known.waited {
        if last > begin { spans.append(Span(.running, begin - start, last - start)) }
        spans.append(Span(.ready, last - start, back - start))
        away += back - last
        begin = back
      }
      known = schedule
      last = back
    }
    if last > begin { spans.append(Span(.running, begin - start, last - start)) }
    // Asking for the thread's time makes the kernel bring up to date what schedstat shows.
    _ = CPUTime.ofCallingThreadPrecisely
    kernel = try reader.read() - before
  }

  /// The lane.
  func task(number: Int) -> TaskRecord {
    TaskRecord(
      identity: TaskIdentity(id: number, name: "spinner-\(number + 1)", kind: .cpu), outcome: .ok, spans: spans)
  }
}
