import Interpreter
import SamplePrograms
import Testing

@testable import Scheduling

@Suite struct SampleRunTests {
  private static let choosers = [ThreadChooser.roundRobin(quantum: 3), .oneAfterAnother, .adversary, .random(seed: 5)]

  @Test func formattingWithPercent_namesWhatIsSupported() throws {
    var history = History(DeterministicMachine(try PythonSource.compile("x = '%d' % 3\n")))
    history.run(.oneAfterAnother, steps: 100)
    let message = "TypeError: formatting with % is not supported; f\"{value}\" is"
    #expect(history.state.failures.map(\.failure.message) == [message])
  }

  @Test(arguments: SampleProgram.all)
  func sample_printsWhatCPythonPrints_howeverItIsInterleaved(_ sample: SampleProgram) throws {
    let machine = DeterministicMachine(try PythonSource.compile(sample.source))
    for chooser in Self.choosers {
      var history = History(machine)
      history.run(chooser, steps: 1_000_000)
      #expect(history.state.output.text == sample.output)
      #expect(history.state.hasEnded)
      #expect(history.state.failures.isEmpty, "\(history.state.failures)")
    }
  }
}
