import Platform
import Timeline

/// Jobs that took place: what threads that shared one processor saw of the operating system's scheduler.
public struct MachineSchedule: Equatable, Sendable {
  /// Where the figures come from.
  public let provenance = Provenance.measured
  /// The processor that they shared.
  public var processor: Int
  /// A lane a job, of `running`, `ready` and `sleep`: `ready` is where the system ran somebody else.
  public var tasks: [TaskRecord]
  /// What the kernel says of the same threads.
  public var kernel: [ThreadSchedule]
  /// The jobs whose nice value the system does not allow, by number.
  public var refusedNice: [Int]

  /// Nanoseconds until the last job ended.
  public var wall: UInt64 { tasks.map(\.end).max() ?? 0 }

  /// Nanoseconds that the threads ran, as the kernel counts it.
  public var processorTime: UInt64 { kernel.reduce(0) { $0 + $1.ran } }

  /// By what share of the time lanes and kernel differ, in running or in waiting, whichever is more; 0 when nothing ran.
  public var deviation: Double {
    let times = Statistics.timeByState(tasks.lazy.flatMap(\.spans))
    let (running, ready) = (times[.running] ?? 0, times[.ready] ?? 0)
    guard running + ready > 0 else { return 0 }
    let waited = kernel.reduce(0 as UInt64) { $0 + $1.waited }
    let most = max(MachineSchedule.distance(running, processorTime), MachineSchedule.distance(ready, waited))
    return Double(most) / Double(running + ready)
  }

  /// Times that the processor went from one job to another.
  public var switches: Int {
    let slices = tasks.flatMap { task in
      task.spans.filter { $0.state == .running }.map { (start: $0.start, job: task.identity.id) }
    }
    let order = slices.sorted { ($0.start, $0.job) < ($1.start, $1.job) }.map(\.job)
    return zip(order, order.dropFirst()).count { $0 != $1 }
  }

  private static func distance(_ a: UInt64, _ b: UInt64) -> UInt64 { a > b ? a - b : b - a }
}
