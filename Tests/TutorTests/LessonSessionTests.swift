import Canvas
import Lessons
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("A lesson, as keys and what they lead to")
struct LessonSessionTests {
  @Test func veryFirstStart_isTheFirstQuestion() throws {
    let state = try course()
    #expect(state.screen == .lesson)
    let shown = rows(state)
    #expect(shown[0].contains("interleave") && shown[0].contains(StudyWords.step(1, of: 3).en))
    #expect(shown.contains { $0.hasPrefix(" > 1  much") })
    #expect(shown.contains { $0.hasPrefix(" page-3  |") }, "the lanes of the run to come")
    #expect(!shown.contains { $0.contains("It took") }, "what the run shows comes after it")
  }

  @Test func enter_answers_andTheMachineAnswersAtOnce() throws {
    var state = try course()
    state.type("2")
    let effects = state.press(.enter)
    #expect(effects.contains { if case .keep = $0 { true } else { false } })
    #expect(effects.contains { if case .start(1, _, .sequential, online: false) = $0 { true } else { false } })
    #expect(!rows(state).contains { $0.contains("It took") })
    state.runLesson(threePages)
    let shown = rows(state)
    #expect(shown.contains { $0.contains("It took 660 ms. Look at page-2") })
    #expect(shown.contains { $0.contains("little") && $0.contains(StudyWords.right.en) })
    #expect(!shown.contains { $0.contains("More of it") }, "behind the pause")
    state.press(.enter)
    #expect(rows(state).contains { $0.contains("More of it") })
  }

  @Test func back_showsWhatWasThere() throws {
    var state = try course()
    state.type("2")
    state.press(.enter)
    state.runLesson(threePages)
    state.press(.enter)
    let before = rows(state)
    state.press(.enter)
    #expect(state.lesson?.step == 1)
    for key in [Key.pageUp, .left, .backspace] {
      state.press(key)
      #expect(state.lesson?.step == 0 || key != .pageUp)
      #expect(rows(state) == before)
      state.press(.pageDown)
    }
  }

  @Test func nobodyIsStuck_withoutAnAnswer_norAfterACancelledRun() throws {
    var state = try course()
    state.press(.pageDown)
    #expect(state.lesson?.step == 1)
    state.press(.pageUp)
    state.press(.enter)
    #expect(state.press(.escape) == [.cancel])
    state.runLesson(["#-"], cancelled: true)
    #expect(state.gate == .experiment("ask.yaml"), "a run that was cancelled answers nothing")
    #expect(rows(state).contains { $0.contains("Enter  Ask them") })
    state.press(.pageDown)
    #expect(state.lesson?.step == 1)
  }

  @Test func number_isTyped_bounded_erased_andJudged() throws {
    var state = try course()
    state.press(.pageDown)
    state.type("9999")
    #expect(state.press(.enter).isEmpty)
    #expect(state.notice == StudyWords.numberOutside(0...2000, unit: Phrase(verbatim: "ms")))
    state.press(.backspace)
    #expect(rows(state).contains { $0.contains("> 999_ ms") })
    state.press(.backspace, .backspace, .backspace)
    state.type("220")
    #expect(!state.press(.enter).isEmpty)
    state.runLesson(["#---------=", "           #---------="])
    state.runLesson(["#---------=", ":#---------="])
    let verdict = rows(state).first { $0.contains(StudyWords.youSaid.en) }
    #expect(verdict?.contains("220 ms") == true && verdict?.contains(StudyWords.close.en) == true)
  }

  @Test func enterOnAnEmptyNumber_isNoIdea_andNoMiss() throws {
    var state = try course()
    state.press(.pageDown, .enter)
    #expect(state.lesson?.current.answers[0]?.given == .noIdea)
    state.runLesson(["#---------=", "           #---------="])
    state.runLesson(["#---------=", ":#---------="])
    #expect(state.lesson?.current.answers[0]?.isRight == nil)
    #expect(rows(state).contains { $0.contains(StudyWords.youHadNoIdea.en) && $0.contains(StudyWords.measured.en) })
  }

  @Test func severalRightAnswers_areTicked_andExplained() throws {
    var state = try course()
    state.press(.pageDown, .pageDown)
    #expect(state.press(.enter).isEmpty)
    #expect(state.notice == StudyWords.tickFirst)
    state.type("13")
    #expect(rows(state).contains { $0.contains("[x] this") })
    state.press(.enter)
    #expect(state.lesson?.current.answers[0]?.isRight == true)
    #expect(rows(state).contains { $0.contains("Because.") })
    state.type("2")
    #expect(rows(state).contains { $0.contains("Because not.") }, "why another answer is wrong can be read")
  }

  @Test func text_pointsAtTheLanesAndStatesThatItNames() throws {
    var state = try course()
    state.type("2")
    state.press(.enter)
    state.runLesson(threePages)
    #expect(state.look.namedLanes == ["page-2"])
    #expect(state.look.namedStates == TaskStateSet(.wait))
    let styled = CanvasText.styledRows(picture(state))
    #expect(styled.contains { $0.hasPrefix(" [selection]page-2") })
    #expect(styled.contains { $0.hasPrefix(" [dim]page-1") })
  }

  @Test func statesThatNoLessonHasIntroduced_areTheirFamily_untilAsked() throws {
    var state = try course()
    state.type("2")
    state.press(.enter)
    state.runLesson(["#cd-------==", "           #---------=", "                      #---------="])
    #expect(rows(state).contains { $0.contains(StateFamily.movesData.words.en) })
    #expect(!rows(state).contains { $0.contains(TaskState.receive.words.en) })
    state.type("e")
    #expect(rows(state).contains { $0.contains(TaskState.receive.words.en) })
  }

  @Test func dial_runsAgain_andKeepsTheLastRunsToCompare() throws {
    var state = try course(120, 36)
    state.type("2")
    state.press(.enter)
    state.runLesson(threePages)
    state.type("d")
    state.press(.right)
    let effects = state.press(.enter)
    guard case .start(2, let experiment, .sequential, online: false)? = effects.first else {
      Issue.record("the turned experiment is run")
      return
    }
    #expect(experiment.yaml?.contains("/delay/300") == true)
    state.runLesson(threePages, unit: 30 * millisecond)
    #expect(state.desk("ask.yaml")?.runs.count == 2)
    #expect(rows(state).contains { $0.contains(StudyWords.delayDial.en + " 300 ms") })
    state.type("s")
    #expect(state.type("s").contains { if case .write(experiment, name: "ask.yaml") = $0 { true } else { false } })
  }

  @Test func endOfTheLastStep_leadsHome_withTheNextLessonChosen() throws {
    var state = try course()
    state.press(.pageDown, .pageDown, .pageDown)
    #expect(state.screen == .home && state.home.cursor == 1)
    #expect(state.progress.isFinished("01-waiting"))
    #expect(rows(state).contains { $0.contains("Waiting") && $0.contains(StudyWords.finishedLesson.en) })
    #expect(
      state.press(.enter).contains { if case .open(let folder) = $0 { folder.name == "02-again" } else { false } })
  }

  @Test func nextStart_opensHome_andTheLessonAsItWasLeft() throws {
    var state = try course()
    state.type("2")
    state.press(.enter)
    state.runLesson(threePages)
    state.press(.enter, .enter)
    var later = try course(progress: state.progress)
    #expect(later.screen == .home)
    later.press(.enter)
    _ = update(&later, .read(try content()))
    #expect(later.lesson?.step == 1)
    later.press(.pageUp)
    let shown = rows(later)
    #expect(shown.contains { $0.contains("It took 660 ms") } && shown.contains { $0.contains("More of it") })
    #expect(
      shown.contains { $0.contains(StudyWords.runAgainHere.en) },
      "the lanes are not kept, and it is said how to have them")
  }

  @Test func confidentMiss_comesBackTheNextDay_andIsAnswered() throws {
    var state = try course()
    state.press(.right)
    state.press(.enter)
    state.runLesson(threePages)
    #expect(state.lesson?.current.answers[0]?.isConfidentMiss == true)
    _ = state.press(.pageDown)
    #expect(state.progress.surprisesExplained == 1)

    var soon = TutorState(
      language: .en, size: state.size, glyphs: .ascii, setup: try setup(), library: state.library,
      progress: state.progress)
    try soon.begin(now: 1_000_000 + 3600) { _ throws(CommandMessage) in throw .missingFile(path: "") }
    #expect(soon.screen == .home, "not on the same day")

    var later = soon
    let lesson = try content()
    try later.begin(now: 1_000_000 + 90_000) { _ throws(CommandMessage) in lesson }
    #expect(later.screen == .warmUp)
    #expect(
      rows(later).contains { $0.contains("Five sites") } && rows(later)[0].contains(StudyWords.warmUp.en.prefix(20)))
    later.type("2")
    #expect(later.press(.enter).contains { if case .keep = $0 { true } else { false } })
    #expect(rows(later).contains { $0.contains("Little it would be") })
    later.press(.enter)
    #expect(later.screen == .home)
    #expect(later.progress.dueQuestions(at: 1_000_000 + 100_000).isEmpty)
    #expect(later.progress.dueQuestions(at: 1_000_000 + 90_000 + 8 * 86_400).count == 1)
  }

  @Test func editedLesson_isShownWhereItStands() throws {
    var state = try course()
    state.press(.pageDown)
    let edited = try content("01-waiting", lessonText.replacingOccurrences("Run another", "Run the other"))
    _ = update(&state, .read(edited))
    #expect(state.lesson?.step == 1 && state.notice == StudyWords.reloaded(problems: 0))
  }

  @Test func glossaryAndSearch_takeLettersAsText_andLeadBack() throws {
    var state = try course()
    state.type("g")
    #expect(state.screen == .glossary)
    state.type("tas")
    #expect(rows(state).contains { $0.contains("> task") })
    state.press(.escape)
    #expect(state.screen == .lesson)
    #expect(state.type("/") == [.readCourse])
    _ = update(&state, .readCourse([try content(), try content("02-again")]))
    state.type("qui")
    state.press(.backspace, .backspace, .backspace)
    state.type("which")
    #expect(state.lookup.findings.map(\.step) == [2, 2])
    state.press(.enter)
    #expect(state.screen == .lesson && state.lesson?.step == 2)
  }

  @Test func mouse_choosesAndOpensWhatIsClicked() throws {
    var state = try course()
    let row = try #require(rows(state).firstIndex { $0.contains("little") })
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: 8, y: row))))
    #expect(state.draft.cursor == 1)
    let footer = rows(state).count - 1
    let help = try #require(rows(state)[footer].ranges(of: "? help").first)
    let column = rows(state)[footer].distance(from: rows(state)[footer].startIndex, to: help.lowerBound)
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: column, y: footer))))
    #expect(state.overlay == .help(line: 0))
  }
}

extension String {
  fileprivate func replacingOccurrences(_ old: String, _ new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}
