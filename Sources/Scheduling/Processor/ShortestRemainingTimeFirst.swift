/// Shortest remaining time first: shortest job first with preemption. A job that arrives with less to do than what a
/// running one has left takes its processor.
///
/// Also called shortest time to completion first (STCF). The least mean waiting time of all, whenever jobs arrive; a long
/// job starves while short ones keep coming. Silberschatz, Galvin, Gagne, *Operating System Concepts*, chapter 5.3.2; OSTEP,
/// chapter 7.
public struct ShortestRemainingTimeFirst: SchedulingPolicy {
  private var queue = OrderedQueue()

  /// An empty queue.
  public init() {}

  /// By what is left of the burst; of equal ones the first to come is in front.
  public mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause) { queue.insert(job.id, key: job.remaining) }

  /// The one with the least left to do.
  public mutating func next() -> Int? { queue.popFirst() }

  /// Who has less left takes the processor; with the same left, who has it keeps it.
  public func preempts(_ candidate: ReadyJob, _ running: ReadyJob) -> Bool { candidate.remaining < running.remaining }
}
