import Canvas
import Experiments
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("Whole sessions, as keys and what they lead to")
struct SessionTests {
  @Test func enter_startsTheChosenModel() throws {
    var state = screen(try setup())
    #expect(state.press(.enter) == [.start(run: 1, state.setup.experiment, .sequential, online: false)])
    #expect(state.liveRun?.phase == .starting)
    state.begin()
    #expect(state.liveRun?.phase == .running)
    state.end(sequentialLanes)
    #expect(state.liveRun == nil)
    #expect(state.runs.map(\.model) == [.sequential])
  }

  @Test func digitsAndArrows_choose() throws {
    var state = screen(try setup())
    state.type("3")
    #expect(state.setup.choice == .model(.gilThreads))
    state.press(.down)
    #expect(state.setup.choice == .model(.freeThreads))
    state.press(.up, .up, .up, .up, .up, .up)
    #expect(state.setup.choice == .model(.sequential))
    state.type("0")
    #expect(state.setup.choice == .all)
    state.type("9")
    #expect(state.setup.choice == .all)
  }

  @Test func all_runsOneModelAfterAnother() throws {
    var state = screen(try setup())
    state.type("0")
    var started: [RunModel] = []
    var effects = state.press(.enter)
    while case .start(_, _, let model, _)? = effects.first {
      started.append(model)
      state.begin()
      effects = state.end(overlappingLanes)
    }
    #expect(started == RunModel.executions)
    #expect(state.runs.map(\.id) == [1, 2, 3, 4, 5, 6])
  }

  @Test func enterDuringARun_startsNothing_andSaysWhy() throws {
    var state = screen(try setup())
    state.press(.enter)
    #expect(state.press(.enter).isEmpty)
    #expect(state.notice == TutorWords.runGoesOn)
    state.press(.down)
    #expect(state.notice == nil)
  }

  @Test func escape_cancelsTheRun_andWhatWasToFollow() throws {
    var state = screen(try setup())
    state.type("0")
    state.press(.enter)
    state.begin()
    #expect(state.press(.escape) == [.cancel])
    #expect(state.end(["#"], outcomes: [0: .cancelled]).isEmpty)
    #expect(state.runs.count == 1)
    #expect(state.press(.escape).isEmpty)
  }

  @Test func controlC_cancelsOnce_andLeavesTheSecondTime() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    #expect(update(&state, .terminal(.interrupt)) == [.cancel])
    #expect(!state.wasInterrupted)
    #expect(update(&state, .terminal(.interrupt)) == [.quit])
    #expect(state.wasInterrupted)
  }

  @Test func controlC_leaves_whenNothingRuns_andCancelsTheNextRunAgain() throws {
    var state = screen(try setup())
    state.press(.enter)
    state.begin()
    #expect(update(&state, .terminal(.interrupt)) == [.cancel])
    state.end(["#"], outcomes: [0: .cancelled])
    state.press(.enter)
    state.begin()
    #expect(update(&state, .terminal(.interrupt)) == [.cancel])
    state.end(["#"], outcomes: [0: .cancelled])
    #expect(update(&state, .terminal(.interrupt)) == [.quit])
  }

  @Test(arguments: [
    TerminalEvent.terminate, .hangup, .key(.character("q")), .key(.function(10)), .key(.character("ㅂ")),
  ])
  func leaving_isPossibleFromEverywhere(event: TerminalEvent) throws {
    let first = screen(try setup())
    var live = first
    live.press(.enter)
    var help = first
    help.type("?")
    var work = first
    work.type("w")
    for state in [first, live, help, work] {
      var state = state
      #expect(update(&state, .terminal(event)) == [.quit])
      #expect(!state.wasInterrupted)
    }
  }

  @Test func f2_changesTheLanguageOfEverything_andKeepsIt() throws {
    var state = screen(try setup())
    #expect(state.press(.function(2)) == [.save(.ko)])
    #expect(rows(state)[0].contains("연습 서버"))
    #expect(state.press(.function(2)) == [.save(.en)])
    #expect(rows(state)[0].contains("practice server"))
  }
}
