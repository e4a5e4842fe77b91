import Timeline

/// A workload under a policy in virtual time: a simulation of discrete events, in whole nanoseconds.
///
/// A value: `step` goes to the next instant at which something happens, and a copy that was kept is a step back. There is no
/// clock and no chance in it, so the same workload gives the same schedule on every machine.
///
/// What happens at one instant happens in this order:
///  1. the policy's alarm;
///  2. switches end, by number of processor, and their jobs run;
///  3. bursts end, by number of processor: the job does I/O or has ended;
///  4. jobs arrive and wake, by number of job;
///  5. slices end, by number of processor: so who arrives at this instant queues before the one whose slice ended;
///  6. processors without a job take what the policy gives; a job goes back to the processor that still holds its registers
///     where that one is free, the others by number;
///  7. who came in 4 and is still ready takes the processor of the running job that it precedes most, if any.
///
/// A switch costs time when a processor goes from one job to another. The processor is busy meanwhile; the job that it
/// switches to is not running yet, and its state is `ready`. I/O is `sleep`: devices are never busy here, so that a burst of
/// I/O ends at a time that is known when it begins, which is what sleeping is; the states of a transfer would claim a
/// network that is not there.
public struct Simulation: Sendable {
  /// What is simulated.
  public let workload: Workload
  /// The scheduler. Its state can be looked at, where it has any.
  public internal(set) var policy: any SchedulingPolicy
  /// Virtual time, nanoseconds.
  public internal(set) var now: UInt64 = 0
  /// By number.
  public internal(set) var processors: [Processor]
  /// By number.
  public internal(set) var jobs: [JobProgress]
  /// What happened at the instant `now`, in order. Empty before the first step.
  public internal(set) var happenings: [Happening] = []
  /// How much has happened since the beginning.
  public internal(set) var eventCount = 0
  /// Times that a processor went from one job to another.
  public internal(set) var switches = 0
  /// Nanoseconds that processors passed with switching.
  public internal(set) var switchTime: UInt64 = 0
  /// Jobs in the ready queue.
  public internal(set) var readyCount = 0

  private let maximumEvents: Int

  /// Jobs that will arrive or wake, the next at the end.
  var pending: [Pending]

  /// A job that becomes ready at a known time.
  struct Pending: Sendable {
    let time: UInt64
    let job: Int

    func isAfter(_ other: Pending) -> Bool { time != other.time ? time > other.time : job > other.job }
  }

  /// The beginning, at which nothing has happened. `step` throws when more than `maximumEvents` things happen.
  public init(
    _ workload: Workload, policy: any SchedulingPolicy, maximumEvents: Int = Workload.Bounds.events
  ) {
    self.workload = workload
    self.policy = policy
    self.maximumEvents = maximumEvents
    processors = Array(repeating: Processor(), count: workload.processors)
    jobs = workload.jobs.map(JobProgress.init)
    pending = workload.jobs.enumerated().map { Pending(time: $1.arrival, job: $0) }.sorted { $0.isAfter($1) }
  }

  /// Whether every job has ended.
  public var isOver: Bool { nextInstant == nil }

  /// The next time at which something happens, nanoseconds; nil when all is over.
  public var nextInstant: UInt64? {
    let next = (processors.compactMap(\.deadline) + pending.suffix(1).map(\.time)).min()
    guard let next, let alarm = policy.alarm else { return next }
    // Where nobody competes, an alarm changes nothing that could be seen: it waits until somebody does.
    let isQuiet = readyCount == 0 && processors.allSatisfy { $0.job == nil }
    return isQuiet ? next : min(next, max(now, alarm))
  }

  /// Goes to the next instant and through all that happens there. False when all was over already. Throws
  /// `tooManyEvents` beyond the bound; the value is then at that instant.
  @discardableResult
  public mutating func step() throws(SchedulingError) -> Bool {
    guard let instant = nextInstant else { return false }
    pass(to: instant)
    happenings.removeAll(keepingCapacity: true)
    soundAlarm()
    endSwitches()
    endBursts()
    let comers = takeComers()
    endSlices()
    fillProcessors()
    preempt(for: comers)
    eventCount += happenings.count
    guard eventCount <= maximumEvents else { throw .tooManyEvents }
    return true
  }

  /// Goes on to the end.
  public mutating func finish() throws(SchedulingError) { while try step() {} }

  /// The job as its policy sees it.
  func ready(_ id: Int) -> ReadyJob {
    let job = workload.jobs[id]
    return ReadyJob(
      id: id, weight: Nice.weight(job.nice), burst: job.bursts[min(jobs[id].burst, job.bursts.count - 1)],
      remaining: jobs[id].remaining)
  }
}
