import Foundation
import TestSupport
import Testing

extension EndToEnd {
  /// A lesson through pipes, as a script or a screen reader has it, and its handout.
  @Suite struct TranscriptTests {
    private let lessons = "\(Program.repository)/lessons"

    /// Runs the built program with lines that come through a pipe; what it prints goes into one.
    private func run(
      _ arguments: [String], typing lines: [String], state: TemporaryFolder
    ) throws -> Program.Outcome {
      let input = try state.write(lines.map { $0 + "\n" }.joined(), to: "input")
      let script = "input=$1; shift; cat \"$input\" | \"$@\""
      return try Program.run(
        "/bin/sh", ["-c", script, "sh", input, BuiltProgram.path] + arguments,
        environment: ["XDG_STATE_HOME": state.path])
    }

    /// A right answer to the first question and Enter for everything else: it is read to its end, and its runs take place.
    @Test(arguments: ["en", "ko"]) func aWholeLesson_isReadThroughPipes(_ language: String) throws {
      let state = TemporaryFolder()
      let arguments = ["learn", "1", "--transcript", "--lang", language, "--lessons", lessons]
      let outcome = try run(
        arguments, typing: ["3!"] + [String](repeating: "", count: 100), state: state)
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      let text = outcome.output
      #expect(!text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0.value == 127 })
      let words = text.replacing("\n", with: " ")
      #expect(text.contains(language == "en" ? "Finished: One at a time." : "마쳤습니다: "))
      #expect(words.contains(language == "en" ? "practice server, measured" : "연습 서버, 측정"))
      #expect(text.contains("interleave learn 2 --transcript"))
      let kept = try Program.run(["progress", "--lessons", lessons], environment: ["XDG_STATE_HOME": state.path])
      #expect(kept.output.contains("01-one-at-a-time"))
      // Without a name it goes on with the lesson behind the one that is finished.
      let next = try run(["learn", "--transcript", "--lang", language, "--lessons", lessons], typing: [], state: state)
      #expect(next.output.contains(language == "en" ? "Lesson 2:" : "레슨 2:"))
    }

    @Test func theInputsEnd_isPolite_andTheNextStartGoesOn() throws {
      let state = TemporaryFolder()
      let arguments = ["learn", "1", "--transcript", "--lessons", lessons]
      let first = try run(arguments, typing: ["n", "2"], state: state)
      #expect(first.exitCode == 0 && first.output.contains("Step 2 of 12."))
      #expect(first.output.contains("To go on at step 2: interleave learn 1 --transcript"))
      let second = try run(["learn", "--transcript", "--lessons", lessons], typing: ["q"], state: state)
      #expect(second.output.contains("Step 2 of 12.") && !second.output.contains("Step 1 of 12."))
      #expect(second.output.contains("You said: 2, like stairs"))
    }

    @Test func aLessonWithoutATerminal_namesTheTranscript() throws {
      let outcome = try Program.run(["learn", "1", "--lessons", lessons])
      #expect(outcome.exitCode == 69 && outcome.errors.contains("interleave learn --transcript"))
    }

    // MARK: Handouts

    @Test func aHandout_isWrittenWithRunsThatTookPlace() throws {
      let state = TemporaryFolder()
      let file = "\(state.path)/handout.html"
      let outcome = try Program.run(
        ["handout", "1", "-o", file, "--lang", "both", "--lessons", lessons],
        environment: ["XDG_STATE_HOME": state.path])
      #expect(outcome.exitCode == 0 && outcome.output == "")
      #expect(outcome.errors.contains("3 of 3: Five tasks of two kinds, sequential"))
      let page = try state.read("handout.html")
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix("</html>\n"))
      #expect(page.contains("<svg ") && page.contains("measured") && page.contains("측정"))
      // No figure is left as the dash of a run that did not take place.
      #expect(!page.contains("<span class=\"figure\">-</span>"))
    }

    @Test func aHandout_refusesWhatIsNotThere() throws {
      #expect(try Program.run(["handout", "99", "--lessons", lessons]).exitCode == 64)
      #expect(try Program.run(["handout", "1", "--lessons", "/nonexistent"]).exitCode == 66)
      #expect(try Program.run(["handout", "1", "-o", "/nonexistent/x", "--lessons", lessons]).exitCode == 66)
      #expect(try Program.run(["handout", "1", "--lang", "de", "--lessons", lessons]).exitCode == 64)
    }
  }
}
