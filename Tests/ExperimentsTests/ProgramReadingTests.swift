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
