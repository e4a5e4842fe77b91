import Testing
import Wording

extension EndToEnd {
  /// `replay`: a recorded run in the explorer, and what is said where there can be none.
  @Suite struct ReplayTests {
    @Test func recordedRun_isExplored_inATerminal() throws {
      let folder = TemporaryFolder()
      let file = folder.path + "/runs.trace"
      let work = ["--sleep", "3", "--delay", "20", "--models", "gil-threads,event-loop"]
      _ = try Program.run(["run", "--plain", "--record", file] + work)
      let terminal = try Terminal(.script(["replay", file]))
      try terminal.wait(for: ExplorerWords.firstKeys.en)
      try terminal.press("n")
      try terminal.wait(for: ExplorerWords.goesThrough(.task, isTask: true).en)
      try terminal.press("F3")
      try terminal.wait(for: "an answer") { $0.lastLine.contains("proof") }
      try terminal.press("Escape", "2")
      try terminal.wait(for: "the other run") { $0.shows(task: "sleep-3") }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func withoutATerminal_orARun_itSaysSo() throws {
      let folder = TemporaryFolder()
      let file = folder.path + "/runs.trace"
      _ = try Program.run(["run", "--sleep", "1", "--delay", "1", "--plain", "--record", file])
      let piped = try Program.run(["replay", file])
      #expect(piped.exitCode == 69 && piped.errors.contains("export --format text"))
      let bad = try Program.run(["replay", try folder.write("not a trace", to: "x.trace")])
      #expect(bad.exitCode == 65 && bad.errors.contains("not a file of recorded runs"))
      #expect(try Program.run(["replay", folder.path + "/none.trace"]).exitCode == 66)
    }
  }
}
