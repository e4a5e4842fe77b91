import Canvas
import Experiments
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("A paused picture")
struct PauseTests {
  @Test func pause_stopsThePicture_andCatchesUp() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    state.progress(["#--"], to: 60 * millisecond)
    #expect(state.type(" ").isEmpty)
    let frozen = rows(state)
    state.progress(["#---------"], to: 200 * millisecond)
    #expect(rows(state) == frozen)
    state.type(" ")
    state.progress(["#---------"], to: 200 * millisecond)
    #expect(rows(state)[13].contains("0.200 s"))
  }

  @Test func pausedRunThatEnds_looksInTheEnd_asIfItHadNeverBeenPaused() throws {
    var plain = screen(try setup())
    plain.press(.enter)
    plain.begin()
    plain.progress(["#--"], to: 60 * millisecond)
    var paused = plain
    paused.type(" ")
    paused.end(sequentialLanes)
    #expect(paused.liveRun == nil)
    #expect(rows(paused)[13].contains("paused"))
    paused.type(" ")
    plain.end(sequentialLanes)
    #expect(rows(paused) == rows(plain))
    #expect(paused == plain)
  }

  @Test func pausedQueue_waits_andGoesOn() throws {
    var state = screen(try setup())
    state.type("0")
    state.press(.enter)
    state.begin()
    state.type(" ")
    #expect(state.end(sequentialLanes).isEmpty)
    guard case .start(2, _, .eventLoop, _)? = state.type(" ").first else {
      Issue.record("the next model does not start")
      return
    }
  }

  @Test func space_runs_whenNothingDoes() throws {
    var state = screen(try setup())
    #expect(state.type(" ").count == 1)
    #expect(state.liveRun != nil && !state.isPaused)
  }
}
