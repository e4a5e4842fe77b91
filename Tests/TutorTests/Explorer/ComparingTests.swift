import Canvas
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct ComparingTests {
  private func six(_ width: Int = 80, _ height: Int = 24) throws -> TutorState {
    try exploring(RunModel.executions.map { ($0, overlappingLanes) }, width, height)
  }

  @Test func compare_putsTheRunsAboveOneAnother_onOneAxis_andBack() throws {
    var state = try exploring()
    state.type("c")
    #expect(state.explorer?.shown == [0, 1])
    let seen = rows(state)
    #expect(seen.contains { $0.contains("1 sequential") } && seen.contains { $0.contains("2 event-loop") })
    #expect(seen.contains { $0.contains("times faster") })
    #expect(seen.contains { $0.contains("processor time") }, "the table is there")
    state.type("c")
    #expect(state.explorer?.shown == [1])
  }

  @Test func compare_saysSo_whenThereIsOneRun() throws {
    var state = try exploring([(.sequential, sequentialLanes)])
    state.type("c")
    #expect(state.notice == ReplayWords.nothingToCompare)
  }

  @Test func digits_takeRunsInAndOut() throws {
    var state = try six()
    state.type("c")
    #expect(state.explorer?.shown == [0, 1, 2, 3, 4, 5])
    state.type("25")
    #expect(state.explorer?.shown == [0, 2, 3, 5])
    state.type("2")
    #expect(state.explorer?.shown == [0, 1, 2, 3, 5])
  }

  @Test func sixRuns_haveTheirHeadings_andALaneEach_atEightyByTwentyFour() throws {
    var state = try six()
    state.type("ci")
    for _ in 0..<40 {
      let seen = rows(state)
      for (place, model) in ExecutionModel.allCases.enumerated() {
        #expect(seen.contains { $0.contains("\(place + 1) \(model.name) ") && !$0.contains("   1 seq") }, "\(model)")
      }
      #expect(seen.contains { $0.contains("> site") }, "the chosen lane is seen")
      state.press(.up)
    }
  }

  @Test func picture_dependsOnTheChosenLane_notOnTheWayThere() throws {
    var random = SystemRandomNumberGenerator()
    var state = try six()
    state.type("ci")
    var pictures: [LanePlace: Canvas] = [:]
    for _ in 0..<200 {
      state.press(Bool.random(using: &random) ? .up : .down)
      guard let chosen = state.explorer?.chosen else { continue }
      let now = picture(state)
      #expect(pictures[chosen] ?? now == now)
      pictures[chosen] = now
    }
  }

  @Test func race_beginsAtZero_andSaysWhoHasEnded() throws {
    var state = try exploring()
    state.type("r")
    #expect(state.isPlaying && state.cursor == 0 && state.explorer?.shown == [0, 1])
    #expect(!rows(state).contains { $0.contains("first") })
    while state.isPlaying, state.explorer?.standings.hasEnded(1) == false { state.wait(33_333_334) }
    #expect(rows(state).contains { $0.contains("2 event-loop") && $0.contains("first") })
    #expect(rows(state).contains { $0.contains("1 sequential") && $0.contains("of 5 done") })
    state.wait(60_000 * millisecond)
    #expect(rows(state).contains { $0.contains("1 sequential") && $0.contains("second") })
  }

  @Test func table_goesWithEscape_beforeTheComparisonDoes() throws {
    var state = try exploring()
    state.type("c")
    state.press(.escape)
    #expect(state.explorer?.showsTable == false && state.explorer?.isComparing == true)
    state.type("i")
    #expect(state.explorer?.showsTable == true)
    state.press(.escape, .escape)
    #expect(state.explorer?.isComparing == false && state.screen == .explorer)
  }

  @Test(arguments: [40, 60, 80, 120], [12, 16, 24, 36])
  func everySize_isDrawn(width: Int, height: Int) throws {
    for keys in ["c", "ci", "r", "b", "cr", "c "] {
      var state = try six(width, height)
      state.type(keys)
      state.wait(200 * millisecond)
      _ = picture(state)
    }
  }
}

@Suite struct GhostSessionTests {
  @Test func ghost_isAnotherRunOfTheSameTasks_beneathEachLane_andGoes() throws {
    var state = try exploring()
    state.type("b")
    #expect(state.explorer?.ghost == .run(0))
    let seen = rows(state)
    #expect(seen.count { $0.hasPrefix("   1  ") && $0.contains("-") } == 5)
    #expect(seen.contains { $0.contains("dim beneath: 1 sequential") })
    state.type("b")
    #expect(state.explorer?.ghost == nil && state.notice == ReplayWords.ghostGone)
  }

  @Test func arrows_passOverGhosts() throws {
    var state = try exploring()
    state.type("b")
    state.press(.down, .down)
    #expect(state.explorer?.chosen.lane == 2)
    state.press(.up)
    #expect(state.explorer?.chosen.lane == 1)
  }

  @Test func noGhost_saysSo() throws {
    var state = try exploring([(.sequential, sequentialLanes)])
    state.type("b")
    #expect(state.notice == ReplayWords.noGhost)
  }

  @Test func prediction_ofALesson_isABarAtItsTime() throws {
    var state = try course(120, 36)
    state.press(.pageDown)
    state.type("150")
    state.press(.enter)
    state.runLesson(["#---------=", "           #---------="])
    state.runLesson(["#---------=", ":#--------="])
    state.type("v")
    state.type("b")
    #expect(state.explorer?.ghost == .prediction)
    #expect(rows(state).contains { $0.contains("_____") && $0.contains("your prediction 150 ms") })
  }
}
