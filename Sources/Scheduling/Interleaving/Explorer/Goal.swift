/// What a schedule is looked for that leads to it.
public enum Goal: Hashable, Sendable {
  /// Threads that wait for one another for ever.
  case deadlock
  /// A thread that an `assert` has ended.
  case failedAssertion
  /// A thread that any exception has ended.
  case exception
  /// All threads have ended, and something else was printed than when they run one after another.
  case otherOutput
  /// All threads have ended, and the global has another value than when they run one after another.
  case otherGlobal(String)
  /// All threads have ended, and the global has another value than this one.
  case global(String, isNot: PythonValue)

  /// Whether it asks how threads end that run one after another.
  var isComparison: Bool {
    switch self {
    case .otherOutput, .otherGlobal: true
    case .deadlock, .failedAssertion, .exception, .global: false
    }
  }
}

extension DeterministicMachine {
  /// Whether the goal is reached. `reference` is where threads end that run one after another.
  func reaches(_ goal: Goal, _ state: ProgramState, reference: ProgramState) -> Bool {
    switch goal {
    case .deadlock: isDeadlock(state)
    case .failedAssertion: state.threads.contains { $0.failure?.isFailedAssertion ?? false }
    case .exception: state.threads.contains { $0.failure != nil }
    case .otherOutput: state.hasEnded && state.output != reference.output
    case .otherGlobal(let name): state.hasEnded && written(name, in: state) != written(name, in: reference)
    case .global(let name, let value):
      state.hasEnded && written(name, in: state) != state.repr(value)
    }
  }

  /// Objects have names of their own in every state; as text their values can be compared.
  private func written(_ name: String, in state: ProgramState) -> String? {
    global(name, in: state).map { state.repr($0) }
  }
}
