import Foundation
import Testing
import Timeline
import Wording

@testable import Experiments

/// Programs beside an experiment.
@Suite final class ProgramReadingTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/interleave-programs-\(UUID().uuidString)"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
  }

  private func problem(_ program: String) -> ExperimentProblem? {
    do {
      _ = try Experiment(yaml: "tasks: [{program: \(program)}]", file: "\(folder)/x.yaml")
      return nil
    } catch {
      return error.problems.first
    }
  }

  @Test func program_isReadFromBesideItsExperiment() throws {
    try write("print(1)\n", to: "race.py")
    let experiment = try Experiment(
      yaml: "models: [sequential]\ntasks: [{program: race.py}]\ngil: {checkpoints: \"3.9\"}", file: "\(folder)/x.yaml")
    #expect(experiment.lines.map(\.work) == [.program(file: "race.py", source: "print(1)\n")])
    #expect(experiment.taskNames == [["program-1"]])
    #expect(experiment.checkpoints == "3.9")
    #expect(experiment.yaml.contains("program: \"race.py\""))
  }

  @Test func expectationAndTier_areRead_written_andPlanned() throws {
    try write("counter = 0\n", to: "race.py")
    let yaml = """
      models: [gil-threads]
      tasks: [{program: race.py, count: 2}]
      tier: compiled
      expect: {counter: 80000}
      claims: [{value: gil-threads, of: lost, between: [15 %, 0.9]}]
      """
    let experiment = try Experiment(yaml: yaml, file: "\(folder)/x.yaml")
    #expect(experiment.expectation == Timeline.Expectation("counter", 80_000) && experiment.isCompiled)
    #expect(experiment.claims.first?.range == 0.15...0.9)
    var again = try Experiment(yaml: experiment.yaml, file: "\(folder)/x.yaml")
    again.claims[0].place = experiment.claims[0].place
    #expect(again == experiment)
    let environment = PlanEnvironment(
      labBase: "", calibration: Calibration(iterationsPerSecond: 1e6, roundsPerSecond: 1e6))
    let plan = experiment.plan(for: .gilThreads, environment: environment)
    #expect(plan.tier == .compiled)
    for task in plan.tasks {
      guard case .program(let source) = task.work else { continue }
      #expect(source.expectation == Timeline.Expectation("counter", 80_000))
    }
  }

  @Test func expectationAndTier_needTheirTasks_andAGlobalThatIsThere() throws {
    func mistakes(_ yaml: String) -> [ExperimentMistake] {
      do {
        _ = try Experiment(yaml: yaml, file: "\(folder)/x.yaml")
        return []
      } catch {
        return error.problems.map(\.mistake)
      }
    }
    try write("counter = 0\n", to: "race.py")
    try write("count = 0\n", to: "other.py")
    #expect(mistakes("tasks: [{sleep: 1ms}]\ntier: compiled") == [.keyWithout(key: "tier", needed: "cpu")])
    #expect(mistakes("tasks: [{cpu: 1ms}]\nexpect: {counter: 1}") == [.keyWithout(key: "expect", needed: "program")])
    #expect(
      mistakes("tasks: [{cpu: 1ms}]\ntier: compild") == [
        .unknownWord(
          key: "tier", Suggestion(word: "compild", nearest: "compiled", valid: ["bytecode", "compiled"]))
      ])
    #expect(
      mistakes("tasks: [{program: race.py}, {program: other.py}]\nexpect: {counter: 1}") == [
        .unknownWord(key: "expect", Suggestion(word: "counter", nearest: "count", valid: ["count"]))
      ])
  }

  @Test func mistakesOfTheProgram_haveItsPlaces() throws {
    try write("x = 1\nimport socket\n", to: "race.py")
    let found = try #require(problem("race.py"))
    #expect(found.place.file == "\(folder)/race.py" && found.place.line == 2)
    #expect(found.sentence.en.contains("cannot be run here"))
  }

  @Test(arguments: ["../race.py", "/etc/race.py", "sub/race.py", ".race.py", "race.txt", "link.py"])
  func whatDoesNotLieBeside_isRefused(name: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/link.py", withDestinationPath: "/etc/hostname")
    #expect(problem(name)?.mistake == .badProgramFile(name))
  }

  @Test func missingAndTooLarge_areSaid() throws {
    #expect(
      problem("race.py")?.mistake
        == .unreadableProgram(CommandMessage.missingFile(path: "\(folder)/race.py").sentence))
    try write(String(repeating: "#", count: 70_000), to: "race.py")
    #expect(problem("race.py")?.sentence.en.contains("race.py") == true)
  }
}
