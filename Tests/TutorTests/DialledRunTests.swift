import Experiments
import Lessons
import Terminal
import Testing
import Wording

@testable import Tutor

@Suite("Runs of which a dial was turned, and runs that are repeated")
struct DialledRunTests {
  @Test func dialledRun_isShown_butNotQuoted() throws {
    var state = try course(120, 36)
    state.press(.enter)
    state.runLesson(threePages)
    let quoted = state.lesson?.quoted
    state.type("d")
    state.press(.right, .enter)
    state.runLesson(threePages, unit: 30 * millisecond)
    #expect(state.desk("ask.yaml")?.runs.count == 2)
    #expect(state.lesson?.quoted == quoted && state.notice == StudyWords.quotesAsWritten)
    #expect(rows(state).contains { $0.contains("It took 660 ms") })
    state.type("d")
    state.press(.left, .enter)
    state.runLesson(threePages, unit: 40 * millisecond)
    #expect(state.lesson?.quoted != quoted, "turned back, it is the lesson's experiment again")
  }

  @Test func dialledRun_isNotTheOneThatTheLessonWaitsFor() throws {
    var state = try course(120, 36)
    state.press(.enter, .escape)
    state.runLesson(threePages, cancelled: true)
    state.type("d")
    state.press(.right, .enter)
    state.runLesson(threePages, unit: 30 * millisecond)
    #expect(state.gate == .experiment("ask.yaml") && state.notice == StudyWords.runAsWritten)
    #expect(state.lesson?.current.answers[0]?.isRight == nil, "nothing was predicted about it")
    guard case .start(_, let experiment, _, _)? = state.press(.enter).first else {
      Issue.record("the lesson's experiment is run")
      return
    }
    #expect(experiment == state.desk("ask.yaml")?.original)
    state.runLesson(threePages)
    #expect(state.gate == .pause && rows(state).contains { $0.contains("It took 660 ms") })
  }

  @Test func practiceSites_keepTheirNames_whenTheirDelayIsTurned() throws {
    let sites = try Experiment(
      yaml: "models: [sequential]\ntasks:\n  - {fetch: /site/1}\n  - {fetch: /site/2}\n", file: "x.yaml")
    let dial = try #require(ExperimentDial.all(of: sites).first { $0.number == .delay })
    var desk = RunDesk(all: sites)
    desk.setup = Setup(all: dial.turned(sites, up: true))
    #expect(desk.shownRuns.first?.label(ofTask: 0).en == "site 1", "the lanes in which it will be")
    desk.queue = [.sequential]
    let run = desk.addRun(1, of: .sequential)
    #expect(run.variation != nil)
    #expect(run.tasks.indices.map { run.label(ofTask: $0).en } == ["site 1", "site 2"])
  }

  @Test func escape_saysWhatCanBeDone_inEachCase() throws {
    var state = try course()
    state.press(.enter, .escape)
    #expect(state.notice == StudyWords.cancelledAtGate)
    state.runLesson(threePages, cancelled: true)
    state.press(.enter)
    state.runLesson(threePages)
    state.type("r")
    state.press(.escape)
    #expect(state.notice == StudyWords.cancelledRepeat)
  }
}
