import Foundation
import Testing

extension EndToEnd {
  /// The documented exit codes, each with a sentence that says what happened and what to do.
  @Suite struct ExitCodeTests {
    private func file(_ contents: String) throws -> String {
      let path = NSTemporaryDirectory() + "/interleave-\(UUID().uuidString).yaml"
      try contents.write(toFile: path, atomically: true, encoding: .utf8)
      return path
    }

    @Test(arguments: [
      ["run", "--models", "gil-thread"], ["run", "--no-such-option"], ["run", "ftp://127.0.0.1/"],
      ["run", "--fetch", "-1"],
      ["run", "--fetch", "0"], ["run", "--delay", "soon"], ["run", "--no-spans"], ["serve", "--port", "70000"],
      ["run", "--repeat", "0"], ["schedule", "--policy", "fifo"], ["schedule", "--jobs", "a"],
      ["schedule", "--quantum", "10"], ["schedule", "--processors", "9"], ["schedule", "--jobs", ""],
      ["schedule", "--jobs", "a:1h", "--lang", "ko"],
    ])
    func aUsageError_is64(_ arguments: [String]) throws {
      let outcome = try Program.run(arguments)
      #expect(outcome.exitCode == 64)
      #expect(outcome.output == "")
      #expect(!outcome.errors.isEmpty)
    }

    @Test func aWrongModel_namesTheNearest() throws {
      #expect(try Program.run(["run", "--models", "gil-thread"]).errors.contains("gil-threads"))
    }

    @Test func aBadExperiment_is65_andNamesThePlace() throws {
      let path = try file("models: all\ntasks:\n  - {fetsh: /delay/1}\n")
      defer { try? FileManager.default.removeItem(atPath: path) }
      let outcome = try Program.run(["run", "--experiment", path])
      #expect(outcome.exitCode == 65)
      #expect(outcome.errors.contains("\(path):3:6") && outcome.errors.contains("fetch"))
    }

    @Test func aMissingFile_is66() throws {
      let outcome = try Program.run(["run", "--experiment", "/nowhere/at/all.yaml"])
      #expect(outcome.exitCode == 66)
      #expect(outcome.errors.contains("/nowhere/at/all.yaml"))
    }

    @Test func theMicroscope_saysWhatItNeeds() throws {
      let missing = try Program.run(["microscope", "/nowhere/at/all.py"])
      #expect(missing.exitCode == 66 && missing.errors.contains("/nowhere/at/all.py"))
      let path = try file("tasks:\n  - {cpu: 1ms}\n")
      defer { try? FileManager.default.removeItem(atPath: path) }
      let none = try Program.run(["microscope", path])
      #expect(none.exitCode == 65 && none.errors.contains("neither shows nor runs a Python program"))
    }

    @Test func anExperiment_isRunAsItSays() throws {
      let path = try file(
        """
        title: {en: Two naps, ko: 낮잠 둘}
        models: [gil-threads, free-threads]
        tasks:
          - {sleep: 2ms, count: 2, name: nap}
          - {sleep: 1ms, repeat: 4, name: ticker}
        """)
      defer { try? FileManager.default.removeItem(atPath: path) }
      let outcome = try Program.run(["run", "--experiment", path, "--json"])
      #expect(outcome.exitCode == 0)
      let runs = try DecodedRuns(outcome.output).records
      #expect(runs.map(\.model.name) == ["gil-threads", "free-threads"])
      #expect(runs[0].tasks.map(\.identity.name) == ["nap-1", "nap-2", "ticker"])
      #expect(runs.allSatisfy { $0.tasks[2].spans.count { $0.state == .sleep } == 4 })
    }
  }
}
