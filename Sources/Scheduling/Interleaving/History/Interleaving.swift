/// One interleaving: which thread did each step of a run, which is all that is needed to have the run again.
public struct Interleaving: Hashable, Sendable {
  private var bytes: [UInt8] = []

  /// No steps.
  public init() {}

  /// The interleaving of those threads, one a step.
  public init(_ threads: some Sequence<Int>) { bytes = threads.map { UInt8(truncatingIfNeeded: $0) } }

  /// Steps.
  public var count: Int { bytes.count }

  /// The thread that did that step, counted from 0.
  public subscript(step: Int) -> Int { Int(bytes[step]) }

  /// The threads, one a step.
  public var threads: [Int] { bytes.map { Int($0) } }

  /// How often a step is another thread's than the step before it.
  public var switches: Int { zip(bytes, bytes.dropFirst()).count { $0 != $1 } }

  /// Steps before the first in which they differ.
  public func common(with other: Interleaving) -> Int {
    zip(bytes, other.bytes).prefix { $0 == $1 }.count
  }

  mutating func append(_ thread: Int) { bytes.append(UInt8(truncatingIfNeeded: thread)) }

  mutating func truncate(to count: Int) { bytes.removeLast(max(0, bytes.count - count)) }
}
