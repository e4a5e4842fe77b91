import Canvas
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct ExplorerDoorTests {
  @Test func runScreen_opensItsRuns_andEscLeadsBack() throws {
    var state = screen(try setup())
    state.type("v")
    #expect(state.screen == .runs && state.notice == ExplorerWords.nothingToExplore)
    state.runThrough(.sequential, sequentialLanes)
    state.runThrough(.eventLoop, overlappingLanes)
    let before = rows(state)
    state.press(.function(6))
    #expect(state.screen == .explorer && state.explorer?.runs.count == 2)
    #expect(state.explorer?.run.record.model == .eventLoop)
    state.press(.escape)
    #expect(rows(state) == before)
  }

  @Test func pausedRun_isExploredAsFarAsItWent_andIsThereAfterwards() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    state.progress(["#---------=", "           #--"], to: 300 * millisecond)
    state.type(" v")
    #expect(state.screen == .explorer && rows(state)[0].contains("so far, measured"))
    state.press(.down, .end)
    #expect(state.sentence.contains("goes on"))
    state.type("p")
    state.end(sequentialLanes)
    state.press(.escape)
    #expect(state.screen == .runs && state.isPaused)
    state.type(" ")
    #expect(rows(state).contains { $0.contains("1.100 s") })
  }

  @Test func lesson_opensItsRuns_withEnterInTheTimelines() throws {
    var state = try course()
    state.type("2")
    state.press(.enter)
    state.runLesson(threePages)
    let before = rows(state)
    state.type("v")
    #expect(state.screen == .explorer)
    #expect(state.lane("page-1") != nil)
    state.press(.escape)
    #expect(rows(state) == before)
    state.press(.tab, .enter)
    #expect(state.screen == .explorer)
    // The same key closes it.
    state.type("v")
    #expect(state.screen == .lesson)
  }

  @Test func replay_hasNothingBehindIt() throws {
    var state = try explorer(try convoyTrace())
    state.press(.escape)
    #expect(state.screen == .explorer)
    #expect(rows(state).last?.contains("q quit") ?? false)
    #expect(state.type("q") == [.quit])
  }
}
