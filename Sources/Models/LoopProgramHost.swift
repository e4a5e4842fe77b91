import Interpreter
import Platform
import Timeline

/// What a program asks of the event loop that it runs on. A program that blocks, blocks the loop with all its tasks; only what
/// its coroutines wait for lets others have their turn. Confined to the loop's thread.
final class LoopProgramHost: MachineHost, CoroutineStage {
  private let crew: ProgramCrew
  private let lane: Lane
  private let events: EventWriter
  private let coroutines: CoroutineTasks
  /// The coroutine of the program that has its turn; nil while it is the program's own task.
  private var current: Int?
  /// What that task, which is the main coroutine, waits for while others have their turns.
  private(set) var idleState = TaskState.wait

  init(_ crew: ProgramCrew, _ lane: Lane, _ events: EventWriter) {
    self.crew = crew
    self.lane = lane
    self.events = events
    coroutines = CoroutineTasks(crew, events)
  }

  /// Ends the coroutines that have not ended.
  func endAll(_ result: TaskResult) { coroutines.endAll(result) }

  func checkpoint() -> Bool { !crew.run.board.isCancelled }

  func sleep(_ nanoseconds: UInt64) -> Bool {
    show(.sleep)
    guard crew.run.sleep(until: MonotonicClock.now() + nanoseconds) else { return false }
    show(.running)
    return true
  }

  func start(_ thread: ProgramThread) throws(InterpreterError) {
    throw .runtimeError("can't start new thread: this model has a single one")
  }

  func join(_ thread: ProgramThread) -> Bool { false }

  /// Nobody else could release it: as in Python, the loop stands still for good, until the run is cancelled.
  func acquire(_ lock: ProgramLock) -> Bool {
    show(.lockWait)
    return crew.acquire(lock, by: 0, for: current ?? lane.task, events)
  }

  func released(_ lock: ProgramLock) {}

  func coroutineCreated(_ coroutine: Int, name: String) { coroutines.create(coroutine, name: name) }

  func coroutine(_ coroutine: Int, is phase: CoroutinePhase) { coroutines.follow(coroutine, phase, on: self) }

  // MARK: Turns

  /// One coroutine has its turn, so no other has: the task of the loop itself waits meanwhile.
  func pass(to child: Int?) {
    if let child {
      if lane.state == .running { lane.enter(idleState) }
      events.enter(.running, task: child)
    } else if lane.state != .running {
      lane.enter(.running)
    }
    current = child
  }

  func show(_ child: Int?, in state: TaskState) {
    if child == nil, state != .ready { idleState = state }
    record(state, of: child)
    leave(child)
  }

  func leave(_ child: Int?) {
    if current == child { current = nil }
  }

  /// Records the state of whichever has its turn.
  private func show(_ state: TaskState) { record(state, of: current) }

  private func record(_ state: TaskState, of child: Int?) {
    if let child { events.enter(state, task: child) } else { lane.enter(state) }
  }
}
