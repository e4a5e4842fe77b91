import Interpreter
import Timeline

/// One run of a program for a task: its memory to begin with, and what is kept of it in the end. The same under every model.
struct ProgramRun {
  /// What its threads share.
  let memory: ProgramMemory
  private let crew: ProgramCrew
  private let expectation: Expectation?

  /// Prepares `source` to be run by `crew`. Throws the task's failure when its memory cannot be had.
  init(_ source: ProgramSource, by crew: ProgramCrew) throws(TaskFailure) {
    guard let program = try? crew.run.programs.program(source),
      let memory = ProgramMemory(program, tier: crew.run.plan.tier)
    else { throw TaskFailure(.unknown, phase: .running, subject: crew.task.name, detail: source.file) }
    self.memory = memory
    self.crew = crew
    expectation = source.expectation
  }

  /// What came of the task, with what the program has left: output, its threads and coroutines, and the global that was
  /// looked for. Called when all its threads have ended.
  func kept(_ result: TaskResult) -> TaskResult {
    var result = result
    result.output = memory.output.isEmpty ? nil : memory.output
    result.children = crew.childResults
    result.lockNames = crew.locks.names
    // What a program that failed or was stopped has left behind is no count of its updates.
    guard result.outcome == .ok, let expectation, let found = memory.global(expectation.global)?.asInteger else {
      return result
    }
    result.updates = UpdateCount(global: expectation.global, expected: expectation.value, found: found)
    return result
  }
}

extension Value {
  fileprivate var asInteger: Int? { isInteger ? integer : nil }
}
