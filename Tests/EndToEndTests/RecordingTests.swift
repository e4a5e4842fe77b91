import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// `run --record` and `export`: what was printed can be had from the file, and a file that is none is refused.
  @Suite struct RecordingTests {
    @Test func theFile_holdsAllThatWasPrinted() throws {
      let folder = TemporaryFolder()
      let file = folder.path + "/runs.trace"
      let work = ["--fetch", "3", "--cpu", "1", "--sleep", "1", "--work", "20", "--delay", "20", "/fault/reset"]
      let run = try Program.run(["run", "--json", "--record", file, "--lang", "ko"] + work)
      #expect(run.exitCode == 0 && run.errors == "")
      let exported = try Program.run(["export", file, "--format", "json", "--lang", "ko"])
      #expect(exported.exitCode == 0 && exported.output == run.output)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["runs.trace"])
    }

    @Test(arguments: ["perfetto", "har", "svg", "csv", "cast", "text", "html"])
    func everyFormat_isWrittenToAFile_asToTheOutput(_ format: String) throws {
      let folder = TemporaryFolder()
      let file = folder.path + "/runs.trace"
      _ = try Program.run(["run", "--sleep", "2", "--delay", "5", "--plain", "--record", file])
      let printed = try Program.run(["export", file, "--format", format])
      #expect(printed.exitCode == 0 && printed.errors == "" && !printed.output.isEmpty)
      let written = try Program.run(["export", file, "--format", format, "-o", folder.path + "/out"])
      #expect(written.exitCode == 0 && written.output == "")
      #expect(try String(contentsOfFile: folder.path + "/out", encoding: .utf8) == printed.output)
    }

    @Test func aFileThatIsNone_isRefused() throws {
      let folder = TemporaryFolder()
      let file = try folder.write("not a trace", to: "x.trace")
      let refused = try Program.run(["export", file, "--format", "csv", "--lang", "en"])
      #expect(refused.exitCode == 65 && refused.errors.contains("not a file of recorded runs"))
      let missing = try Program.run(["export", folder.path + "/none.trace", "--format", "csv"])
      #expect(missing.exitCode == 66)
    }

    @Test func aFileThatCannotBeWritten_isNamedBeforeAnythingRuns() throws {
      let outcome = try Program.run(["run", "--sleep", "1", "--json", "--record", "/nowhere/at/all.trace"])
      #expect(outcome.exitCode == 66 && outcome.output == "" && outcome.errors.contains("/nowhere/at/all.trace"))
    }
  }
}
