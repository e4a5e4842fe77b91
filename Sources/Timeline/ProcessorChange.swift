/// A task was seen on a processor, and was not on it before.
public struct ProcessorChange: Equatable, Sendable {
  /// When somebody looked: nanoseconds from the run's start.
  public var time: UInt64
  /// The processor, as the kernel counts them.
  public var processor: Int

  /// From `time` on, `processor` is the one on which the task was seen last.
  public init(_ time: UInt64, _ processor: Int) {
    self.time = time
    self.processor = processor
  }
}
