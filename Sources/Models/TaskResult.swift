import Timeline

/// What a task came to. When it ended and what it lived through is in the events.
struct TaskResult: Equatable, Sendable {
  var outcome: TaskOutcome
  /// What a fetch received.
  var answer: FetchAnswer?
  /// What a computation returned.
  var value: String?

  /// A task that did all its work.
  static func ok(answer: FetchAnswer? = nil, value: String? = nil) -> TaskResult {
    TaskResult(outcome: .ok, answer: answer, value: value)
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
