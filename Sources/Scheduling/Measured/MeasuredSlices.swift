import Platform
import Timeline

/// What threads that shared one processor saw of the operating system's scheduler.
public struct MeasuredSlices: Equatable, Sendable {
  /// Where the figures come from.
  public let provenance = Provenance.measured
  /// The processor that they shared.
  public var processor: Int
  /// Nanoseconds up to which a gap between two readings of the clock counts as running.
  public var threshold: UInt64
  /// A lane a thread, of `running` and `ready`: `ready` is where the system ran somebody else.
  public var tasks: [TaskRecord]
  /// What the kernel says of the same threads, from just before the start: at least one slice for every span of `ready`,
  /// and more where a gap was below the threshold.
  public var kernel: [ThreadSchedule]
}
