import Interpreter
import Platform
import Timeline

/// What a thread of a program asks of the thread of the operating system that it is: to wait without the lock, to start and
/// join others, to show whose turn it is among its coroutines. Confined to its thread.
final class ProgramHost: MachineHost, CoroutineStage {
  private let crew: ProgramCrew
  private let right: RightToInterpret
  /// The task that the thread is.
  private let task: Int
  /// Its number within the program, 0 for the first one.
  private let number: Int
  private let coroutines: CoroutineTasks
  /// What the thread's own task, which is the main coroutine, waits for while others have their turns.
  private var idleState = TaskState.wait

  /// The host of a thread that is `task` and interprets by `right`, and has that number within the program.
  init(_ crew: ProgramCrew, _ right: RightToInterpret, task: Int, number: Int = 0) {
    self.crew = crew
    self.right = right
    self.task = task
    self.number = number
    coroutines = CoroutineTasks(crew, right.events)
  }

  /// Runs a machine to its end. Begins with the right to interpret, and ends with it unless the run was cancelled.
  func carryOut(_ machine: Machine) -> TaskResult {
    do throws(InterpreterError) {
      while true {
        switch try machine.advance() {
        case .finished: return .ok()
        case .idle(let deadline):
          guard rest(until: deadline) else { throw InterpreterError.interrupted }
        }
      }
    } catch {
      let result: TaskResult = error == .interrupted ? .cancelled : .failed(.program(crew.task.name, "\(error)"))
      coroutines.endAll(result)
      if right.task != task { right.act(for: task, in: idleState) }
      return result
    }
  }

  func checkpoint() -> Bool { right.checkpoint() }

  func sleep(_ nanoseconds: UInt64) -> Bool {
    right.leave(.sleep)
    guard crew.run.sleep(until: MonotonicClock.now() + nanoseconds) else { return false }
    right.take()
    return true
  }

  // MARK: Threads

  func start(_ thread: ProgramThread) throws(InterpreterError) {
    guard crew.hasThreads else { throw .runtimeError("can't start new thread: this model has a single one") }
    guard let id = crew.addChild(.thread, function: thread.name, right.events) else {
      throw .runtimeError("can't start new thread")
    }
    crew.locks.enter(thread: thread.number, as: id)
    do {
      crew.add(
        try PosixThread.start("thread \(thread.number)") { [crew] in ProgramHost.live(thread, as: id, crew) })
    } catch {
      right.events.end(task: id, .failed)
      crew.keep(.failed(.program(crew.task.name, "\(error)")), of: id)
      throw .runtimeError("can't start new thread")
    }
  }

  /// The life of a thread of a program, on a thread of the operating system of its own.
  private static func live(_ thread: ProgramThread, as id: Int, _ crew: ProgramCrew) {
    let seat = crew.seat(of: id)
    let right = RightToInterpret(crew.lock, seat, crew.run.store)
    right.begin(id)
    right.take()
    let host = ProgramHost(crew, right, task: id, number: thread.number)
    let result = host.carryOut(Machine(thread: thread, host: host, breaker: seat.breaker))
    crew.keep(result, of: id)
    right.end(result.outcome.ending)
    thread.markEnded()
    crew.announce()
  }

  func join(_ thread: ProgramThread) -> Bool { wait(in: .wait) { thread.hasEnded } }

  func acquire(_ lock: ProgramLock) -> Bool {
    let task = right.task
    right.leave(.lockWait)
    guard crew.acquire(lock, by: number, for: task, right.events) else { return false }
    right.take()
    return true
  }

  func released(_ lock: ProgramLock) { crew.release(lock, by: right.task, right.events) }

  private func wait(in state: TaskState, until condition: () -> Bool) -> Bool {
    right.leave(state)
    guard crew.wait(until: condition) else { return false }
    right.take()
    return true
  }

  // MARK: Coroutines

  func coroutineCreated(_ coroutine: Int, name: String) { coroutines.create(coroutine, name: name) }

  func coroutine(_ coroutine: Int, is phase: CoroutinePhase) { coroutines.follow(coroutine, phase, on: self) }

  /// One coroutine has its turn, so no other has: the task of the loop itself waits meanwhile.
  func pass(to child: Int?) {
    let next = child ?? task
    if right.task != next {
      if right.state == .running { right.enter(idleState) }
      right.act(for: next, in: .ready)
    }
    right.settle(in: .running)
  }

  func show(_ child: Int?, in state: TaskState) {
    let id = child ?? task
    if child == nil, state != .ready { idleState = state }
    if id == right.task { right.settle(in: state) } else { right.events.enter(state, task: id) }
  }

  func leave(_ child: Int?) {
    if let child, right.task == child { right.act(for: task, in: idleState) }
  }

  /// All coroutines wait: the lock is free for others until the first of them can go on. Then the loop looks after them,
  /// which is the work of the task that runs it.
  private func rest(until deadline: UInt64) -> Bool {
    right.act(for: task, in: idleState)
    right.drop()
    guard crew.run.sleep(until: deadline) else { return false }
    right.take()
    return true
  }
}
