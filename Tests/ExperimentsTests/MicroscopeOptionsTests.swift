import Foundation
import Testing
import Timeline
import Wording

@testable import Experiments

@Suite struct MicroscopeOptionsTests {
  /// Runs `body` with the paths of files in a folder of their own.
  private func withFiles(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/interleave-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, text) in files { try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8) }
    try body(folder)
  }

  @Test func python_isTakenAsItIs() throws {
    try withFiles(["a.py": "counter = 0\n", "broken.py": "x = lambda: 1\n"]) { folder in
      let program = try #require(try MicroscopeOptions().read("\(folder)/a.py"))
      #expect(program.file == "a.py" && program.source == "counter = 0\n")
      #expect(program.checkpoints == .globalLock(.python3_12) && program.expectation == nil)
      let broken = try MicroscopeOptions(expectation: "x=1").read("\(folder)/broken.py")
      #expect(broken?.expectation == Timeline.Expectation("x", 1))
    }
  }

  @Test func options_areOverTheFile() throws {
    let yaml = "microscope: a.py\ngil: {checkpoints: \"3.9\"}\nexpect: {counter: 1}\n"
    try withFiles(["a.py": "counter = 0\n", "a.yaml": yaml]) { folder in
      let path = "\(folder)/a.yaml"
      let written = try MicroscopeOptions().read(path)
      #expect(written?.checkpoints == .globalLock(.python3_9))
      #expect(written?.expectation == Timeline.Expectation("counter", 1))
      let options = MicroscopeOptions(checkpoints: "free-threaded", expectation: "counter=-3")
      let changed = try options.read(path)
      #expect(changed?.checkpoints == .freeThreaded)
      #expect(changed?.expectation == Timeline.Expectation("counter", -3))
    }
  }

  @Test func work_isTakenForItsProgram_andNothingElse() throws {
    let yaml = "models: [sequential]\ntasks:\n  - {program: a.py}\n"
    let jobs = "jobs:\n  - {name: a, bursts: [10ms]}\n"
    let files = ["a.py": "counter = 0\n", "run.yaml": yaml, "jobs.yaml": jobs]
    try withFiles(files) { folder in
      let program = try MicroscopeOptions().read("\(folder)/run.yaml")
      #expect(program?.file == "a.py")
      let schedule = try MicroscopeOptions().read("\(folder)/jobs.yaml")
      #expect(schedule == nil)
    }
  }

  @Test func mistakes_nameWhatIsValid() throws {
    try withFiles(["a.py": "counter = 0\n"]) { folder in
      for (options, word) in [
        (MicroscopeOptions(checkpoints: "3.8"), "3.9"), (MicroscopeOptions(expectation: "countr=1"), "counter"),
        (MicroscopeOptions(expectation: "counter"), "counter=2"),
      ] {
        do {
          _ = try options.read("\(folder)/a.py")
          Issue.record("\(options) was taken")
        } catch let message as CommandMessage {
          #expect(message.sentence.en.contains(word), "\(message.sentence.en)")
        }
      }
    }
  }
}
