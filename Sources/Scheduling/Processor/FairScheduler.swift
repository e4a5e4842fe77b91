/// A fair scheduler with weights, as Linux's *completely fair scheduler* was until version 6.6.
///
/// Every job has a *virtual runtime*: the time that it ran, divided by its weight. Who has least of it runs. Within the
/// *target latency* everybody that is ready runs once, each for a share in proportion to its weight, but for no less than
/// the *minimum granularity*, because switching is not free. Molnár 2007; OSTEP, chapter 9, section 9.7; Linux,
/// Documentation/scheduler/sched-design-CFS.rst.
///
/// Simpler than Linux in one thing: there, each processor has a queue of its own, which are balanced now and then; here they
/// share one, and the shares are those of one processor.
public struct FairScheduler: SchedulingPolicy {
  private let targetLatency: UInt64
  private let minimumGranularity: UInt64
  private let wakeupGranularity: UInt64
  private var queue = OrderedQueue()
  // Only looked up by number, never walked through: the order of a dictionary is left to chance.
  private var virtualRuntimes: [Int: UInt64] = [:]
  private var running: [Int] = []
  private var totalWeight: UInt64 = 0
  /// The least virtual runtime of those that compete; never steps back.
  private var floor: UInt64 = 0

  /// Times in nanoseconds. A job that wakes preempts when it is behind by more than `wakeupGranularity`, so that two jobs
  /// that wake each other do not spend their time on switching.
  public init(targetLatency: UInt64, minimumGranularity: UInt64, wakeupGranularity: UInt64) {
    self.targetLatency = targetLatency
    self.minimumGranularity = max(1, minimumGranularity)
    self.wakeupGranularity = wakeupGranularity
  }

  /// Nanoseconds that a job ran, scaled to nice 0: half as heavy, twice as fast.
  public func virtualRuntime(of id: Int) -> UInt64 { virtualRuntimes[id] ?? 0 }

  /// By virtual runtime. Who is new or slept begins where the others are: sleeping is not saving.
  public mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause) {
    if cause == .arrived || cause == .woke {
      totalWeight += job.weight
      virtualRuntimes[job.id] = max(virtualRuntime(of: job.id), floor)
    }
    running.removeAll { $0 == job.id }
    queue.insert(job.id, key: virtualRuntime(of: job.id))
  }

  /// The one that has had least.
  public mutating func next() -> Int? {
    guard let id = queue.popFirst() else { return nil }
    running.append(id)
    return id
  }

  /// Its share of the target latency.
  public func slice(of job: ReadyJob) -> UInt64? {
    max(minimumGranularity, targetLatency * job.weight / max(1, totalWeight))
  }

  /// Only when it is worth a switch.
  public func preempts(_ candidate: ReadyJob, _ running: ReadyJob) -> Bool {
    virtualRuntime(of: candidate.id) + wakeupGranularity < virtualRuntime(of: running.id)
  }

  /// Virtual time passes more slowly for the heavy.
  public mutating func ran(_ job: ReadyJob, for time: UInt64) {
    virtualRuntimes[job.id, default: floor] += time * Nice.unit / job.weight
    let least = running.map { virtualRuntime(of: $0) }.min() ?? floor
    floor = max(floor, min(least, queue.firstKey ?? least))
  }

  /// Does not compete any more.
  public mutating func leave(_ job: ReadyJob) {
    totalWeight -= job.weight
    running.removeAll { $0 == job.id }
  }
}
