/// The global lock beside a run of the deterministic machine: who holds it, and who wants it since when. A consequence of
/// the schedule, so that states which differ in nothing else are equal.
public struct GlobalLockState: Hashable, Sendable {
  /// Steps after which a thread that waits asks the holder to let go; stands for CPython's 5 ms.
  public static let interval = 50

  /// The thread that holds it; nil after a holder had to wait or has ended, until the next step.
  public internal(set) var holder: Int?
  /// The thread that held it last.
  public internal(set) var lastHolder: Int?
  /// How often it went from one thread to another.
  public internal(set) var switchNumber = 0
  /// Steps that the run had when another thread began to wait for it; nil while nobody wants it.
  public internal(set) var waitBegan: Int?
  /// Checkpoints that the holder has passed since it has the lock.
  public internal(set) var checkpointsPassed = 0
  /// Whether somebody has waited for an interval, and the holder is to let go at its next checkpoint.
  public internal(set) var isDropRequested = false

  init() {}

  /// `thread` has done a step, the `count`-th of the run, behind which it is at a checkpoint or not; `ready` has a bit for
  /// every thread that could go on.
  mutating func follow(_ thread: Int, count: Int, isCheckpoint: Bool, ready: UInt64) {
    if lastHolder != thread {
      if lastHolder != nil { switchNumber += 1 }
      lastHolder = thread
      checkpointsPassed = 0
      waitBegan = nil
    }
    let mine: UInt64 = 1 << UInt64(thread)
    holder = ready & mine != 0 ? thread : nil
    if isCheckpoint, holder != nil { checkpointsPassed += 1 }
    waitBegan = ready & ~mine != 0 && holder != nil ? waitBegan ?? count : nil
    isDropRequested = waitBegan.map { count - $0 >= Self.interval } ?? false
  }
}
