import Canvas
import Experiments
import Terminal
import Testing
import Wording

@testable import Tutor

/// Twelve lines of text above a question, and an experiment of two models with many tasks.
private let longText = """
  ---
  title: Long
  minutes: 5
  prerequisites: []
  misconception: All is work.
  terms: {task: Work.}
  states: [running, wait]
  summary: A summary.
  ---

  ## First

  Line one.

  Line two.

  Line three.

  Line four.

  Line five.

  <!-- predict: choice -->

  - [ ] much

    Much it would be.

  - [x] little

    Little it would be.

  - [ ] no idea

    See the run.

  [Ask them](many.yaml)

  Compare the two.

  Which?

  - [x] this

    Because.

  - [ ] that

    Because not.
  """

private let manyText = """
  title: {en: Many, ko: 여럿}
  models: [sequential, event-loop]
  tasks:
    - {fetch: "/delay/200", count: 30, name: page}
  """

/// The very first start of a course of that lesson.
private func longLesson(_ width: Int = 80, _ height: Int = 24) throws -> TutorState {
  var state = try course(width, height)
  let long = try content("01-waiting", longText, experiments: ["many.yaml": manyText])
  _ = update(&state, .read(long))
  return state
}

private let lanes = Array(repeating: "#---------=", count: 30)

/// The same after its experiment was run.
private func afterRuns(_ width: Int = 80, _ height: Int = 24) throws -> TutorState {
  var state = try longLesson(width, height)
  state.press(.enter)
  state.runLesson(lanes)
  state.runLesson(lanes)
  return state
}

@Suite("Room for text and runs in a lesson")
struct LessonRoomTests {
  @Test func lanesOfARunToCome_giveWayToTheText() throws {
    let state = try longLesson()
    let shown = rows(state)
    #expect(shown.contains { $0.contains("Line one.") } && shown.contains { $0.contains("no idea") })
    #expect(state.unreadRows == 0)
    let small = rows(try longLesson(60, 20))
    #expect(small.contains { $0.contains("Line one.") } || small.contains { $0.contains("Home ") })
  }

  @Test func dials_haveRoom_whereTheLanesHaveVanished() throws {
    var state = try longLesson(80, 20)
    state.type("d")
    #expect(rows(state).contains { $0.contains(StudyWords.delayDial.en) })
  }

  @Test func up_onTheFirstOption_scrollsTheText_andDownComesBack() throws {
    var state = try longLesson(60, 14)
    #expect(!rows(state).contains { $0.contains("Line one.") })
    #expect(rows(state).contains { $0.contains("Home ") && $0.contains("more above") })
    let above = try #require(LessonLayout(state)?.window(scroll: nil).above)
    for _ in 0..<above { state.press(.up) }
    #expect(rows(state).contains { $0.contains("Line one.") })
    #expect(state.draft.cursor == 0)
    for _ in 0..<above { state.press(.down) }
    #expect(state.lesson?.scroll == nil && state.draft.cursor == 0)
    state.press(.down)
    #expect(state.draft.cursor == 1 && rows(state).contains { $0.contains("> 2  little") })
  }

  @Test func homeAndEnd_moveTheTextOfAQuestion() throws {
    var state = try longLesson(60, 14)
    state.press(.home)
    #expect(rows(state).contains { $0.contains("Line one.") })
    #expect(rows(state).contains { $0.contains("End ") && $0.contains("more below") })
    state.press(.end)
    #expect(rows(state).contains { $0.contains("no idea") })
    state.press(.home)
    state.type("2")
    #expect(rows(state).contains { $0.contains("> 2  little") }, "what was chosen is seen")
  }

  @Test func severalRuns_allHaveTheirTitle_untilTheArrowsMoveThem() throws {
    var state = try afterRuns()
    var shown = rows(state)
    #expect(shown.contains { $0.hasPrefix(" sequential ") } && shown.contains { $0.hasPrefix(" event-loop ") })
    #expect(shown.contains { $0.contains(" more lanes") })
    #expect(shown.contains { $0.contains("Compare the two.") })
    #expect(shown.last?.contains("Tab timelines") == true)
    state.press(.tab, .end)
    shown = rows(state)
    #expect(shown.contains { $0.contains("page-30") })
    #expect(shown.last?.contains("Tab text") == true)
    state.press(.home)
    #expect(rows(state).contains { $0.hasPrefix(" sequential ") })
    state.press(.tab)
    #expect(rows(state).contains { $0.hasPrefix(" event-loop ") })
  }

  @Test func titlesWithoutLanes_leaveTheRestToTheText() throws {
    let state = try afterRuns(80, 15)
    let layout = try #require(LessonLayout(state))
    let picture = try #require(layout.picture)
    #expect(picture.rows.isAbridged && picture.area.height == picture.rows.count + 1 + picture.legend.height)
    for model in ["sequential", "event-loop"] {
      #expect(rows(state).contains { $0.hasPrefix(" \(model) ") })
    }
  }

  @Test func footer_ofAFittingList_hasNoTimelines() throws {
    var state = try course(80, 40)
    state.press(.enter)
    state.runLesson(threePages)
    #expect(rows(state).last?.contains("Tab") == false)
  }

  @Test func extents_showTheMostThatFits() {
    let whole = [30, 30, 3].map { RunExtent(headRows: 2, lanes: $0, of: $0) }
    for room in 0...80 {
      let fitted = RunExtent.fitted(whole, remarks: [0, 1, 0], to: room)
      #expect(fitted.count == 3 && fitted.allSatisfy { $0.headRows >= 1 && $0.hidden >= 0 })
      let rows = fitted.reduce(1) { $0 + $1.rows } - (fitted[2].endsInGap ? 1 : 0)
      #expect(rows <= max(room, 4))
    }
    #expect(RunExtent.fitted(whole, remarks: [0, 0, 0], to: 100) == whole)
    #expect(RunExtent.fitted(whole, remarks: [0, 0, 0], to: 9, favouring: 1).map(\.lanes) == [0, 2, 0])
    // Figures of the older runs are told before many lanes of the newest.
    let two = RunExtent.fitted(Array(whole.prefix(2)), remarks: [0, 0], to: 9)
    #expect(two.map(\.headRows) == [2, 2] && two.map(\.lanes) == [0, 4])
  }
}

@Suite("Keys in the footer")
struct FooterTests {
  private func footer(_ state: TutorState) -> String { rows(state).last ?? "" }

  @Test(arguments: Language.allCases) func dials_sayHowToRun(language: Language) throws {
    for width in [60, 80] {
      var state = try course(width, 20, language: language)
      state.type("d")
      #expect(footer(state).contains("Enter ") && footer(state).contains("Esc ") && footer(state).contains("F2 "))
    }
  }

  @Test(arguments: Language.allCases) func questions_sayHowToChangeTheLanguage(language: Language) throws {
    for width in [60, 80] {
      var state = try course(width, 20, language: language)
      for part in ["1-3 ", "Enter ", "? ", "q ", "F2 "] { #expect(footer(state).contains(part), "\(width) \(part)") }
      state.press(.enter)
      state.runLesson(threePages)
      for part in ["Enter ", "? ", "q ", "F2 "] { #expect(footer(state).contains(part), "\(width) \(part)") }
    }
  }

  @Test(arguments: Language.allCases) func everyWidth_saysHowToGoOn(language: Language) throws {
    for width in 40...130 { #expect(footer(try course(width, 20, language: language)).contains("Enter ")) }
  }

  @Test(arguments: Language.allCases) func wordsAboveAReturningQuestion_fit(language: Language) {
    #expect(Text.width(StudyWords.shortWarmUp[language]) <= 58 && Text.width(StudyWords.shortestWarmUp[language]) <= 38)
  }
}
