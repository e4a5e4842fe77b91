import TestSupport
import Testing
import Timeline
import Wording

extension EndToEnd {
  /// A thousand fetches by a process that may open 128 files.
  @Suite struct DescriptorBoundTests {
    private func run(_ options: [String]) throws -> Program.Outcome {
      // A script lowers both limits, so that the program cannot raise its own again.
      try Program.run(
        "/bin/sh", ["-c", #"ulimit -n 128; exec "$@""#, "sh", BuiltProgram.path, "run", "--fetch", "1000"] + options)
    }

    @Test(arguments: [ExecutionModel.eventLoop, .gilThreads, .freeThreads])
    func aThousandFetches_allSucceed_andTheBoundIsSaid(_ model: ExecutionModel) throws {
      let text = try run(["--delay", "1", "--models", model.name])
      #expect(text.exitCode == 0 && text.errors == "")
      let words = RunNote.fetchesBounded(bound: 0, descriptors: 128).sentence.en
      let reason = words.drop { $0 != "," }
      #expect(text.output.contains(reason))
      let outcome = try run(["--delay", "1", "--models", model.name, "--json"])
      let record = try #require(try DecodedRuns(outcome.output).records.first)
      #expect(record.tasks.count == 1000)
      #expect(record.tasks.filter { $0.outcome != .ok }.map(\.outcome) == [])
      #expect(RunRules(record).violations == [])
    }

    @Test func underOtherModels_thereIsNoBoundToSpeakOf() throws {
      let outcome = try run(["--delay", "1", "--models", "sequential,processes"])
      #expect(outcome.exitCode == 0)
      #expect(!outcome.output.contains("in flight"))
    }
  }
}
