/// What a machine asks of the thread that it runs on: everything that waits, and everything that the outside should see.
///
/// Each method is called on the machine's own thread, between two instructions, while the thread may interpret (holds the
/// lock, where there is one). A method that waits lets go of that right meanwhile and has it again when it returns. One that
/// returns false has been told to give up: the machine stops with `.interrupted`.
public protocol MachineHost: AnyObject {
  /// A checkpoint at which the eval breaker has bits set.
  func checkpoint() -> Bool

  /// `time.sleep`: blocks for that many nanoseconds.
  func sleep(_ nanoseconds: UInt64) -> Bool

  /// `thread.start()`: starts a thread that makes a machine for `thread` and runs it to its end. Throws when there can be no
  /// more threads, or none at all under this model.
  func start(_ thread: ProgramThread) throws(InterpreterError)

  /// `thread.join()` of a thread that has not ended: blocks until `thread.hasEnded`.
  func join(_ thread: ProgramThread) -> Bool

  /// `lock.acquire()` of a lock that was not free: blocks until the calling thread has acquired it.
  func acquire(_ lock: ProgramLock) -> Bool

  /// `lock.release()` of a lock that somebody may be waiting for.
  func released(_ lock: ProgramLock)

  /// A coroutine, other than the program's main one, became a task of the loop. Numbers count from 1 within a program run.
  func coroutineCreated(_ coroutine: Int, name: String)

  /// The coroutine with that number (0: the program's main one) is now in `phase`.
  func coroutine(_ coroutine: Int, is phase: CoroutinePhase)
}

/// What a coroutine does, as its loop sees it.
public enum CoroutinePhase: Equatable, Sendable {
  /// Could go on, and waits for its turn.
  case ready
  /// Has its turn.
  case running
  /// Waits for a time.
  case asleep
  /// Waits for other coroutines to end.
  case awaiting
  /// Has returned; or has failed, with what Python would print last.
  case ended(failure: String?)
}
