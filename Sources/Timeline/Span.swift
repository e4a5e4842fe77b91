/// One stretch of a task's life in one state. Times are nanoseconds from the run's start; `start <= end`.
public struct Span: Equatable, Hashable, Sendable {
  /// What the task was doing.
  public var state: TaskState
  /// Nanoseconds from the run's start.
  public var start: UInt64
  /// Nanoseconds from the run's start.
  public var end: UInt64

  /// A stretch in `state` from `start` to `end`, nanoseconds from the run's start.
  public init(_ state: TaskState, _ start: UInt64, _ end: UInt64) {
    self.state = state
    self.start = start
    self.end = end
  }

  /// Nanoseconds.
  public var duration: UInt64 { end - start }
}
