import Canvas
import Experiments
import Platform
import Terminal
import Testing

@testable import Tutor

@Suite struct PlayingRuntimeTests {
  /// Plays `script` to the explorer after `keys`. A second passes whenever the interface looks at its clock, so that a frame is
  /// always due.
  private func play(_ script: [ScriptedScreen.Step], after keys: String) throws -> ScriptedScreen {
    let screen = try ScriptedScreen(width: 80, height: 24, script: script)
    let roles = Session.Roles(executable: "/nonexistent", worker: [], lab: [], build: "test")
    var state = try exploring()
    state.type(keys)
    var time: UInt64 = 0
    let runtime = TutorRuntime(
      screen: screen, session: Session(roles, directory: StateDirectory()), state: state,
      memory: TutorRuntime.Memory(),
      now: {
        time += 1_000_000_000
        return time
      })
    _ = runtime.run()
    return screen
  }

  @Test func standingExplorer_isNeverWokenUp() throws {
    #expect(try play([], after: "").deadlines == [nil])
    #expect(try play([], after: "  ").deadlines == [nil])
  }

  @Test func playingExplorer_movesWithEveryFrame_andPauseEndsThat() throws {
    let screen = try play([.deadline, .deadline, .event(.key(.character(" "))), .deadline], after: " ")
    #expect(screen.frames.count == 4)
    #expect(screen.deadlines.prefix(3).allSatisfy { $0 != nil })
    #expect(screen.deadlines.last == .some(nil))
  }

  @Test func playedToItsEnd_nothingMovesAnyMore() throws {
    let screen = try play(Array(repeating: .deadline, count: 60), after: " ")
    #expect(screen.deadlines.last == .some(nil))
    let last = try #require(screen.frames.last.map(CanvasText.rows))
    #expect(last.contains { $0.contains("replay paused") })
  }

  @Test func timeInWhichTheProgramWasStopped_isNotPlayed() throws {
    let plain = try play([.deadline, .deadline], after: " ")
    let stopped = try play([.deadline, .event(.resumed), .deadline], after: " ")
    #expect(stopped.frames == plain.frames)
  }
}
