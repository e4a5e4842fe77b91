import Foundation
import Testing
import Wording

extension EndToEnd {
  /// A lecture in a real terminal, with what a clicker sends.
  @Suite struct PresentTests {
    private let folder = TemporaryFolder()

    @Test func whatCannotBeShown_isSaid_withItsExitCode() throws {
      #expect(try Program.run(["present", "1"]).exitCode == 69)
      #expect(try Program.run(["present", "no-such-lesson"]).exitCode == 64)
      #expect(try Program.run(["present", "/nonexistent.yaml"]).exitCode == 66)
      let path = try folder.write("steps:\n  - {lesson: 1, steps: [99]}\n", to: "bad.yaml")
      let outcome = try Program.run(["present", path])
      #expect(outcome.exitCode == 65 && outcome.errors.contains("\(path):2:25"))
    }

    @Test func aLecture_goesOnWithAClicker_andEscLeadsBack() throws {
      let path = try folder.write("steps:\n  - {lesson: 1, steps: [1, 12]}\n", to: "order.yaml")
      let terminal = try Terminal(
        .script(["present", path, "--lang", "en"]), environment: ["XDG_STATE_HOME": folder.path])
      try terminal.wait(for: "One at a time")
      // As fast as a clicker that bounces, which is one step: what follows waits for the picture.
      try terminal.press("NPage", "NPage", "NPage")
      try terminal.wait(for: "Five sites")
      try terminal.press("b")
      try terminal.wait(for: "darkness") { $0.text.allSatisfy(\.isWhitespace) }
      try terminal.press("b")
      try terminal.wait(for: "Five sites")
      try terminal.type("1.12")
      try terminal.press("Enter")
      try terminal.wait(for: "In three sentences")
      try terminal.press("Escape")
      try terminal.wait(for: "F2")
      try terminal.press("F5")
      try terminal.wait(for: "In three sentences")
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
    }
  }
}
