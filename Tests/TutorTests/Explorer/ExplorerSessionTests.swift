import Canvas
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite struct ExplorerSessionTests {
  @Test func firstScreen_saysWhatItIs_whereItComesFrom_andWhatToPress() throws {
    let shown = rows(try explorer(try convoyTrace()))
    #expect(shown[0].contains("explorer   A ticker beside a computation") && shown[0].hasSuffix("measured"))
    #expect(shown[1].contains("1 gil-threads 29.5 ms") || shown[1].contains("1 gil-threads"))
    #expect(shown[1].contains("2 free-threads"))
    #expect(shown[3].contains("compute ran for 5.750 ms, from 0 ns to 5.750 ms."))
    #expect(shown[4].contains("Left and Right move the cursor"))
    #expect(shown.last?.contains("Enter look closer") ?? false)
  }

  /// The convoy is found by a newcomer's hands: a late wake-up, why, and the event that proves it.
  @Test func lateWakeUp_isExplained_andItsProofIsShown() throws {
    var state = try explorer(try convoyTrace())
    state.press(.down)
    #expect(state.sentence.contains("tick ran for"))
    state.type("nn")
    #expect(state.sentence.contains("tick waited 4.750 ms for the GIL, from 1.250 ms to 6.000 ms."))
    state.press(.enter)
    let wait = try #require(state.lane("tick"))
    #expect(wait.count { $0 == "x" } > 30)
    state.type("w")
    let answer = rows(state)[4...6].joined()
    #expect(answer.contains("tick") && answer.contains("compute"))
    #expect(rows(state).contains { $0.contains("w shows the") && $0.contains("that prove") })
    let before = state.explorer?.time.cursor
    let question = try #require(state.question)
    #expect(!question.evidence.isEmpty)
    for evidence in question.evidence {
      state.type("w")
      #expect(state.explorer?.time.cursor == evidence.time && state.explorer?.chosen.lane == evidence.task)
      #expect(state.question?.answer == question.answer)
      #expect(rows(state).contains { $0.contains("Proof") && $0.contains(" w ") })
    }
    state.type("w")
    #expect(state.explorer?.time.cursor == before && state.explorer?.chosen.lane == 1)
    // Who goes on reads about what is there: past its own request, to where it runs.
    state.type("nn")
    #expect(state.question?.answer != question.answer)
    state.press(.escape)
    #expect(state.question == nil && state.screen == .explorer)
  }

  @Test func summary_saysWhatBoundTheRun() throws {
    var state = try explorer(try convoyTrace())
    state.type("i")
    let text = rows(state).joined(separator: " ")
    #expect(text.contains(ExplorerWords.whatItComesTo.en) && text.contains("What would help"))
    state.press(.escape)
    #expect(state.lane("tick") != nil)
  }

  @Test func lanes_standForWorkersAndLocks_asFarAsTheRunTells() throws {
    var state = try explorer(try convoyTrace())
    state.press(.down)
    state.type("nn")
    state.type("g")
    #expect(state.explorer?.kind == .worker)
    #expect(state.sentence.contains("thread 1: tick waited 4.750 ms for the GIL"))
    state.type("2")
    #expect(state.explorer?.shown == [1] && state.explorer?.kind == .worker)
    state.type("g")
    // Without a global lock there is nothing to show, and why is said.
    #expect(state.explorer?.kind == .task)
    #expect(state.notice?.en.contains("no lock") ?? false)
  }

  @Test func everyEvent_isReached_inTheScopeThatTabChose() throws {
    var state = try explorer(try convoyTrace())
    var times: [EventScope: Set<UInt64>] = [:]
    for scope in EventScope.allCases {
      #expect(state.explorer?.scope == scope)
      state.press(.home)
      state.type("n")
      while state.notice == nil {
        times[scope, default: []].insert(state.explorer?.time.cursor ?? 0)
        state.type("n")
      }
      state.press(.tab)
    }
    let any = try #require(times[.anyTask])
    let (own, lock) = (try #require(times[.task]), try #require(times[.lock]))
    #expect(any.isSuperset(of: own) && any.isSuperset(of: lock))
    #expect(any.contains(11_500_000))
  }

  @Test func find_showsTheLanesThatAreWanted_andHowMany() throws {
    var state = try explorer(sleepersTrace(300))
    state.press(.character("/"))
    state.type("sleep-12")
    #expect(rows(state).contains { $0.contains("Find: sleep-12_") && $0.contains("11 of 300 lanes") })
    state.press(.enter)
    #expect(state.explorer?.rows.count == 11)
    state.press(.character("/"))
    for _ in 0..<8 { state.press(.backspace) }
    state.type("outcome:cancel state:sleep")
    let cancelled = (0..<300).count { $0 % 11 == 5 }
    #expect(state.explorer?.matchedCount == cancelled)
    state.press(.enter, .escape)
    #expect(state.explorer?.matchedCount == 300)
    state.press(.character("/"))
    state.type("nobody")
    #expect(state.sentence.contains("No lane is like that"))
    state.press(.escape)
    #expect(state.explorer?.rows.count == 300)
  }

  @Test func sort_putsTheLongestFirst_andPinsStayAtTheTop() throws {
    var state = try explorer(sleepersTrace(40))
    state.type("ss")
    let lanes = state.explorer?.rows.compactMap { $0.lane?.lane } ?? []
    let tasks = sleepersTrace(40).runs[0].record.tasks
    let lengths = lanes.map { tasks[$0].end - tasks[$0].start }
    #expect(lengths == lengths.sorted(by: >))
    state.type("x")
    let pinned = state.explorer?.chosen
    state.press(.pageDown, .pageDown)
    #expect(state.explorer?.rows.first == pinned.map(ExplorerRow.lane))
    let layout = try #require(ExplorerLayout(state))
    #expect(rows(state)[layout.lanes.y].contains("*"))
  }

  @Test func folding_putsAFamilyIntoOneRow() throws {
    var state = try explorer(sleepersTrace(40))
    state.type("z")
    #expect(state.explorer?.rows.count == 1)
    #expect(rows(state).contains { $0.contains("40 lanes, folded") })
    state.type("z")
    #expect(state.explorer?.rows.count == 40)
  }

  @Test func marks_areGoneThrough_andEnterGoesBackToTheWhole() throws {
    var state = try explorer(try convoyTrace())
    state.type("'")
    #expect(state.notice == ExplorerWords.noMark)
    state.type("nnmnnm'")
    let marks = state.explorer?.marks ?? []
    #expect(marks.count == 2 && state.explorer?.time.cursor == marks.first)
    state.press(.enter)
    #expect(state.explorer?.time.level ?? 0 > 0)
    state.press(.enter)
    #expect(state.explorer?.time.level == 0)
  }

  @Test func menu_doesWhatAKeyDoes() throws {
    var state = try explorer(try convoyTrace())
    state.press(.function(9))
    let line = try #require(ExplorerState.menuActions.firstIndex(of: .zoomIn))
    for _ in 0..<line { state.press(.down) }
    state.press(.enter)
    #expect(state.explorer?.time.level == 1 && state.explorer?.panel == nil)
  }

  @Test func mouse_pointsZoomsAndScrolls() throws {
    var state = try explorer(sleepersTrace(300))
    let layout = try #require(ExplorerLayout(state))
    let (x, y) = (layout.laneStart + 9, layout.lanes.y + 4)
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: x, y: y))))
    #expect(state.explorer?.chosenRow == 4)
    let window = try #require(state.explorer?.time.window(columns: layout.columns))
    #expect(window.column(of: state.explorer?.time.cursor ?? 0, in: layout.columns) == 9)
    let pointed = window.time(atColumn: 9, of: layout.columns)
    _ = update(&state, .terminal(.mouse(Mouse(.wheelUp, x: x, y: y))))
    let zoomed = try #require(state.explorer?.time.window(columns: layout.columns))
    #expect(state.explorer?.time.level == 1 && abs(zoomed.column(of: pointed, in: layout.columns) - 9) <= 2)
    _ = update(&state, .terminal(.mouse(Mouse(.wheelDown, x: layout.lanes.x, y: y))))
    #expect(state.explorer?.chosenRow == 7)
    _ = update(&state, .terminal(.mouse(Mouse(.wheelDown, x: x, y: layout.axis.y))))
    #expect(state.explorer?.time.window(columns: layout.columns).start ?? 0 > zoomed.start)
  }
}

extension TutorState {
  /// The question that was asked last, as long as its answer is there.
  fileprivate var question: ExplorerQuestion? {
    guard case .why(let question)? = explorer?.panel else { return nil }
    return question
  }
}
