import Testing
import Timeline
import Wording

extension EndToEnd {
  /// The interface from its first screen to the shell's next prompt, by the keys that it names.
  @Suite struct InterfaceTests {
    @Test func theRunScreen_saysWhatThereIsAndWhatCanBePressed() throws {
      let terminal = try Terminal(.script([]))
      let screen = try terminal.openOwnWork()
      for model in ExecutionModel.allCases { #expect(screen.text.contains(model.name)) }
      for key in ["Enter", "?", "q", "F2"] { #expect(screen.lastLine.contains(key)) }
      #expect(try terminal.isFullScreen && !terminal.showsCursor)
    }

    @Test func twoRuns_stayOnTheScreen_andAreSummedUpAtThePrompt() throws {
      let terminal = try Terminal(.shell)
      try terminal.enter("interleave")
      try terminal.openOwnWork()
      try terminal.press("Enter")
      try terminal.wait(for: "the first run's end") { $0.showsResult(of: .sequential) }
      try terminal.press("2", "Enter")
      try terminal.wait(for: "the second run's end") {
        $0.showsResult(of: .sequential) && $0.showsResult(of: .eventLoop)
      }
      try terminal.press("q")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:0>" }
      let text = try terminal.scrollback.text
      #expect(text.contains(ReportWords.comparison.en))
      #expect(text.contains("sequential") && text.contains("event-loop"))
      #expect(try !terminal.isFullScreen && terminal.showsCursor)
      #expect(terminal.processes.alive == [])
    }

    @Test func zeroAndEnter_runEveryModel() throws {
      let terminal = try Terminal(.script([]), width: 120, height: 60)
      try terminal.openOwnWork()
      try terminal.press("0", "Enter")
      try terminal.wait(for: "every run's end") { ExecutionModel.allCases.allSatisfy($0.showsResult) }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func aThousandTasks_scroll() throws {
      let terminal = try Terminal(.script(["run", "--fetch", "1000", "--delay", "1", "--models", "event-loop"]))
      try terminal.wait(for: "the run's end") { $0.showsResult(of: .eventLoop) }
      try terminal.press("End")
      try terminal.wait(for: "the last lane") { $0.shows(task: "fetch-1000") && !$0.shows(task: "fetch-1") }
      try terminal.press("PPage")
      try terminal.wait(for: "the lanes above") { !$0.shows(task: "fetch-1000") && $0.text.contains("fetch-9") }
      try terminal.press("Home")
      try terminal.wait(for: "the first lane") { $0.shows(task: "fetch-1") }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func theWork_isChangedByArrows() throws {
      let terminal = try Terminal(.script([]))
      try terminal.openOwnWork()
      try terminal.press("F3", "Right", "Escape")
      try terminal.wait(for: TutorWords.siteFetches(6, sites: 5).en)
      try terminal.press("2", "Enter")
      let screen = try terminal.wait(for: "the run's end") { $0.showsResult(of: .eventLoop) }
      #expect(screen.rows.count { $0.hasPrefix(" site ") } == 6)
    }

    @Test func escape_cancelsARun_andNothingElse() throws {
      let terminal = try Terminal(.script(["run", "--sleep", "3", "--delay", "60000", "--models", "free-threads"]))
      try terminal.wait(for: "the run") { $0.showsProgress(0, of: 3) }
      try terminal.press("Escape")
      try terminal.wait(for: ReportWords.tally(ok: 0, failed: 0, cancelled: 3).en)
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func controlC_cancelsARun_andLeavesTheSecondTime() throws {
      let terminal = try Terminal(
        .script(["run", "--sleep", "3", "--delay", "60000", "--models", "processes", "--ascii"]))
      try terminal.wait(for: "the run") { screen in (1...3).allSatisfy { screen.shows(.sleep, of: "sleep-\($0)") } }
      try terminal.press("C-c")
      try terminal.wait(for: TutorWords.interrupted.en)
      try terminal.wait(for: ReportWords.tally(ok: 0, failed: 0, cancelled: 3).en)
      try terminal.press("C-c")
      try terminal.wait(for: Launcher.ending(130))
      #expect(try terminal.modes == terminal.modesBefore)
      #expect(try !terminal.isFullScreen && terminal.showsCursor)
      #expect(terminal.processes.alive == [])
    }

    @Test func help_opensAndCloses_andJamoAreTheLettersOfTheirKeys() throws {
      let terminal = try Terminal(.script([]))
      try terminal.openOwnWork()
      try terminal.press("F1")
      try terminal.wait(for: TutorWords.keys.en)
      try terminal.press("Escape")
      try terminal.wait(for: "the first screen") { $0.showsInterface }
      try terminal.type("ㅗ")
      try terminal.wait(for: TutorWords.keys.en)
      try terminal.type("ㅂ")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func aPausedPicture_standsStill_untilItCatchesUp() throws {
      let terminal = try Terminal(.script(["run", "--sleep", "2", "--delay", "60000", "--models", "gil-threads"]))
      try terminal.wait(for: "the run") { $0.showsProgress(0, of: 2) }
      try terminal.press("Space")
      let shown = try timeOfPausedRun(terminal)
      // The help is drawn after everything that came before it; until its last row is there, rows of the run may be too.
      try terminal.press("F1")
      try terminal.wait(for: "the whole help") { $0.text.contains(TutorWords.keys.en) && $0.lastLine.contains("Esc") }
      try terminal.press("Escape")
      try terminal.wait(for: "the run again") { !$0.text.contains(TutorWords.keys.en) }
      let shownLater = try timeOfPausedRun(terminal)
      #expect(shownLater == shown)
      try terminal.press("Space")
      try terminal.wait(for: "the moving picture") { $0.showsProgress(0, of: 2) }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    /// What stands before the words for a paused picture. The rest of the row may not have been drawn yet.
    private func timeOfPausedRun(_ terminal: Terminal) throws -> String {
      let words = TutorWords.paused.en
      let row = try #require(try terminal.wait(for: words).row(with: words))
      return String(row.prefix(upTo: try #require(row.ranges(of: words).first).lowerBound))
    }

    @Test func theLanguage_isChangedByF2_andKept() throws {
      let folder = TemporaryFolder()
      let state = ["XDG_STATE_HOME": folder.path]
      let first = try Terminal(.script([]), environment: state)
      try first.wait(for: StudyWords.howSure.en)
      try first.press("F2")
      try first.wait(for: StudyWords.howSure.ko)
      try first.press("q")
      try first.wait(for: Launcher.ending(0))
      let second = try Terminal(.script([]), environment: state)
      try second.wait(for: StudyWords.ownWork.ko)
      let report = try Program.run(["run", "--sleep", "1", "--delay", "1"], environment: state).output
      #expect(report.contains(ReportWords.comparison.ko))
      try second.press("F2")
      try second.wait(for: StudyWords.ownWork.en)
    }
  }
}

extension Terminal {
  /// From the start of the interface to the screen for work of one's own: home, and there the key for it.
  @discardableResult
  func openOwnWork() throws -> Screen {
    try wait(for: "the first screen") { $0.lastLine.contains("F2") }
    try press("Escape")
    try wait(for: StudyWords.ownWork.en)
    try press("F3")
    return try wait(for: "the screen for work of one's own") { $0.showsInterface }
  }
}
