/// One thing that happened to one task: 16 bytes, so that four fit into a cache line and a page holds 255.
public struct Event: Equatable, Sendable {
  /// What happened.
  public enum Kind: UInt8, Sendable {
    /// The task entered the state whose raw value is `detail`, on a thread that ran on the processor in `extra`: 0 where nobody
    /// knows, else one more than its number.
    case enter = 0
    /// The task ended; `detail` is the raw value of a `TaskEnding`.
    case end
    /// The task was given to the worker whose number is `extra`.
    case assign
    /// The task, which waits for the global lock, asked its holder to let go.
    case dropRequest
    /// The task, whose state goes on, was seen on the processor in `extra`, as above.
    case processor
    /// The task did what the raw value `detail` of a `LockEvent.Kind` says with the lock of its program that has the number
    /// `extra`.
    case lock
  }

  /// Nanoseconds from the run's start.
  public var time: UInt64
  /// The task's id.
  public var task: UInt32
  /// A `Kind`'s raw value. Raw, because memory that another process writes may hold anything.
  public var kindCode: UInt8
  /// Depends on the kind.
  public var detail: UInt8
  /// Depends on the kind.
  public var extra: UInt16

  /// An event of `kind`; see the members.
  @inline(__always)
  public init(time: UInt64, task: UInt32, kind: Kind, detail: UInt8 = 0, extra: UInt16 = 0) {
    self.time = time
    self.task = task
    kindCode = kind.rawValue
    self.detail = detail
    self.extra = extra
  }

  /// What happened, or nil when the code is none that this version knows.
  public var kind: Kind? { Kind(rawValue: kindCode) }

  /// The processor in `extra`, of a kind that has one there; nil where nobody knows.
  var processor: Int? { extra == 0 ? nil : Int(extra) - 1 }
}

/// How a task ended, as far as an event can say it; the why is in the `TaskOutcome`.
public enum TaskEnding: UInt8, Sendable {
  case ok = 0
  case failed
  case cancelled
}
