import Platform
import Synchronization

@testable import Interpreter

/// Runs programs on real threads without a global lock, and keeps what their machines told it.
final class ThreadHost: MachineHost, @unchecked Sendable {
  // @unchecked: the monitor guards what changes.

  /// What a program came to.
  struct Outcome {
    let output: String
    let error: InterpreterError?
    let traceback: [TracebackEntry]
    /// How each thread that failed did.
    let threadErrors: [InterpreterError]
    /// `1 name`, `1 ready`, `1 running` …
    let coroutines: [String]
  }

  private let word = UnsafeMutablePointer<Atomic<UInt32>>.allocate(capacity: 1)
  private let monitor = Monitor()
  private var running = 0
  private var threadErrors: [InterpreterError] = []
  private var coroutines: [String] = []
  private var goesOn: @Sendable () -> Bool

  /// A host whose checkpoints ask `goesOn`, if that is given: they have a bit set all the time then.
  init(goesOn: (@Sendable () -> Bool)? = nil) {
    word.initialize(to: Atomic(goesOn == nil ? 0 : EvalBreaker.cancellation))
    self.goesOn = goesOn ?? { true }
  }

  deinit { word.deallocate() }

  /// Runs a program to the end of its last thread. Nil when there is no memory for it.
  func run(_ program: Program, bytes: Int = 16 << 20, tier: Tier = .bytecode) -> Outcome? {
    guard let memory = ProgramMemory(program, bytes: bytes, tier: tier) else { return nil }
    let machine = Machine(memory, host: self, breaker: EvalBreaker(word))
    let error = drive(machine)
    monitor.locked { while running > 0 { monitor.wait() } }
    return Outcome(
      output: memory.output, error: error, traceback: machine.traceback, threadErrors: threadErrors,
      coroutines: coroutines)
  }

  private func drive(_ machine: Machine) -> InterpreterError? {
    do throws(InterpreterError) {
      while case .idle(let due) = try machine.advance() {
        monitor.locked { while !monitor.wait(until: due) {} }
      }
      return nil
    } catch {
      return error
    }
  }

  func checkpoint() -> Bool { goesOn() }

  func sleep(_ nanoseconds: UInt64) -> Bool {
    if nanoseconds > 0 { Thread.sleep(nanoseconds) }
    return true
  }

  func start(_ thread: ProgramThread) throws(InterpreterError) {
    monitor.locked { running += 1 }
    do {
      try PosixThread.start("program") { [self] in
        let error = drive(Machine(thread: thread, host: self, breaker: EvalBreaker(word)))
        thread.markEnded()
        monitor.locked {
          running -= 1
          if let error { threadErrors.append(error) }
          monitor.broadcast()
        }
      }.detach()
    } catch {
      monitor.locked { running -= 1 }
      throw .runtimeError("can't start new thread")
    }
  }

  func join(_ thread: ProgramThread) -> Bool {
    monitor.locked { while !thread.hasEnded { monitor.wait() } }
    return true
  }

  func acquire(_ lock: ProgramLock) -> Bool {
    monitor.locked { while !lock.tryAcquire() { monitor.wait() } }
    return true
  }

  func released(_ lock: ProgramLock) { monitor.locked { monitor.broadcast() } }

  func coroutineCreated(_ coroutine: Int, name: String) { note("\(coroutine) \(name)") }

  func coroutine(_ coroutine: Int, is phase: CoroutinePhase) { note("\(coroutine) \(phase)") }

  private func note(_ line: String) { monitor.locked { coroutines.append(line) } }
}

private enum Thread {
  static func sleep(_ nanoseconds: UInt64) {
    let monitor = Monitor()
    let due = MonotonicTime.now() + nanoseconds
    monitor.locked { while !monitor.wait(until: due) {} }
  }
}
