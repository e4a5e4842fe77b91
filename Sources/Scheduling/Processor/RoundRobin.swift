/// Round robin, also *time-slicing*: first come, first served, but nobody runs longer than a quantum before it queues again.
///
/// Everybody is answered soon, and everybody finishes late. The shorter the quantum, the sooner the answer and the larger
/// the share of the time that goes into switching. Silberschatz, Galvin, Gagne, *Operating System Concepts*, chapter 5.3.3;
/// OSTEP, chapter 7.
public struct RoundRobin: SchedulingPolicy {
  private let quantum: UInt64
  private var queue: [Int] = []

  /// Nobody runs longer than `quantum` nanoseconds in one go; zero counts as one.
  public init(quantum: UInt64) { self.quantum = max(1, quantum) }

  /// Behind everybody. Who arrives at the instant at which a slice ends is in front of the one whose slice ended.
  public mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause) { queue.append(job.id) }

  /// The one in front.
  public mutating func next() -> Int? { queue.isEmpty ? nil : queue.removeFirst() }

  /// A quantum, whoever it is.
  public func slice(of job: ReadyJob) -> UInt64? { quantum }
}
