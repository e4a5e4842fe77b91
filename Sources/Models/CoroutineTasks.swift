import Interpreter
import Timeline

/// The coroutines of a program as tasks of the run. The main one of an event loop, with number 0, is the task that called
/// `asyncio.run` and no task of its own. Confined to its thread.
final class CoroutineTasks {
  private let crew: ProgramCrew
  private let events: EventWriter
  private var ids: [Int: Int] = [:]

  init(_ crew: ProgramCrew, _ events: EventWriter) {
    self.crew = crew
    self.events = events
  }

  /// The task that a coroutine is; nil for one that found no place in the run. It runs all the same.
  func task(of coroutine: Int) -> Int? { ids[coroutine] }

  func create(_ coroutine: Int, name: String) {
    ids[coroutine] = crew.addChild(.coroutine, function: name, events)
  }

  /// Ends a coroutine's task, in the state in which it is.
  func end(_ coroutine: Int, failure: String?) {
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
