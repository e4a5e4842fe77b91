import Glibc
import TestSupport
import Testing
import Timeline
import Wording

extension EndToEnd {
  /// `interleave run` in plain text and JSON, interrupted while its progress line is on the terminal.
  @Suite struct InterruptTests {
    private static let napping = ["run", "--sleep", "2", "--delay", "60000", "--models"]
    private static let plain = napping + ["gil-threads,free-threads", "--plain"]

    private func command(_ arguments: [String]) -> String { "interleave " + arguments.joined(separator: " ") }

    private func waitForProgress(_ terminal: Terminal, of model: ExecutionModel = .gilThreads) throws {
      try terminal.wait(for: "the progress line") { $0.endsWithProgress(of: model, tasks: 2) }
    }

    @Test func controlC_cancels_andReportsInText() throws {
      let terminal = try Terminal(.shell)
      try terminal.enter(command(Self.plain))
      try waitForProgress(terminal)
      try terminal.press("C-c")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:130>" }
      let text = try terminal.scrollback.text
      #expect(text.contains(CommandMessage.interrupted.sentence.en))
      #expect(text.contains("sleep-2") && !text.contains(ReportWords.comparison.en))
      #expect(terminal.processes.alive == [])
    }

    @Test func controlC_cancels_andReportsInJSON() throws {
      let folder = TemporaryFolder()
      let terminal = try Terminal(.shell, environment: ["RESULTS": folder.path])
      try terminal.enter(command(Self.napping + ["gil-threads,free-threads", "--json", ">$RESULTS/run.json"]))
      try waitForProgress(terminal)
      try terminal.press("C-c")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:130>" }
      let runs = try DecodedRuns(folder.read("run.json")).records
      #expect(runs.map(\.model) == [.gilThreads])
      #expect(runs.allSatisfy { RunRules($0).violations == [] })
      #expect(runs.flatMap(\.tasks).map(\.outcome) == [.cancelled, .cancelled])
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV])
    func aSignal_endsAPlainRunAtOnce_andAllThatItStarted(_ signal: Int32) throws {
      let terminal = try Terminal(
        .script(["run", "--plain", "--fetch", "1", "--sleep", "1", "--delay", "60000", "--models", "processes"]))
      let processes = terminal.processes
      try waitForProgress(terminal, of: .processes)
      #expect(processes.alive(.worker).count == 2 && processes.alive(.lab).count == 1)
      kill(try #require(processes.alive(.main).first).pid, signal)
      try terminal.wait(for: Launcher.ending(128 + signal))
      try processes.waitForEnd()
    }

    /// A worker that is stopped cannot end its run, so that only the second interruption can.
    @Test func aSecondInterruption_quitsARunThatDoesNotEnd() throws {
      let terminal = try Terminal(.script(Self.napping + ["processes", "--plain"]))
      let processes = terminal.processes
      try waitForProgress(terminal, of: .processes)
      let main = try #require(processes.alive(.main).first).pid
      for worker in processes.alive(.worker) { kill(worker.pid, SIGSTOP) }
      kill(main, SIGINT)
      try terminal.wait(for: "the first interruption") { _ in try !processes.isPending(SIGINT, for: main) }
      kill(main, SIGINT)
      try terminal.wait(for: Launcher.ending(130))
      try processes.waitForEnd()
    }

    @Test func controlZ_stopsAPlainRun_andFgContinuesIt() throws {
      let terminal = try Terminal(.shell)
      try terminal.enter(command(Self.plain))
      try waitForProgress(terminal)
      try terminal.press("C-z")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:\(128 + SIGTSTP)>" }
      try terminal.enter("fg")
      try waitForProgress(terminal)
      try terminal.press("C-c")
      try terminal.wait(for: "the prompt") { $0.lastLine == "3:130>" }
    }

    @Test(arguments: zip(["C-z", "C-\\\\", "C-c"], [SIGTSTP, SIGQUIT, SIGINT]))
    func theKeyboardsSignals_reachTheServer(_ key: String, _ signal: Int32) throws {
      let terminal = try Terminal(.shell)
      try terminal.enter("interleave serve")
      try terminal.wait(for: "http://127.0.0.1:")
      try terminal.press(key)
      try terminal.wait(for: "the prompt") { $0.lastLine.hasSuffix("2:\(128 + signal)>") }
    }
  }
}
