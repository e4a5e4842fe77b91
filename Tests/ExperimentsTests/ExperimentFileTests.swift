import Foundation
import Scheduling
import Testing
import Timeline
import Wording

@testable import Experiments

/// What a file is, and what the kinds beside work under models say.
@Suite struct ExperimentFileTests {
  private func problems(_ yaml: String, in folder: String = "") -> [ExperimentProblem] {
    do {
      _ = try ExperimentFile(yaml: yaml, file: folder + "x.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  /// A folder with a program in it; its name ends with a slash.
  private func withProgram(_ source: String, _ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "experiment-file-\(UUID().uuidString)/"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try source.write(toFile: folder + "race.py", atomically: true, encoding: .utf8)
    try body(folder)
  }

  private static let race = "counter = 0\ncounter += 1\n"

  // MARK: Which kind

  @Test func file_isWork_whenItHasTasks() throws {
    let yaml = "tasks: [{cpu: 1ms}]"
    let experiment = try Experiment(yaml: yaml, file: "x.yaml")
    #expect(try ExperimentFile(yaml: yaml, file: "x.yaml") == .work(experiment))
  }

  @Test func file_isRefused_whenItIsTwoThings() {
    let found = problems("tasks: [{cpu: 1ms}]\njobs: []")
    #expect(found == [ExperimentProblem(.conflict("tasks", "jobs"), at: at(2, 1))])
  }

  @Test func file_isRefused_whenItIsNothing() {
    let found = problems("seed: 1")
    #expect(found == [ExperimentProblem(.noKind(valid: ["tasks", "jobs", "microscope"]), at: at(1, 1))])
  }

  @Test func file_isReadAsWhatWasMeant_whenTheKeyIsMisspelt() {
    let found = problems("microscop: race.py")
    #expect(found.contains { $0.mistake == .missingKey("microscope", in: "experiment") })
    #expect(
      found.contains {
        guard case .unknownKey(let suggestion) = $0.mistake else { return false }
        return suggestion.nearest == "microscope"
      })
  }

  // MARK: Microscope

  @Test func microscope_hasTheProgram_andWhatIsExpectedOfIt() throws {
    try withProgram(Self.race) { folder in
      let yaml = """
        title: {en: A counter, ko: 카운터}
        microscope: race.py
        gil: {checkpoints: free-threaded}
        expect: {counter: 2}
        """
      let expected = MicroscopeExperiment(
        title: Phrase(en: "A counter", ko: "카운터"), file: "race.py", source: Self.race, checkpoints: .freeThreaded,
        expectation: Timeline.Expectation("counter", 2))
      let file = try ExperimentFile(yaml: yaml, file: folder + "x.yaml")
      #expect(file == .microscope(expected))
      let program = try expected.compile()
      #expect(program.globalNames == ["counter"])
    }
  }

  @Test(arguments: SwitchRule.names) func switchRule_isReadByItsName(name: String) throws {
    try withProgram(Self.race) { folder in
      let yaml = "microscope: race.py\ngil: {checkpoints: \"\(name)\"}"
      let file = try ExperimentFile(yaml: yaml, file: folder + "x.yaml")
      guard case .microscope(let experiment) = file else {
        Issue.record("\(file) is no microscope")
        return
      }
      #expect(experiment.checkpoints.name == name)
    }
  }

  @Test func microscope_namesTheNearestGlobal_whenTheExpectedOneIsNotThere() throws {
    try withProgram(Self.race) { folder in
      let found = problems("microscope: race.py\nexpect: {conter: 2}", in: folder)
      #expect(found.first?.place.line == 2)
      #expect(found.first?.place.column == 10)
      let suggestion = Suggestion(word: "conter", nearest: "counter", valid: ["counter"])
      #expect(found.map(\.mistake) == [.unknownWord(key: "expect", suggestion)])
    }
  }

  @Test(arguments: ["2", "[counter]", "{}", "{counter: 1, other: 2}"])
  func expectation_isOneGlobal(text: String) throws {
    try withProgram(Self.race) { folder in
      let found = problems("microscope: race.py\nexpect: \(text)", in: folder)
      #expect(found.map(\.mistake) == [.wrongShape(key: "expect", expected: .expectation)])
    }
  }

  @Test func microscope_refusesOtherKeys_andProgramsThatDoNotCompile() throws {
    try withProgram("class A: pass\n") { folder in
      let found = problems("microscope: race.py\nclaims: []", in: folder)
      #expect(found.contains { $0.place.file == folder + "race.py" && $0.place.line == 1 })
      #expect(found.contains { if case .unknownKey = $0.mistake { true } else { false } })
    }
  }

  // MARK: Schedules

  @Test func schedule_hasJobsOneByOne_andItsDials() throws {
    let yaml = """
      title: {en: Jobs, ko: 작업}
      jobs:
        - {name: job, count: 2, bursts: [100ms]}
        - {name: editor, arrives: 10ms, bursts: [5ms, 40ms, 5ms], nice: -5}
      policies: [fcfs, machine]
      processors: 2
      quantum: 20ms
      switch-cost: 1ms
      """
    let ms: UInt64 = 1_000_000
    var expected = ScheduleExperiment(
      title: Phrase(en: "Jobs", ko: "작업"),
      jobs: [
        Job("job-1", bursts: [100 * ms]), Job("job-2", bursts: [100 * ms]),
        Job("editor", arrival: 10 * ms, bursts: [5 * ms, 40 * ms, 5 * ms], nice: -5),
      ], policies: [.simulated(.firstComeFirstServed), .machine])
    expected.processors = 2
    expected.quantum = 20 * ms
    expected.switchCost = ms
    #expect(try ExperimentFile(yaml: yaml, file: "x.yaml") == .schedule(expected))
  }

  @Test func schedule_saysWhatIsWrongWithJobs() {
    #expect(problems("jobs: []").map(\.mistake) == [.noJobs])
    #expect(
      problems("jobs: [{name: a, bursts: [1ms, 1ms]}]").map(\.mistake)
        == [.wrongShape(key: "bursts", expected: .bursts)])
    #expect(
      problems("jobs: [{name: a, bursts: [1ms]}, {name: a, bursts: [1ms]}]").map(\.mistake) == [.duplicateName("a")])
    #expect(problems("jobs: [{bursts: [1ms]}]").map(\.mistake) == [.missingKey("name", in: "jobs")])
    #expect(problems("jobs: [{name: a, bursts: [1ms]}]\npolicies: [fifo]").count == 1)
  }
}
