import Canvas
import Experiments
import Terminal
import Testing
import Timeline
import Wording

@testable import Lessons
@testable import Tutor

@Suite struct MicroscopeDoorTests {
  private static let text = """
    ---
    title: Races
    minutes: 5
    prerequisites: []
    misconception: None.
    terms: {race: Two at once.}
    states: [running]
    summary: A summary.
    ---

    ## First

    Words.

    ## Second

    Look.

    [One counter](race.yaml)

    Behind the link.

    ## Third

    [The same for real](run.yaml)

    ## Fourth

    <!-- predict: choice -->

    - [ ] never

      Look at it.

    - [x] sometimes

      It may.

    - [ ] no idea

      See.

    [One counter](race.yaml)
    """

  /// A lesson in whose second step a program is linked, open there.
  private func lesson() throws -> TutorState {
    let folder = try #require(LessonFolder("01-races", in: "course"))
    let texts = Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ($0, Lesson.read(Self.text, file: "01-races/\($0.rawValue).md", language: $0).lesson)
      })
    let program = MicroscopeExperiment(
      file: "race.py", source: racePython, checkpoints: .globalLock(.python3_9),
      expectation: Timeline.Expectation("counter", 2))
    var experiment = Experiment(
      models: [.gilThreads], lines: [TaskLine(.program(file: "race.py", source: racePython), name: "race")])
    experiment.checkpoints = "3.9"
    let content = LessonContent(
      folder: folder, texts: texts, experiments: ["race.yaml": .microscope(program), "run.yaml": .work(experiment)],
      problems: 0)
    var state = screen(try setup())
    state.library = Library([Library.Entry(folder, texts.mapValues(\.frontMatter))], acts: [])
    try state.begin(at: folder, step: 1, now: 1) { _ throws(CommandMessage) in content }
    return state
  }

  @Test func link_opensTheMicroscope_andEscComesBackBehindIt() throws {
    var state = try lesson()
    #expect(rows(state).contains { $0.contains("Enter  One counter") })
    #expect(rows(state).last?.contains("Enter look closely") ?? false)
    #expect(!rows(state).contains { $0.contains("Behind the link") })
    let effects = state.press(.enter)
    #expect(state.screen == .microscope)
    #expect(effects.contains(.watchProgram("course/01-races/race.py")))
    state.press(.right, .right)
    state.press(.escape)
    #expect(state.screen == .lesson && state.lesson?.step == 1)
    #expect(rows(state).contains { $0.contains("Behind the link") })
    #expect(rows(state).contains { $0.contains("m microscope") })
    // It stands where it stood.
    state.type("m")
    #expect(state.screen == .microscope && state.microscope?.history?.position == 2)
  }

  @Test func prediction_isDecided_onceTheProgramWasLookedAt() throws {
    var state = try lesson()
    state.press(.pageDown, .pageDown)
    state.type("1")
    state.press(.enter)
    #expect(state.screen == .microscope)
    state.press(.escape)
    #expect(state.lesson?.current.answers[0]?.isRight == false)
    #expect(rows(state).contains { $0.contains("sometimes") && $0.contains(StudyWords.right.en) })
  }

  @Test func link_canBeClicked() throws {
    var state = try lesson()
    let row = try #require(rows(state).firstIndex { $0.contains("One counter") })
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: 10, y: row))))
    #expect(state.screen == .microscope)
    state.press(.escape)
    let again = try #require(rows(state).firstIndex { $0.contains("One counter") })
    _ = update(&state, .terminal(.mouse(Mouse(.press, x: 10, y: again))))
    #expect(state.screen == .microscope)
  }

  @Test func programOfARun_isOpenedWithItsCheckpoints() throws {
    var state = try lesson()
    state.press(.pageDown)
    state.type("m")
    #expect(state.screen == .microscope)
    #expect(state.microscope?.subject.experiment.checkpoints == .globalLock(.python3_9))
    state.press(.escape)
    #expect(state.screen == .lesson && state.lesson?.step == 2)
  }

  @Test func nothingToShow_isSaid() throws {
    var state = try lesson()
    state.press(.pageUp)
    state.type("m")
    #expect(state.screen == .lesson)
    #expect(state.notice == MicroscopeWords.noProgram)
  }
}
