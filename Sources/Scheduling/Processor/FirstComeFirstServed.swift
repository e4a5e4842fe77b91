/// First come, first served: one queue, and whoever has a processor keeps it until he is done or does I/O.
///
/// The simplest policy and the least work. Its weakness is the *convoy effect*: a long job in front makes all short ones
/// behind it wait. Silberschatz, Galvin, Gagne, *Operating System Concepts*, chapter 5.3.1; OSTEP, chapter 7.
public struct FirstComeFirstServed: SchedulingPolicy {
  private var queue: [Int] = []

  /// An empty queue.
  public init() {}

  /// Behind everybody.
  public mutating func enqueue(_ job: ReadyJob, _ cause: ReadyCause) { queue.append(job.id) }

  /// The one in front.
  public mutating func next() -> Int? { queue.isEmpty ? nil : queue.removeFirst() }
}
