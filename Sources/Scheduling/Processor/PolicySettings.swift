import Timeline

/// The dials of all policies. Those that a policy does not have do not matter to it. A time longer than an hour counts as
/// an hour.
public struct PolicySettings: Equatable, Sendable {
  /// Nanoseconds: a turn of round robin, and of the top level of the feedback queue.
  public var quantum: UInt64 = 10_000_000
  /// Levels of the feedback queue, 1 to 16. Turns double from each to the one below.
  public var levels = 3
  /// Turns that a job may have at a level of the feedback queue, 1 to 100.
  public var turns: UInt64 = 2
  /// Nanoseconds from boost to boost of the feedback queue; nil is never.
  public var boost: UInt64? = 1_000_000_000
  /// Nanoseconds in which the fair scheduler lets everybody run once. OSTEP's figure.
  public var targetLatency: UInt64 = 48_000_000
  /// Nanoseconds below which the fair scheduler gives no slice. OSTEP's figure.
  public var minimumGranularity: UInt64 = 6_000_000
  /// Nanoseconds of virtual runtime by which a job that wakes must be behind to preempt. Linux's figure.
  public var wakeupGranularity: UInt64 = 1_000_000

  /// The usual settings.
  public init() {}

  /// The scheduler of that name with these settings.
  public func makePolicy(_ policy: ProcessorPolicy) -> any SchedulingPolicy {
    switch policy {
    case .firstComeFirstServed: FirstComeFirstServed()
    case .shortestJobFirst: ShortestJobFirst()
    case .shortestRemainingTimeFirst: ShortestRemainingTimeFirst()
    case .roundRobin: RoundRobin(quantum: bounded(quantum))
    case .multiLevelFeedback: MultiLevelFeedbackQueue(levels: feedbackLevels, boost: boost.map(bounded))
    case .fair:
      FairScheduler(
        targetLatency: bounded(targetLatency), minimumGranularity: bounded(minimumGranularity),
        wakeupGranularity: bounded(wakeupGranularity))
    }
  }

  private var feedbackLevels: [MultiLevelFeedbackQueue.Level] {
    (0..<min(max(1, levels), 16)).map { level in
      let turn = bounded(quantum) << level
      return MultiLevelFeedbackQueue.Level(quantum: turn, allotment: turn * min(max(1, turns), 100))
    }
  }

  private func bounded(_ time: UInt64) -> UInt64 { min(time, 3_600_000_000_000) }
}
