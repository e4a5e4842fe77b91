/// An event that proves a cause: a place in the recording to jump to.
public struct Evidence: Equatable, Hashable, Sendable {
  /// What kind of event it is.
  public enum Kind: Equatable, Hashable, Sendable {
    /// The task came to be in that state.
    case entered(TaskState)
    /// The task ended.
    case ended
    /// The task asked the holder of the global lock to let go.
    case dropRequest
  }

  /// The task that the event happened to, by its id.
  public var task: Int
  /// Nanoseconds from the run's start.
  public var time: UInt64
  /// What happened.
  public var kind: Kind

  /// An event; see the members.
  public init(task: Int, time: UInt64, kind: Kind) {
    self.task = task
    self.time = time
    self.kind = kind
  }
}
