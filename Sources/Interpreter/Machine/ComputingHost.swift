/// The host of a machine that only computes: nothing waits, and there are no threads.
final class ComputingHost: MachineHost {
  private let onBreak: () -> Bool

  init(_ onBreak: @escaping () -> Bool) { self.onBreak = onBreak }

  func checkpoint() -> Bool { onBreak() }

  func sleep(_ nanoseconds: UInt64) -> Bool { false }

  func start(_ thread: ProgramThread) throws(InterpreterError) { throw .runtimeError("can't start new thread") }

  func join(_ thread: ProgramThread) -> Bool { false }

  func acquire(_ lock: ProgramLock) -> Bool { false }

  func released(_ lock: ProgramLock) {}

  func coroutineCreated(_ coroutine: Int, name: String) {}

  func coroutine(_ coroutine: Int, is phase: CoroutinePhase) {}
}
