import SamplePrograms
import Testing

@testable import Interpreter

@Suite struct SampleProgramTests {
  @Test(arguments: SampleProgram.all)
  func sample_compiles_withAPlaceForEveryInstruction(_ sample: SampleProgram) throws {
    let lines = sample.source.split(separator: "\n", omittingEmptySubsequences: false).map(\.unicodeScalars.count)
    for function in try PythonSource.compile(sample.source).functions {
      #expect(function.spans.count == function.instructions.count)
      for span in function.spans {
        try #require(lines.indices.contains(span.line - 1))
        #expect(span.column >= 1 && span.column <= span.endColumn && span.endColumn <= lines[span.line - 1] + 1)
      }
    }
  }

  @Test(arguments: Checkpoints.allCases)
  func sample_looksAtItsEvalBreaker_asTheChosenVersionDoes(_ checkpoints: Checkpoints) throws {
    let sample = try #require(SampleProgram.threads.first)
    let program = try PythonSource.compile(sample.source, checkpoints: checkpoints)
    #expect(program.checkpoints == checkpoints)
    for instruction in program.functions.flatMap(\.instructions) {
      #expect(instruction.isCheckpoint == checkpoints.follow(instruction.opcode))
    }
  }

  @Test func samples_areManyAndHaveNamesOfTheirOwn() {
    #expect(SampleProgram.all.count >= 40)
    #expect(Set(SampleProgram.all.map(\.name)).count == SampleProgram.all.count)
  }
}
