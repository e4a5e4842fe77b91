/// Something that happened to one task of a run, as far as a reader can go from one such thing to the next.
public struct RunEvent: Equatable, Sendable {
  /// What happened.
  public enum Kind: Equatable, Sendable {
    /// The task entered the state; its first one is its start.
    case enter(TaskState)
    /// The task, which waited for the global lock, asked its holder to let go.
    case dropRequest
    /// The task ended.
    case end
  }

  /// The task's place in the record, which is its id.
  public let task: Int
  /// Nanoseconds from the run's start.
  public let time: UInt64
  /// What happened.
  public let kind: Kind

  /// Makes an event; see the members.
  public init(task: Int, time: UInt64, kind: Kind) {
    self.task = task
    self.time = time
    self.kind = kind
  }
}

/// Of whom events are looked for.
public enum EventScope: CaseIterable, Sendable {
  /// Of one task.
  case task
  /// Of any task.
  case anyTask
  /// Of those tasks that share a lock: who wanted it, who got it, who let it go, who was asked to.
  case lock
}

/// Which way events are looked for.
public enum EventDirection: Sendable {
  /// The next one, later in time.
  case next
  /// The one before.
  case previous
}

/// Where a lane is at an instant.
public enum LanePlaceInTime: Equatable, Sendable {
  /// Before its first span.
  case before
  /// In the span with that index.
  case span(Int)
  /// Between the span with that index and the next.
  case gap(after: Int)
  /// Behind its last span.
  case after
}
