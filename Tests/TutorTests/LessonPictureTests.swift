import Canvas
import Experiments
import Lessons
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

/// Runs beside a text that speaks of one of them, asks about it, and tabulates them all.
private let text = """
  ---
  title: Pictures
  minutes: 5
  prerequisites: []
  misconception: All is work.
  terms: {task: Work.}
  states: [running, wait]
  summary: A summary.
  ---

  ## First

  [Ask them](many.yaml)

  Both were run.

  ## Second

  Look at the lanes under `sequential`. What do you see?

  - [x] this

    Because.

  - [ ] that

    Because not.

  <!-- pause -->

  It took {{many.yaml/event-loop.wall}}.

  ## Third

  <!-- predict: number ms 0..2000 -> many.yaml/sequential.wall -->

  [Ask them](many.yaml)

  ## Fourth

  One line.

  Another line.

  One more line.

  And one more line.

  | model | wall | processor | memory | threads | switches |
  | --- | --- | --- | --- | --- | --- |
  | communicating | {{many.yaml/sequential.wall}} | {{many.yaml/sequential.cpu}} | {{many.yaml/sequential.memory}} | {{many.yaml/sequential.wall}} | {{many.yaml/sequential.cpu}} |

  Which is best?

  - [x] this

    Because.

  - [ ] that

    Because not.

  ## Fifth

  [Ask others](others.yaml)

  ## Sixth

  Look at `sequential`.

  [Ask others](others.yaml)

  [Ask them](many.yaml)

  Seen.

  ## Seventh

  [Ask under all](all.yaml)

  ## Eighth

  Look at the lanes under `event-loop`. What do you see?

  - [x] this

    Because. And that is why it takes two lines to be said, since one of them is not enough for it, as everybody can see.

  - [ ] that

    Because not.

  <!-- pause -->

  It took {{all.yaml/event-loop.wall}}. All of it was waiting. Nobody had anything to do, and that is what there is to be
  seen. It is no surprise after all that was said of it.
  """

private let manyText = """
  title: {en: Many, ko: 여럿}
  models: [sequential, event-loop]
  tasks:
    - {fetch: "/delay/200", count: 30, name: page}
  """

private let othersText = """
  title: {en: Others, ko: 다른 것}
  models: [sequential]
  tasks:
    - {fetch: "/delay/200", count: 100, name: page}
  """

private let allText = manyText.replacing("[sequential, event-loop]", with: "all")

private let texts = ["many.yaml": manyText, "others.yaml": othersText, "all.yaml": allText]

private let lanes = Array(repeating: "#---------=", count: 30)

/// The lesson at its beginning.
private func unread(_ width: Int = 80, _ height: Int = 24, language: Language = .en) throws -> TutorState {
  var state = try course(width, height, language: language)
  _ = try update(&state, .read(content("01-waiting", text, experiments: texts)))
  return state
}

/// The lesson after the run of its first step.
private func afterRuns(_ width: Int = 80, _ height: Int = 24, language: Language = .en) throws -> TutorState {
  var state = try unread(width, height, language: language)
  state.press(.enter)
  state.runLesson(lanes)
  state.runLesson(lanes)
  return state
}

extension TutorState {
  /// How many lanes each run beside the text has.
  fileprivate var lanesOfRuns: [Int] {
    guard let picture = LessonLayout(self)?.picture, let desk = drawnDesk else { return [] }
    return desk.runs.indices.map { run in
      (0..<picture.rows.count).count { row in
        if case .lane(run, _) = picture.rows[row] { true } else { false }
      }
    }
  }
}

@Suite("The picture beside a text")
struct LessonPictureTests {
  @Test func run_thatAQuestionIsAbout_keepsItsLanes_afterTheAnswerToo() throws {
    var state = try afterRuns(80, 20)
    state.press(.enter)
    #expect(state.lesson?.step == 1 && state.lanesOfRuns[0] > 0)
    state.press(.enter)
    #expect(state.gate == .pause && state.lanesOfRuns[0] > 0 && state.lanesOfRuns[1] == 0)
    state.press(.enter)
    #expect(state.gate == nil && state.lanesOfRuns[0] > 0 && state.lanesOfRuns[1] == 0)
  }

  @Test func run_whoseFigureIsPredicted_keepsItsLanes() throws {
    var state = try afterRuns()
    state.press(.pageDown, .pageDown)
    state.type("500")
    state.press(.enter)
    state.runLesson(lanes)
    state.runLesson(lanes)
    #expect(state.namedInText?.models == [.sequential])
  }

  @Test func namesBeforeAnotherExperiment_areNotMeantForThisOne() throws {
    var state = try afterRuns()
    #expect(state.namedInText?.models == [])
    for _ in 0..<5 { state.press(.pageDown) }
    state.press(.enter)
    state.runLesson(Array(repeating: "#---------=", count: 100))
    state.press(.enter)
    state.runLesson(lanes)
    state.runLesson(lanes)
    #expect(state.gate == nil && state.namedInText?.models == [])
  }

  @Test func everyExperimentOfAStep_isDrawn_andCalledByItsLink() throws {
    var state = try afterRuns(80, 24)
    for _ in 0..<5 { state.press(.pageDown) }
    state.press(.enter)
    state.runLesson(Array(repeating: "#---------=", count: 100))
    state.press(.enter)
    state.runLesson(lanes)
    state.runLesson(lanes)
    #expect(state.drawnDesk?.runs.map(\.model) == [.sequential, .sequential, .eventLoop, .sequential, .eventLoop])
    #expect(state.drawnDesk?.runs.map { $0.variation?.en } == ["Ask others"] + Array(repeating: "Ask them", count: 4))
    #expect(rows(state).contains { $0.hasPrefix(" sequential") && $0.contains("Ask others") })
    #expect(rows(state).contains { $0.hasPrefix(" event-loop") && $0.contains("Ask them") })
    state.press(.tab, .home)
    #expect(rows(state).contains { $0.contains("Ask others") })
    state.press(.end)
    #expect(rows(state).contains { $0.contains("page-30") })
    state.press(.tab, .pageUp)
    #expect(state.drawnDesk?.runs.count == 1, "in another step they are not compared")
  }

  @Test func firstExperimentOfAStep_staysUntilTheNextIsRun() throws {
    var state = try unread()
    for _ in 0..<5 { state.press(.pageDown) }
    state.press(.enter)
    state.runLesson(Array(repeating: "#---------=", count: 100))
    #expect(state.gate == .experiment("many.yaml") && state.drawnDesk?.runs.count == 1)
    #expect(rows(state).contains { $0.hasPrefix(" sequential") && $0.contains("Ask others") })
    #expect(rows(state).contains { $0.contains("page-2") })
  }

  @Test func aTable_pointsAtNothing() throws {
    var state = try afterRuns()
    state.press(.pageDown, .pageDown, .pageDown)
    #expect(state.namedInText?.models == [])
  }

  @Test func lanes_doNotGrowBack_overTheAnswer() throws {
    var state = try afterRuns()
    state.press(.pageDown, .pageDown, .pageDown)
    let open = try #require(LessonLayout(state)?.picture?.area.height)
    state.press(.enter)
    #expect(state.gate == nil)
    #expect(try #require(LessonLayout(state)?.picture?.area.height) <= open)
  }

  @Test func aTableOfFigures_hasTheRoomOfTheRuns_thatItIsMadeOf() throws {
    var state = try afterRuns()
    state.press(.pageDown, .pageDown, .pageDown)
    state.press(.enter)
    let layout = try #require(LessonLayout(state))
    #expect(state.gate == nil && layout.text.height >= min(layout.page.rows.count, layout.body.height - 5))
    #expect(rows(state).contains { $0.contains("communicating") })
    state.press(.tab)
    #expect(rows(state).contains { $0.hasPrefix(" event-loop ") }, "the key for the timelines shows them")
  }

  @Test func named_lanesAreSeen_besideTheTitlesOfManyRuns() throws {
    var state = try afterRuns()
    for _ in 0..<6 { state.press(.pageDown) }
    state.press(.enter)
    for _ in 0..<6 { state.runLesson(lanes) }
    state.press(.enter)
    #expect(state.lesson?.step == 7)
    for gate in [StepPlan.Gate.question(0), .pause, nil] {
      #expect(state.gate == gate && state.lanesOfRuns.count == 6 && state.lanesOfRuns[1] > 0)
      state.press(.enter)
    }
  }

  @Test(arguments: Language.allCases) func words_ofATable_areWhole_besideRuns(language: Language) throws {
    var state = try afterRuns(120, 36, language: language)
    state.press(.pageDown, .pageDown, .pageDown)
    let shown = rows(state)
    for word in ["communicating", "processor", "memory", "switches"] {
      #expect(shown.contains { $0.contains(word) }, "\(word)")
    }
    #expect(!shown.contains { $0.contains("  ms ") }, "a number is not parted from its unit")
  }

  @Test func columns_areTheSame_beforeARunAndAfterIt() throws {
    var before = try unread(120, 36)
    before.press(.pageDown, .pageDown, .pageDown)
    let plan = try #require(before.plan)
    var after = try afterRuns(120, 36)
    after.press(.pageDown, .pageDown, .pageDown)
    let same = try #require(after.plan)
    #expect(PageWriter.unbreakableColumns(of: plan) == PageWriter.unbreakableColumns(of: same))
    #expect(PageWriter.unbreakableColumns(of: plan) >= "communicating".count + 5 * ("1.234 s".count + 2))
  }

  @Test func remark_belowManyLanes_isSeen() throws {
    var state = try afterRuns()
    state.press(.pageDown, .pageDown, .pageDown, .pageDown)
    state.press(.enter)
    guard let run = state.liveRun else {
      Issue.record("nothing runs")
      return
    }
    _ = update(&state, .began(run: run.id, run.tasks, labBase: labBase))
    var ended = record(
      run, run.tasks, Array(repeating: "#---------=", count: 100), unit: 20 * millisecond)
    ended.tasks[0].updates = UpdateCount(global: "c", expected: 100, found: 1)
    _ = update(&state, .ended(run: run.id, ended))
    let shown = rows(state)
    #expect(shown.contains { $0.contains("c = 1 of 100") })
    #expect(shown.contains { $0.contains(" more lanes") } && state.lanesOfRuns[0] > 1)
    state.press(.tab)
    #expect(state.lanesOfRuns == [100], "the arrows move all of them")
  }
}
