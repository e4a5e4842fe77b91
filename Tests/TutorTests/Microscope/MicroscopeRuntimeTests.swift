import Canvas
import Experiments
import Foundation
import Platform
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct MicroscopeRuntimeTests {
  /// Plays `script` to an interface that begins under the microscope.
  private func play(_ script: [ScriptedScreen.Step], _ subject: MicroscopeSubject) throws -> ScriptedScreen {
    let screen = try ScriptedScreen(width: 80, height: 24, script: script)
    let roles = Session.Roles(executable: "/nonexistent", worker: [], lab: [], build: "test")
    var time: UInt64 = 0
    let runtime = TutorRuntime(
      screen: screen, session: Session(roles, directory: StateDirectory()), state: try microscope(subject),
      memory: TutorRuntime.Memory(),
      now: {
        time += 1_000_000_000
        return time
      })
    _ = runtime.run()
    return screen
  }

  @Test func nothingWakesAnIdleMicroscope() throws {
    let screen = try play([], subject(racePython))
    #expect(screen.frames.count == 1)
    #expect(screen.deadlines == [nil])
  }

  @Test func program_thatWasWrittenSinceItWasRead_isReadAgain() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/interleave-program-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/race.py"
    try "counter = 3\n".write(toFile: path, atomically: true, encoding: .utf8)
    let changed = try play(
      [.awaitWake, .deadline, .event(.key(.character("q")))], subject(racePython, path: path))
    #expect(changed.frames.last.map(CanvasText.rows)?.contains { $0.contains("counter = 3") } ?? false)
    #expect(ProgramLoader.event(path, unless: "counter = 3\n") == nil, "what is known is no news")
    #expect(ProgramLoader.event(folder + "/gone.py", unless: "") == nil, "what is gone cannot be read")
  }

  @Test func exploring_happensBesideTheInterface_andComesBackAsAnEvent() throws {
    let screen = try play(
      [
        .event(.key(.character("e"))), .deadline, .event(.key(.enter)), .deadline, .awaitWake, .deadline,
        .event(.key(.end)), .deadline, .event(.key(.character("q"))),
      ], subject(racePython, expect: Timeline.Expectation("counter", 2)))
    let shown = screen.frames.map { CanvasText.rows($0).joined(separator: "\n") }
    #expect(shown.contains { $0.contains("Looking at interleavings") })
    #expect(shown.contains { $0.contains("Found: the shortest has") })
    #expect(shown.last?.contains("counter is 1 where 2 was expected") ?? false)
  }

  @Test func exploring_isGivenUp_withEsc() throws {
    let endless = """
      from threading import Thread

      def count():
          i = 0
          while i < 100000:
              i += 1

      for t in [Thread(target=count) for _ in range(3)]:
          t.start()
      """
    let screen = try play(
      [
        .event(.key(.character("e"))), .event(.key(.enter)), .deadline, .event(.key(.escape)), .deadline,
        .event(.key(.character("q"))),
      ], subject(endless))
    let last = try #require(screen.frames.last.map(CanvasText.rows))
    #expect(last.contains { $0.contains("Stopped looking.") })
  }
}
