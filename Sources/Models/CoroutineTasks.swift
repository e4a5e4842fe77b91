import Interpreter
import Timeline

/// Where it is shown whose turn it is among the coroutines of a program. A coroutine is named by its task; nil is the
/// program's own task, which is its main coroutine, those that found no place in the run, and the loop itself.
protocol CoroutineStage: AnyObject {
  /// Whoever had the turn, now that one has it.
  func pass(to child: Int?)
  /// That one does not have the turn any more, and is in `state`.
  func show(_ child: Int?, in state: TaskState)
  /// That one has ended.
  func leave(_ child: Int?)
}

/// The coroutines of a program as tasks of the run. The main one of an event loop, with number 0, is the task that called
/// `asyncio.run` and no task of its own. Confined to its thread.
final class CoroutineTasks {
  private let crew: ProgramCrew
  private let events: EventWriter
  private var ids: [Int: Int] = [:]
  /// Whether the program's loop is about to stop: then whoever called `asyncio.run` goes on, unasked.
  private var mainHasEnded = true

  init(_ crew: ProgramCrew, _ events: EventWriter) {
    self.crew = crew
    self.events = events
  }

  func create(_ coroutine: Int, name: String) {
    ids[coroutine] = crew.addChild(.coroutine, function: name, events)
  }

  /// Shows that a coroutine is in `phase` now, and ends its task with it.
  func follow(_ coroutine: Int, _ phase: CoroutinePhase, on stage: some CoroutineStage) {
    let child = ids[coroutine]
    if coroutine == 0 { mainHasEnded = false }
    switch phase {
    case .running: return stage.pass(to: child)
    case .ready: stage.show(child, in: .ready)
    case .asleep: stage.show(child, in: .sleep)
    case .awaiting: stage.show(child, in: .wait)
    case .ended(let failure):
      mainHasEnded = mainHasEnded || coroutine == 0
      end(coroutine, failure: failure)
      stage.leave(child)
    }
    if mainHasEnded { stage.pass(to: nil) }
  }

  /// Ends a coroutine's task, in the state in which it is.
  private func end(_ coroutine: Int, failure: String?) {
    switch failure {
    case nil: end(coroutine, .ok())
    case "CancelledError": end(coroutine, .cancelled)  // the main coroutine did not wait for it
    case .some(let lastLine): end(coroutine, .failed(.program(crew.task.name, lastLine)))
    }
  }

  /// Ends those that have not ended.
  func endAll(_ result: TaskResult) {
    for coroutine in ids.keys.sorted() { end(coroutine, result) }
  }

  private func end(_ coroutine: Int, _ result: TaskResult) {
    guard let id = ids.removeValue(forKey: coroutine) else { return }
    events.end(task: id, result.outcome.ending)
    crew.keep(result, of: id)
  }
}
