/// Something that a task did with a lock of its program's, recorded where somebody has to wait for the lock: while nobody does,
/// taking and releasing it leaves no trace.
public struct LockEvent: Equatable, Sendable {
  /// What it did. Raw values are stable: they are in events and in trace files.
  public enum Kind: UInt8, CaseIterable, Sendable {
    /// The task wants the lock, and waits.
    case wanted = 0
    /// Somebody wants the lock, and finds that the task holds it.
    case holds
    /// The task has waited for the lock, and has it.
    case taken
    /// The task releases the lock.
    case released
  }

  /// The number of the global lock, of which only this is recorded here: that a task keeps it while it computes natively. The
  /// rest is in the task's states.
  public static let globalLock = 0

  /// Nanoseconds from the run's start.
  public var time: UInt64
  /// The lock's number, from 1 within its program, in the order in which somebody first had to wait for them; or `globalLock`.
  public var lock: Int
  /// What the task did.
  public var kind: Kind

  /// The task did `kind` with the lock of that number at `time`.
  public init(_ time: UInt64, _ kind: Kind, lock: Int) {
    self.time = time
    self.lock = lock
    self.kind = kind
  }
}
