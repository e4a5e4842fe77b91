import Glibc
import TestSupport
import Testing
import Timeline
import Wording

extension EndToEnd {
  /// However the program ends in the middle of a run, the terminal is as it was, and nothing that it started lives on.
  @Suite struct RestorationTests {
    /// Workers that compute, fetch and sleep for longer than any test takes, and a practice server.
    private static let longRun = [
      "run", "--models", "processes", "--cpu", "2", "--work", "60000", "--fetch", "2", "--sleep", "1", "--delay",
      "60000", "--timeout", "300000", "--ascii",
    ]

    private func waitForRun(in terminal: Terminal) throws {
      let processes = terminal.processes
      // Also after fg, when the program may take the terminal more than once.
      try terminal.wait(for: "the run on a screen of its own") {
        try $0.shows(.running, of: "cpu-2") && $0.shows(.wait, of: "fetch-2") && $0.shows(.sleep, of: "sleep-1")
          && terminal.isFullScreen && !terminal.showsCursor && terminal.modes != terminal.modesBefore
      }
      #expect(processes.alive(.worker).count == 5 && processes.alive(.lab).count == 1)
    }

    private func main(in terminal: Terminal) throws -> pid_t {
      try #require(terminal.processes.alive(.main).first).pid
    }

    private func expectRestored(_ terminal: Terminal) throws {
      #expect(try terminal.modes == terminal.modesBefore)
      #expect(try !terminal.isFullScreen && terminal.showsCursor)
    }

    @Test func q_leavesNothingBehind() throws {
      let terminal = try Terminal(.script(Self.longRun))
      try waitForRun(in: terminal)
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      try expectRestored(terminal)
      try terminal.processes.waitForEnd()
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGBUS, SIGQUIT])
    func aSignal_leavesNothingBehind(_ signal: Int32) throws {
      let terminal = try Terminal(.script(Self.longRun))
      try waitForRun(in: terminal)
      kill(try main(in: terminal), signal)
      let ending = try terminal.wait(for: "ended: ").row(with: "ended: ")
      if ![SIGTERM, SIGHUP].contains(signal) { #expect(ending == Launcher.ending(128 + signal)) }
      try expectRestored(terminal)
      try terminal.processes.waitForEnd()
    }

    @Test(arguments: ExecutionModel.allCases)
    func aCrash_underAnyModel_leavesNothingBehind(_ model: ExecutionModel) throws {
      let terminal = try Terminal(
        .script(["run", "--models", model.name, "--fetch", "2", "--sleep", "1", "--delay", "60000", "--ascii"]))
      try terminal.wait(for: "the run") { $0.shows(.wait, of: "fetch-1") }
      #expect(terminal.processes.alive(.lab).count == 1)
      kill(try main(in: terminal), SIGSEGV)
      try terminal.wait(for: Launcher.ending(128 + SIGSEGV))
      try expectRestored(terminal)
      try terminal.processes.waitForEnd()
    }

    @Test func aKilledProgram_takesItsWorkersAndServerAlong() throws {
      let terminal = try Terminal(.script(Self.longRun))
      try waitForRun(in: terminal)
      kill(try main(in: terminal), SIGKILL)
      try terminal.wait(for: Launcher.ending(128 + SIGKILL))
      try terminal.processes.waitForEnd()
    }

    @Test func aClosedTerminal_endsEverything() throws {
      let processes: ProgramProcesses
      do {
        let terminal = try Terminal(.script(Self.longRun))
        processes = terminal.processes
        try waitForRun(in: terminal)
      }
      try processes.waitForEnd()
    }

    @Test func controlZ_givesTheTerminalBack_andFgTakesItAgain() throws {
      let terminal = try Terminal(.continuingScript(Self.longRun))
      try waitForRun(in: terminal)
      try terminal.press("C-z")
      try terminal.wait(for: Launcher.stop(SIGTSTP))
      try expectRestored(terminal)
      #expect(terminal.processes.alive(.worker).count == 5)
      try terminal.press("Enter")
      try waitForRun(in: terminal)
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      try expectRestored(terminal)
      try terminal.processes.waitForEnd()
    }

    @Test func controlZ_andFg_inAShell() throws {
      let terminal = try Terminal(.shell)
      try terminal.enter("interleave \(Self.longRun.joined(separator: " "))")
      try waitForRun(in: terminal)
      try terminal.press("C-z")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:\(128 + SIGTSTP)>" }
      try expectRestored(terminal)
      try terminal.enter("fg")
      try waitForRun(in: terminal)
      try terminal.resize(width: 100, height: 30)
      try terminal.wait(for: "the larger screen") { $0.rows.count == 30 && $0.rows[29].contains("F2") }
      try terminal.press("q")
      try terminal.wait(for: "the prompt") { $0.lastLine == "3:0>" }
      try expectRestored(terminal)
      try terminal.processes.waitForEnd()
    }

    @Test func aWorkerThatDies_failsItsTask_andNothingElse() throws {
      let terminal = try Terminal(
        .script([
          "run", "--models", "processes", "--cpu", "1", "--work", "60000", "--sleep", "1", "--delay", "60000",
          "--ascii",
        ]))
      let processes = terminal.processes
      try terminal.wait(for: "the run") { $0.shows(.running, of: "cpu-1") && $0.shows(.sleep, of: "sleep-1") }
      kill(try #require(processes.alive(.worker).first).pid, SIGKILL)
      try terminal.wait(for: "one task's end") { $0.showsProgress(1, of: 2) }
      try terminal.press("Escape")
      try terminal.wait(for: ReportWords.tally(ok: 0, failed: 1, cancelled: 1).en)
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }
  }
}
