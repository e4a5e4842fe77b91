import SamplePrograms
import Testing

@testable import Interpreter

@Suite struct SampleExecutionTests {
  @Test(arguments: SampleProgram.all, Tier.allCases)
  func sample_printsWhatCPythonPrints(_ sample: SampleProgram, _ tier: Tier) throws {
    for checkpoints in [Checkpoints.python3_9, .python3_10, .python3_12] {
      let program = try PythonSource.compile(sample.source, checkpoints: checkpoints)
      let outcome = try #require(ThreadHost().run(program, tier: tier))
      #expect(outcome.output == sample.output, "\(outcome.error?.description ?? "")")
      #expect(outcome.threadErrors.isEmpty)
    }
  }
}
