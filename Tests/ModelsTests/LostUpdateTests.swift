import Interpreter
import SamplePrograms
import Testing
import Timeline

@testable import Models

/// Updates of a counter that four threads share. That some are lost is a matter of chance and speed, which `make fidelity`
/// measures; that none are lost holds always.
@Suite(.serialized) struct LostUpdateTests {
  private static let rounds = 2000

  static let lossless = LostUpdateForm.all.flatMap { form in
    Checkpoints.allCases.filter { checkpoints in
      form.loses == .never || form.loses == .upTo3_9 && checkpoints != .python3_9
    }.map { (form, $0) }
  }

  @Test(arguments: LostUpdateTests.lossless)
  func noUpdateIsLost_whereCPythonLosesNone(_ form: LostUpdateForm, _ checkpoints: Checkpoints) throws {
    try expectNoneLost(form, .gilThreads, checkpoints)
  }

  @Test(arguments: LostUpdateForm.all.filter { $0.loses == .never })
  func noUpdateIsLost_ofWhatIsSafeWithoutTheLock(_ form: LostUpdateForm) throws {
    try expectNoneLost(form, .freeThreads, .python3_13)
  }

  private func expectNoneLost(
    _ form: LostUpdateForm, _ model: ExecutionModel, _ checkpoints: Checkpoints
  ) throws {
    let source = try form.source(rounds: Self.rounds)
    var plan = plan(
      model, [.program(ProgramSource(file: "\(form).py", text: source, checkpoints: checkpoints))])
    plan.switchInterval = 100_000
    let record = try carryOut(plan)
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
    #expect(record.tasks[0].output == "\(4 * Self.rounds) \(4 * Self.rounds)\n")
  }
}
