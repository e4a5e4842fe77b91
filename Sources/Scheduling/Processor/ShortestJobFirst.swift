/// Shortest job first, without preemption: of those that are ready, the one whose next burst is shortest runs, to that
/// burst's end.
///
/// No policy has a smaller mean waiting time when all jobs are there from the beginning. It needs to know how long a burst
/// will be, which nobody does; real systems guess from the bursts before. Silberschatz, Galvin, Gagne, *Operating System
/// Concepts*, chapter 5.3.2; OSTEP, chapter 7.
public struct ShortestJobFirst: SchedulingPolicy {
  private var queue = OrderedQueue()

  /// An empty queue.
  public init() {}

  /// By the length of the burst; of equal ones the first to come is in front.
  public mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause) { queue.insert(job.id, key: job.burst) }

  /// The shortest.
  public mutating func next() -> Int? { queue.popFirst() }
}
