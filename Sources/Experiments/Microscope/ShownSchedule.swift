import Interpreter
import Scheduling
import Timeline
import Wording

/// The schedule by which a program under the microscope is shown to somebody who cannot step through it: the shortest that
/// goes wrong, if there is one, else the one that Python would most likely take.
struct ShownSchedule {
  /// At its end.
  let history: History
  /// What was looked for and found, in sentences; empty where there was nothing to look for.
  let search: [Phrase]

  /// Steps that are shown at most.
  private static let steps = 2_000
  /// A few seconds at most.
  private static let bounds = ExplorationBounds(states: 100_000)

  /// Takes as long as the search does.
  init(of experiment: MicroscopeExperiment) throws(SourceProblem) {
    let machine = try experiment.machine()
    guard let (goal, words) = Self.goal(of: experiment, machine.program) else {
      history = Self.asPythonDoes(machine)
      search = []
      return
    }
    let result = Explorer(machine, bounds: Self.bounds).shortest(to: goal)
    search = [words, result.words]
    if case .found(let schedule) = result, schedule.count <= Self.steps {
      history = History(machine, replaying: schedule)
    } else {
      history = Self.asPythonDoes(machine)
    }
  }

  /// What there is to look for: another value than the expected one, else a deadlock where there are locks.
  private static func goal(of experiment: MicroscopeExperiment, _ program: Program) -> (Goal, Phrase)? {
    if let expectation = experiment.expectation {
      let words = MicroscopeWords.findOther(Harmless.text(expectation.global), String(expectation.value))
      return (.global(expectation.global, isNot: .int(expectation.value)), words)
    }
    let hasLocks = program.functions.contains { function in
      function.instructions.contains { $0.opcode == .loadBuiltin && $0.argument == Int(Builtin.lock.rawValue) }
    }
    return hasLocks ? (.deadlock, MicroscopeWords.findDeadlock) : nil
  }

  /// A thread goes on until it has to wait or has ended, or comes to a checkpoint when another one has asked for the lock.
  private static func asPythonDoes(_ machine: DeterministicMachine) -> History {
    var history = History(machine)
    var last = 0
    while history.position < steps {
      let choices = history.choices
      let others = choices.filter { $0 != last }
      let isAsked = choices.count > 1 && history.lock.isDropRequested
      let next = choices.contains(last) && !isAsked ? last : others.first { $0 > last } ?? others.first
      guard let next, history.step(next) else { break }
      last = next
    }
    return history
  }
}
