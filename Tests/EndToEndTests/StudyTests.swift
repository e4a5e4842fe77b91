import Foundation
import Glibc
import TestSupport
import Testing
import Wording

extension EndToEnd {
  /// The course in a terminal: from the first key of a newcomer to where they are the next day.
  @Suite struct StudyTests {
    private let folder = TemporaryFolder()
    private var state: [String: String] { ["XDG_STATE_HOME": folder.path] }
    private var progressFile: String { "\(folder.path)/interleave/progress.json" }

    private func start(_ arguments: [String] = [], width: Int = 80, height: Int = 24) throws -> Terminal {
      try Terminal(.script(arguments), width: width, height: height, environment: state)
    }

    @Test func theFirstStart_asksAQuestion_andEnterLetsTheMachineAnswer() throws {
      let terminal = try start()
      let first = try terminal.wait(for: "the whole first screen") {
        $0.text.contains(StudyWords.howSure.en) && $0.lastLine.contains("F2")
      }
      #expect(first.text.contains("A busy second") && first.shows(task: "site 5"))
      for key in ["1-4", "Enter", "?", "q", "F2"] { #expect(first.lastLine.contains(key)) }
      try terminal.press("3", "Enter")
      try terminal.wait(for: "the answer") { $0.showsResult(of: .sequential) && $0.text.contains(StudyWords.right.en) }
      try terminal.press("Enter")
      try terminal.wait(for: StudyWords.step(2, of: 12).en)
      try terminal.press("BSpace")
      // What was there is there again, the answer and the lanes.
      try terminal.wait(for: "the first step") {
        $0.text.contains(StudyWords.step(1, of: 12).en) && $0.text.contains(StudyWords.right.en)
          && $0.showsResult(of: .sequential)
      }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      #expect(try terminal.modes == terminal.modesBefore)
    }

    @Test func aNewStart_opensHome_andResumesWhereTheReaderLeft() throws {
      let first = try start()
      try first.wait(for: StudyWords.howSure.en)
      try first.press("NPage", "NPage", "NPage")
      try first.wait(for: StudyWords.step(4, of: 12).en)
      try first.press("q")
      try first.wait(for: Launcher.ending(0))

      let second = try start()
      try second.wait(for: "home, with the step where the reader left") {
        $0.text.contains(StudyWords.ownWork.en) && $0.text.contains(StudyWords.step(4, of: 12).en)
      }
      try second.press("Enter")
      try second.wait(for: "the step where the reader left") {
        $0.text.contains(StudyWords.step(4, of: 12).en) && $0.text.contains("Where the second went")
      }
      try second.press("q")
      try second.wait(for: Launcher.ending(0))
    }

    @Test func killedAtAnyMoment_atMostTheStepInProgressIsLost() throws {
      let terminal = try start()
      try terminal.wait(for: StudyWords.howSure.en)
      for step in 2...5 {
        try terminal.press("NPage")
        try terminal.wait(for: StudyWords.step(step, of: 12).en)
      }
      // The progress of the steps before is on the disk by the time the next one is shown, or soon after.
      while !(try kept().contains("\"step\" : 4")) { usleep(10_000) }
      for process in terminal.processes.alive { kill(process.pid, SIGKILL) }
      let second = try start(["learn"])
      try second.wait(for: StudyWords.step(5, of: 12).en)
      try second.press("q")
      try second.wait(for: Launcher.ending(0))
    }

    @Test func damagedProgress_isSetAside_andSaid() throws {
      try FileManager.default.createDirectory(atPath: "\(folder.path)/interleave", withIntermediateDirectories: true)
      try Data("{\"schema\":\"interleave.progress/1\",\"lessons\":{".utf8).write(to: URL(filePath: progressFile))
      let terminal = try start(width: 200)
      try terminal.wait(for: "the message and the first question") {
        $0.text.contains("progress.json.damaged-1") && $0.text.contains("A busy second")
      }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      #expect(FileManager.default.fileExists(atPath: "\(progressFile).damaged-1"))
    }

    @Test func progress_isCarriedElsewhere_andSetBack() throws {
      let terminal = try start(["learn", "7", "--step", "3"])
      try terminal.wait(for: StudyWords.step(3, of: 12).en)
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      let file = "\(folder.path)/export.json"
      #expect(try Program.run(["progress", "--export", file], environment: state).exitCode == 0)
      #expect(try Program.run(["progress"], environment: state).output.contains("07-the-lock"))
      #expect(try Program.run(["progress", "--reset", "the-lock"], environment: state).exitCode == 0)
      #expect(try Program.run(["progress"], environment: state).output == StudyWords.nothingDone.en + "\n")
      let elsewhere = TemporaryFolder()
      let other = ["XDG_STATE_HOME": elsewhere.path]
      #expect(try Program.run(["progress", "--import", file], environment: other).exitCode == 0)
      #expect(try Program.run(["progress"], environment: other).output.contains(StudyWords.step(3, of: 12).en))
    }

    @Test func fullDisk_isSaid_andLeavesTheOldFile() throws {
      #expect(try Program.run(["progress", "--import", try exported(step: 2)], environment: state).exitCode == 0)
      let before = try kept()
      // No file may grow: what a full disk does to every write.
      let import2 = "'\(Program.folder)/interleave' progress --import '\(try exported(step: 3))'"
      let outcome = try Program.run("/bin/sh", ["-c", "trap '' XFSZ; ulimit -f 0; \(import2)"], environment: state)
      #expect(outcome.exitCode == 69)
      #expect(try kept() == before)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/interleave")
      #expect(names.allSatisfy { !$0.hasPrefix(".progress.json.") || $0.hasSuffix(".lock") })
    }

    /// A file of progress at that step of the first lesson.
    private func exported(step: Int) throws -> String {
      let text = """
        {"schema":"interleave.progress/1","lessons":{"01-one-at-a-time":{"step":\(step),"passed":{},"visited":\(step),
        "figures":{},"figuresTime":0}},"answers":[],"returns":[]}
        """
      return try folder.write(text, to: "export-\(step).json")
    }

    @Test func whatCannotBeDone_isSaid_withItsExitCode() throws {
      #expect(try Program.run(["progress", "--import", "/nonexistent"], environment: state).exitCode == 66)
      #expect(try Program.run(["progress", "--import", "/etc/hostname"], environment: state).exitCode == 65)
      #expect(try Program.run(["progress", "--reset", "no-such-lesson"], environment: state).exitCode == 64)
      #expect(try Program.run(["learn", "no-such-lesson"], environment: state).exitCode == 64)
      #expect(try Program.run(["learn", "1"], environment: state).exitCode == 69)
      #expect(try Program.run(["learn", "--lessons", "/nonexistent"], environment: state).exitCode == 66)
    }

    @Test func searchAndGlossary_leadToTheLesson() throws {
      let terminal = try start(["learn", "1"])
      try terminal.wait(for: StudyWords.howSure.en)
      try terminal.press("g")
      try terminal.wait(for: "the glossary") { $0.text.contains("convoy effect") || $0.text.contains("coroutine") }
      try terminal.type("convoy")
      try terminal.wait(for: StudyWords.found(1).en)
      try terminal.press("Enter")
      try terminal.wait(for: StudyWords.step(1, of: 12).en)
      #expect(try terminal.screen.text.contains("The convoy"))
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func aLessonThatIsEdited_isReadAgainWhereItStands() throws {
      let course = "\(folder.path)/course"
      try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Program.repository)/lessons/01-one-at-a-time", toPath: "\(course)/01-one-at-a-time")
      let terminal = try start(["learn", "1", "--step", "5", "--lessons", course])
      try terminal.wait(for: "Two clocks in Python")
      let file = URL(filePath: "\(course)/01-one-at-a-time/en.md")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "Two clocks in Python", with: "Two clocks of Python").write(
        to: file, atomically: true, encoding: .utf8)
      try terminal.wait(for: "Two clocks of Python")
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }

    @Test func mouse_opensWhatIsClicked_andIsGivenBack() throws {
      let terminal = try start(["learn", "1"])
      try terminal.wait(for: StudyWords.howSure.en)
      #expect(try terminal.reportsMouse)
      // A press of the first button over the third option, as a terminal reports it.
      let row = try #require(try terminal.screen.rows.firstIndex { $0.contains("less than a hundredth") })
      try terminal.type("\u{1B}[<0;9;\(row + 1)M\u{1B}[<0;9;\(row + 1)m")
      try terminal.wait(for: "the third option") { $0.rows.contains { $0.hasPrefix(" > 3") } }
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      #expect(try !terminal.reportsMouse)
    }

    private func kept() throws -> String { (try? String(contentsOfFile: progressFile, encoding: .utf8)) ?? "" }
  }
}
