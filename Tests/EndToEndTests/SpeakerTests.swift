import Foundation
import Glibc
import Platform
import TestSupport
import Testing
import Wording

extension EndToEnd {
  /// A lecture in two terminals: the projector's and the speaker's.
  @Suite struct SpeakerTests {
    private let folder = TemporaryFolder()
    private var state: [String: String] { ["XDG_STATE_HOME": folder.path] }
    private var socket: String { "\(folder.path)/interleave/hall/socket" }

    private func projector(_ width: Int = 80, _ height: Int = 24) throws -> Terminal {
      try Terminal(.script(["present", "7"]), width: width, height: height, environment: state)
    }

    private func speaker(_ width: Int = 80, _ height: Int = 24) throws -> Terminal {
      try Terminal(.script(["notes", "--minutes", "50"]), width: width, height: height, environment: state)
    }

    private func kill(_ terminal: Terminal) throws {
      for process in terminal.processes.alive { Glibc.kill(process.pid, SIGKILL) }
      try terminal.wait(for: Launcher.ending(128 + SIGKILL))
    }

    /// Waits until the speaker's terminal is linked, at that slide of the first step.
    private func wait(_ speaker: Terminal, forSlide slide: Int) throws {
      try speaker.wait(for: "slide \(slide)") {
        $0.prose.contains("slide \(slide) of ") && !$0.text.contains(NotesWords.presenterGone.en)
      }
    }

    /// Presses a key until the speaker's terminal shows that slide: one that follows another too soon is ignored.
    private func turn(_ terminal: Terminal, _ key: String, until slide: Int, at speaker: Terminal) throws {
      usleep(500_000)
      try terminal.press(key)
      try wait(speaker, forSlide: slide)
    }

    @Test(arguments: [(80, 24), (60, 20)])
    func bothSides_driveTheLecture_andWhoeverIsKilledComesBackToTheSlide(size: (Int, Int)) throws {
      var speaker = try speaker(size.0, size.1)
      try speaker.wait(for: NotesWords.noLecture.en)
      var projector = try projector(size.0, size.1)
      try wait(speaker, forSlide: 1)
      try turn(speaker, "NPage", until: 2, at: speaker)
      try projector.wait(for: "Waiting overlaps")
      try turn(projector, "NPage", until: 3, at: speaker)
      try turn(speaker, "Right", until: 4, at: speaker)
      try turn(projector, "PPage", until: 3, at: speaker)
      #expect(try speaker.screen.text.contains("of 50:00"))

      try kill(projector)
      try speaker.wait(for: NotesWords.presenterGone.en)
      projector = try self.projector(size.0, size.1)
      try wait(speaker, forSlide: 3)
      try projector.wait(for: "count(n)")

      try kill(speaker)
      usleep(500_000)
      try projector.press("NPage")
      speaker = try self.speaker(size.0, size.1)
      try wait(speaker, forSlide: 4)
      try turn(speaker, "PPage", until: 3, at: speaker)

      try speaker.press(".")
      try projector.wait(for: "a dark projector") { $0.prose.isEmpty }
      try speaker.wait(for: NotesWords.isBlank.en)
      try speaker.press(".")
      try projector.wait(for: "count(n)")

      try speaker.press("q")
      try speaker.wait(for: Launcher.ending(0))
      #expect(try speaker.modes == speaker.modesBefore)
      try projector.press("q")
      try projector.wait(for: Launcher.ending(0))
    }

    @Test func aLectureThatCameToItsEnd_beginsAnew() throws {
      let speaker = try speaker()
      let first = try projector()
      try wait(speaker, forSlide: 1)
      try turn(speaker, "NPage", until: 2, at: speaker)
      try first.press("q")
      try first.wait(for: Launcher.ending(0))
      try speaker.wait(for: NotesWords.presenterGone.en)
      let second = try projector()
      try wait(speaker, forSlide: 1)
      try second.press("q")
      try second.wait(for: Launcher.ending(0))
    }

    @Test func garbageAndFloods_changeNothing() throws {
      let speaker = try speaker()
      let projector = try projector()
      try wait(speaker, forSlide: 1)
      for round in 0..<200 {
        guard let guest = try? UnixSocket.connect(to: socket) else { continue }
        let bytes = (0..<Int.random(in: 1...4_000)).map { _ in UInt8.random(in: 0...255) }
        let framed = round.isMultiple(of: 3) ? MessageReader.framed(Array("{\"forward\":{}}".utf8)) : bytes
        _ = try? UnixSocket.send(framed[...], to: guest)
      }
      try turn(speaker, "NPage", until: 2, at: speaker)
      try turn(projector, "NPage", until: 3, at: speaker)
      try projector.press("q")
      try projector.wait(for: Launcher.ending(0))
    }

    @Test func withoutATerminal_itSaysSo() throws {
      let outcome = try Program.run(["notes"])
      #expect(outcome.exitCode == 69 && outcome.errors.contains(NotesWords.needsTerminal.en))
      #expect(try Program.run(["notes", "--minutes", "0"]).exitCode == 64)
    }
  }
}
