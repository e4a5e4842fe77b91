import Interpreter
import Platform
import Timeline

/// What a program asks of the event loop that it runs on. A program that blocks, blocks the loop with all its tasks; only what
/// its coroutines wait for lets others have their turn. Confined to the loop's thread.
final class LoopProgramHost: MachineHost {
  private let crew: ProgramCrew
  private let lane: Lane
  private let events: EventWriter
  private let coroutines: CoroutineTasks
  /// The coroutine of the program that has its turn; nil while it is the program's own task.
  private var current: Int?
  /// Whether the program's own loop is about to stop: then whoever called `asyncio.run` goes on, unasked.
  private var mainHasEnded = true

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
    return crew.wait { lock.tryAcquire() }
  }

  func released(_ lock: ProgramLock) {}

  func coroutineCreated(_ coroutine: Int, name: String) { coroutines.create(coroutine, name: name) }

  func coroutine(_ coroutine: Int, is phase: CoroutinePhase) {
    // A coroutine that found no place in the run shows as the program itself.
    let id = coroutines.task(of: coroutine)
    if coroutine == 0 { mainHasEnded = false }
    switch phase {
    case .running: return pass(to: id)
    case .ready: show(.ready, of: id)
    case .suspended: show(.sleep, of: id)
    case .ended(let failure):
      mainHasEnded = mainHasEnded || coroutine == 0
      coroutines.end(coroutine, failure: failure)
    }
    if current == id { current = nil }
    if mainHasEnded { pass(to: nil) }
  }

  /// One coroutine has its turn, so no other has: the task of the loop itself sleeps meanwhile.
  private func pass(to id: Int?) {
    if let id {
      if lane.state == .running { lane.enter(.sleep) }
      events.enter(.running, task: id)
    } else if lane.state != .running {
      lane.enter(.running)
    }
    current = id
  }

  private func show(_ state: TaskState, of id: Int?) {
    if let id { events.enter(state, task: id) } else { lane.enter(state) }
  }

  /// Records the state of whichever has its turn.
  private func show(_ state: TaskState) {
    show(state, of: current)
  }
}
