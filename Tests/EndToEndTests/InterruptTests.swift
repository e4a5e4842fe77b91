import Glibc
import Testing
import TestSupport
import Timeline
import Wording

extension EndToEnd {
  /// `interleave run` in plain text and JSON, interrupted.
  @Suite struct InterruptTests {
    private static let napping = "--sleep 2 --delay 60000 --models gil-threads,free-threads"

    @Test func controlC_cancels_andReportsInText() throws {
      let terminal = try Terminal(.shell, height: 60)
      try terminal.type("interleave run --plain \(Self.napping)\n")
      try terminal.wait(for: "the progress line") { $0.lastLine.contains("gil-threads") && $0.rows.count > 1 }
      try terminal.press("C-c")
      let screen = try terminal.wait(for: "the prompt") { $0.lastLine == "2:130>" }
      #expect(screen.prose.contains(CommandMessage.interrupted.sentence.en))
      #expect(screen.text.contains("sleep-1"))
      #expect(terminal.processes.alive == [])
    }

    @Test func controlC_cancels_andReportsInJSON() throws {
      let folder = TemporaryFolder()
      let terminal = try Terminal(.shell, environment: ["RESULTS": folder.path])
      try terminal.type("interleave run --json \(Self.napping) >$RESULTS/run.json\n")
      try terminal.wait(for: "the progress line") { $0.lastLine.contains("gil-threads") }
      try terminal.press("C-c")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:130>" }
      let runs = try DecodedRuns(folder.read("run.json")).records
      #expect(runs.map(\.model) == [.gilThreads])
      #expect(runs.allSatisfy { RunRules($0).violations == [] })
      #expect(runs.flatMap(\.tasks).map(\.outcome) == [.cancelled, .cancelled])
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignal_endsAPlainRunAtOnce_andAllThatItStarted(_ signal: Int32) throws {
      let terminal = try Terminal(
        .script(["run", "--plain", "--fetch", "1", "--sleep", "1", "--delay", "60000", "--models", "processes"]))
      let processes = terminal.processes
      try terminal.wait(for: "the progress line") { $0.lastLine.contains("processes") }
      kill(try #require(processes.alive(.main).first).pid, signal)
      try terminal.wait(for: Launcher.ending(128 + signal))
      try processes.waitForEnd()
    }

    /// A worker that is stopped cannot end its run, so that only the second interruption can.
    @Test func aSecondInterruption_quitsARunThatDoesNotEnd() throws {
      let terminal = try Terminal(
        .script(["run", "--plain", "--sleep", "1", "--delay", "60000", "--models", "processes"]))
      let processes = terminal.processes
      try terminal.wait(for: "the progress line") { $0.lastLine.contains("processes") }
      let main = try #require(processes.alive(.main).first).pid
      for worker in processes.alive(.worker) { kill(worker.pid, SIGSTOP) }
      kill(main, SIGINT)
      try terminal.wait(for: "the first interruption") { _ in try !processes.isPending(SIGINT, for: main) }
      kill(main, SIGINT)
      try terminal.wait(for: Launcher.ending(130))
      try processes.waitForEnd()
    }
  }
}
