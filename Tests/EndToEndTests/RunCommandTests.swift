import TestSupport
import Testing
import Timeline

extension EndToEnd {
  /// `interleave run`, by its JSON: the rules of runs hold for whoever reads them from outside.
  @Suite struct RunCommandTests {
    private static let mixtures = [
      [], ["--fetch", "3", "--cpu", "2", "--native", "1", "--sleep", "2", "--work", "20", "--delay", "30"],
      ["--fetch", "1000", "--delay", "1"],
      [
        "/fault/reset", "/fault/truncate", "/fault/garbage", "/fault/stall", "/delay/20", "/status/404", "--timeout",
        "300",
      ],
    ]

    /// Three times each: what fails once in many runs should have its chance here as well.
    @Test(arguments: mixtures, 1...3)
    func everyModel_obeysTheRules(_ arguments: [String], _ time: Int) throws {
      let outcome = try Program.run(["run", "--models", "all", "--json"] + arguments)
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.map(\.model) == RunModel.executions)
      for run in runs {
        #expect(RunRules(run).violations == [])
        #expect(run.droppedEvents == 0)
        #expect(run.cost.peakRSSBytes > 1 << 20)
      }
      if !arguments.contains("/fault/reset") {
        for run in runs { #expect(run.tasks.filter { $0.outcome != .ok }.map(\.outcome) == [], "\(run.model.name)") }
      }
    }

    @Test func https_obeysTheRules_andShakesHandsOncePerConnection() throws {
      let folder = TemporaryFolder()
      let file = try folder.write(
        "models: all\ntasks:\n  - {fetch: \"/delay/5\", tls: true, repeat: 2, count: 2, name: s}\n  - {fetch: \"/delay/5\", name: p}\n",
        to: "tls.yaml")
      let outcome = try Program.run(["run", "--experiment", file, "--json"])
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.map(\.model) == RunModel.executions)
      for run in runs {
        #expect(RunRules(run).violations == [])
        #expect(run.tasks.filter { $0.outcome != .ok }.map(\.outcome) == [], "\(run.model.name)")
        let shakes = run.tasks.map { $0.spans.count { $0.state == .tls } }
        #expect(shakes[2] == 0 && shakes[0...1].allSatisfy { $0 <= 2 } && shakes[0] > 0, "\(run.model.name): \(shakes)")
      }
    }

    @Test func nothingGiven_meansFiveFetchesOfFiveSites() throws {
      let outcome = try Program.run(["run", "--models", "event-loop", "--json"])
      let run = try #require(try DecodedRuns(outcome.output).records.first)
      #expect(run.tasks.map(\.identity.name) == (1...5).map { "fetch-\($0)" })
      let paths = run.tasks.compactMap { $0.identity.url?.split(separator: "/", maxSplits: 2).last }
      #expect(paths.map(String.init) == (1...5).map { "site/\($0)" })
    }

    @Test func plainText_hasNoControlSequence_inBothLanguages() throws {
      for language in ["en", "ko"] {
        let outcome = try Program.run(["run", "--fetch", "2", "--delay", "5", "--lang", language])
        #expect(outcome.exitCode == 0)
        #expect(!outcome.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
        #expect(outcome.output.contains(language == "ko" ? "측정" : "measured"))
      }
    }

    @Test func repeat_keepsTheOrder() throws {
      let outcome = try Program.run(
        ["run", "--sleep", "1", "--delay", "1", "--models", "event-loop,sequential", "--repeat", "2", "--json"])
      let models = try DecodedRuns(outcome.output).records.map(\.model.name)
      #expect(models == ["event-loop", "sequential", "event-loop", "sequential"])
    }
  }
}
