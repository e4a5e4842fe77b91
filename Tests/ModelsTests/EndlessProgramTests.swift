import Interpreter
import TestSupport
import Testing
import Timeline

@testable import Models

/// Programs that never end, or grow without end, under every model.
@Suite(.serialized) struct EndlessProgramTests {
  private func planned(_ model: ExecutionModel, _ text: String) -> RunPlan {
    let source = ProgramSource(file: "endless.py", text: text + "\n", checkpoints: .python3_12)
    return plan(model, [.program(source)]) { $0.identity.name = "endless" }
  }

  @Test(
    arguments: ExecutionModel.allCases,
    [
      "while True:\n    pass", "def f():\n    pass\nwhile True:\n    f()", "sum(range(1000000000000))",
      "xs = [0] * 1000\nwhile True:\n    xs = sorted(xs)",
      "import asyncio\nasync def f():\n    while True:\n        await asyncio.sleep(0)\nasyncio.run(f())",
    ])
  func endlessProgram_endsWithTheRun(_ model: ExecutionModel, _ text: String) throws {
    let run = try start(planned(model, text))
    watch(run) { $0.contains { $0.state == .running } }
    run.cancel()
    let record = try run.wait()
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.allSatisfy { $0.outcome == .cancelled })
  }

  @Test(
    arguments: ExecutionModel.allCases,
    [
      ("xs = list(range(1000000000000))", "MemoryError"), ("t = (0,) * 100000000", "MemoryError"),
      ("def f():\n    return f()\nf()", "RecursionError"),
      ("print(2 ** 10000)", "OverflowError"), ("x = 'ab' * 2000000000", "MemoryError"),
    ])
  func growingProgram_fails_withPythonsLastLine(_ model: ExecutionModel, _ program: (text: String, error: String))
    throws
  {
    let record = try carryOut(planned(model, program.text))
    #expect(RunRules(record).violations == [])
    guard case .failed(let failure) = record.tasks[0].outcome else {
      Issue.record("\(record.tasks[0].outcome)")
      return
    }
    #expect(failure.cause == .programFailed && failure.detail.hasPrefix(program.error))
  }
}
