import Interpreter
import Timeline

/// What a task came to. When it ended and what it lived through is in the events.
struct TaskResult: Equatable, Sendable {
  var outcome: TaskOutcome
  /// What a fetch received.
  var answer: FetchAnswer?
  /// What a computation returned.
  var value: String?
  /// What a program printed.
  var output: String?
  /// What became of the updates of the global that a program was to count up.
  var updates: UpdateCount?
  /// The globals whose values those of its program's locks are for which somebody had to wait.
  var lockNames: [String?] = []
  /// What came of the tasks that it has created, by their ids.
  var children: [Int: TaskResult] = [:]

  /// A task that did all its work.
  static func ok(answer: FetchAnswer? = nil, value: String? = nil) -> TaskResult {
    TaskResult(outcome: .ok, answer: answer, value: value)
  }

  /// The result of a repeat after one that came to `earlier`: what was printed, created and counted then is not lost.
  func following(_ earlier: TaskResult) -> TaskResult {
    var result = self
    result.children.merge(earlier.children) { own, _ in own }
    let output = (earlier.output ?? "") + (output ?? "")
    if let counted = earlier.updates { result.updates = updates.map { counted + $0 } }
    result.output = output.isEmpty ? nil : String(output.prefix(ProgramMemory.outputLimit))
    return result
  }

  /// A task that was stopped.
  static let cancelled = TaskResult(outcome: .cancelled)

  /// A task that failed; `partial` is what a fetch had received by then.
  static func failed(_ failure: TaskFailure, partial: FetchAnswer? = nil) -> TaskResult {
    TaskResult(outcome: .failed(failure), answer: partial)
  }
}

extension TaskOutcome {
  /// The outcome as an event can say it.
  var ending: TaskEnding {
    switch self {
    case .ok: .ok
    case .failed: .failed
    case .cancelled: .cancelled
    }
  }
}
