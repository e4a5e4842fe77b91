import Canvas
import Experiments
import Lessons
import Terminal
import Testing
import Timeline
import Wording

@testable import Tutor

/// A lesson with jobs under policies, as values: what is run is simulated here and now, and the machine's part is made up.
@Suite("Jobs under policies in a lesson")
struct ScheduleSessionTests {
  private static let text = """
    ---
    title: Turns
    minutes: 5
    prerequisites: []
    misconception: Switching is fast.
    terms: {quantum: A turn.}
    states: [running, ready]
    summary: A summary.
    ---

    ## Jobs

    <!-- predict: number ms 0..400 -> rr.turnaround -->

    [Three jobs](jobs.yaml)

    It took {{rr.turnaround}}, on the machine {{machine.turnaround}}; fairness {{rr.fairness}}.

    ## Order

    <!-- predict: order -> jobs.yaml/response -->

    [Again](jobs.yaml)
    """

  private static let jobs = """
    title: {en: Three jobs, ko: 작업 셋}
    jobs:
      - {name: job, count: 3, bursts: [100ms]}
    policies: [fcfs, rr, machine]
    """

  private func lesson(_ width: Int = 80, _ height: Int = 24, language: Language = .en) throws -> TutorState {
    let content = try content("01-turns", Self.text, experiments: ["jobs.yaml": Self.jobs])
    var state = TutorState(
      language: language, size: TutorState.Size(width: width, height: height), glyphs: .ascii, setup: try setup(),
      library: Library([Library.Entry(content.folder, content.texts.mapValues(\.frontMatter))], acts: []))
    try state.begin(now: 1_000_000) { _ throws(CommandMessage) in content }
    return state
  }

  /// Carries out what a key wanted until nothing is left to be run.
  private func run(_ effects: [Effect], _ state: inout TutorState) throws {
    var effects = effects
    while let (run, experiment, policy) = start(in: effects) {
      _ = update(&state, .began(run: run, experiment.tasks, labBase: nil))
      effects = update(&state, .ended(run: run, try record(of: experiment, under: policy)))
    }
  }

  /// What is to be run next.
  private func start(in effects: [Effect]) -> (Int, ScheduleExperiment, SchedulePolicy)? {
    for effect in effects {
      if case .start(let run, .schedule(let experiment), .policy(let policy), _) = effect {
        return (run, experiment, policy)
      }
    }
    return nil
  }

  /// A simulated policy gives what it gives; the machine something like round robin.
  private func record(of experiment: ScheduleExperiment, under policy: SchedulePolicy) throws -> RunRecord {
    guard policy == .machine else { return try experiment.run(under: policy) }
    var record = try experiment.run(under: .simulated(.roundRobin))
    (record.model, record.provenance) = (.machine, .measured)
    record.notes = [.kernelAgrees(within: 0.004)]
    return record
  }

  /// The lesson after its three runs.
  private func afterRuns(_ width: Int = 80, _ height: Int = 24, language: Language = .en) throws -> TutorState {
    var state = try lesson(width, height, language: language)
    state.type("200")
    try run(state.press(.enter), &state)
    return state
  }

  private func screenText(_ state: TutorState) -> String { rows(state).joined(separator: "\n") }

  // MARK: Runs

  @Test func link_runsAllPolicies_inOrder_eachWithItsLabel() throws {
    let state = try afterRuns(120, 36)
    let desk = try #require(state.desk("jobs.yaml"))
    #expect(desk.runs.map(\.model.name) == ["fcfs", "rr", "machine"])
    #expect(desk.runs.map(\.provenance) == [.simulated, .simulated, .measured])
    let text = screenText(state)
    #expect(text.contains("simulated") && text.contains("measured") && text.contains("round robin"))
    #expect(text.contains("turnaround 290 ms") && text.contains("response 10 ms") && text.contains("waiting 190 ms"))
    #expect(text.contains("(schedstat) agrees within 1%"))
    #expect(text.contains("It took 290 ms, on the machine 290 ms") && text.contains("fairness 100%"))
  }

  @Test func prediction_isJudged_andItsOriginIsSaid() throws {
    let state = try afterRuns(120, 36)
    #expect(state.lesson?.current.answers[0]?.isRight == false)
    #expect(screenText(state).contains("Simulated 290 ms"))
    var next = state
    next.press(.enter)
    #expect(next.orderedModels.map(\.name) == ["fcfs", "rr", "machine"])
    next.type("231")
    try run(next.press(.enter), &next)
    #expect(next.lesson?.current.answers[0]?.isRight == true, "rr and the machine answer soonest")
    #expect(screenText(next).contains("Measured"), "one of them was measured")
  }

  @Test func quotedFigures_areKept_andSound() throws {
    let state = try afterRuns()
    let kept = state.lesson?.quoted.keptFigures["jobs.yaml"]
    #expect(kept?["rr"]?["turnaround"] == 290e6 && kept?["machine"]?["switches"] == 29)
    let progress = try ProgressFile.progress(from: ProgressFile.text(of: state.progress))
    #expect(progress.lessons["01-turns"]?.figures == state.progress.lessons["01-turns"]?.figures)
  }

  @Test func dials_areQuantumSwitchCostAndProcessors_andTurnInPlace() throws {
    var state = try afterRuns(120, 36)
    state.type("d")
    #expect(state.dials?.dials.map(\.number) == [.quantum, .switchCost, .processors])
    #expect(screenText(state).contains("quantum") && screenText(state).contains("switch cost"))
    state.press(.left)
    try run(state.press(.enter), &state)
    let runs = try #require(state.desk("jobs.yaml")?.runs)
    #expect(runs.map(\.model.name) == ["fcfs", "rr", "machine", "fcfs", "rr"], "the machine has no dials")
    #expect(runs.last?.variation?.en == "quantum 5 ms" && runs.last?.record?.scheduling?.switches == 59)
    #expect(state.notice == StudyWords.quotesAsWritten)
    #expect(state.lesson?.quoted.keptFigures["jobs.yaml"]?["rr"]?["switches"] == 29, "the text keeps the lesson's")
  }

  @Test func saving_writesTheJobs() throws {
    var state = try afterRuns()
    guard case .write(let file, "jobs.yaml")? = state.type("s").first else {
      Issue.record("nothing is written")
      return
    }
    #expect(file.schedule?.jobs.count == 3 && file.yaml?.contains("policies: [fcfs, rr, machine]") == true)
  }

  // MARK: Steps

  @Test func steps_goForwardsAndBackwards_fromDecisionToDecision() throws {
    var state = try afterRuns(120, 36)
    state.press(.tab)
    #expect(state.situation == .steps && state.shownStepping == nil)
    state.press(.right)
    #expect(state.shownStepping?.index == 0 && screenText(state).contains("t = 0 ms: job-1, job-2 and job-3 arrive"))
    state.press(.right)
    #expect(
      screenText(state).contains("t = 10 ms: job-1's quantum is over; job-2 has waited longest and runs."))
    #expect(screenText(state).contains("step 2 of 31") && screenText(state).contains("ready: job-1, job-3"))
    let second = picture(state)
    state.press(.right, .left)
    #expect(picture(state) == second, "a step back is exact")
    state.press(.end)
    #expect(screenText(state).contains("t = 300 ms: job-3 has ended."))
    state.press(.right, .home, .left)
    #expect(state.shownStepping?.index == 0, "there is nothing before the first and after the last")
  }

  @Test(arguments: Language.allCases) func footer_saysWhichRun_onlyWhereTheArrowsChooseIt(language: Language) throws {
    var state = try afterRuns(120, 36, language: language)
    state.press(.tab)
    let words = KeyTable.otherRun[language]
    #expect(rows(state).last?.contains(words) == false)
    state.press(.right)
    #expect(rows(state).last?.contains(words) == true)
  }

  @Test func firstStepBackwards_isTheLast() throws {
    var state = try afterRuns()
    state.type(",")
    #expect(state.shownStepping?.index == 30 && state.focus == .timelines)
    state.type(".")
    #expect(state.shownStepping?.index == 30)
  }

  @Test func upAndDown_stepThroughAnotherRun_atTheSameTime() throws {
    var state = try afterRuns(120, 36)
    state.type(".....")
    #expect(state.shownStepping?.step.time == 40 * millisecond)
    state.press(.up)
    #expect(screenText(state).contains("job-1 came first and runs"))
    #expect(state.shownStepping?.steps.count == 4 && state.shownStepping?.index == 0)
    state.press(.down, .down)
    #expect(state.shownStepping?.steps.count == 31, "what was measured cannot be gone through")
  }

  @Test func lanes_endWhereTheNextDecisionIs() throws {
    var state = try afterRuns(120, 36)
    let whole = screenText(state)
    state.type("..")
    let rr = try #require(state.desk("jobs.yaml")?.runs[1])
    let cells = rr.cells(
      ofTask: 1, in: TimeWindow(0, 300 * millisecond), columns: 30, until: state.shownStepping?.horizon)
    let states = cells.map(\.state)
    #expect(states == [.ready, .running] + Array(repeating: nil, count: 28))
    state.press(.tab)
    #expect(screenText(state) == whole, "without the steps the lanes are whole again")
    state.press(.tab)
    #expect(state.shownStepping?.index == 1, "and one goes on where one was")
    state.press(.escape)
    #expect(state.shownStepping == nil && state.focus == .timelines)
  }

  @Test func nothingIsStepped_beforeARun_norOfWork() throws {
    var state = try lesson()
    state.type(".")
    #expect(state.notice == StudyWords.nothingToStep)
    var other = try course()
    other.press(.enter)
    other.runLesson(threePages)
    other.type(".")
    #expect(other.notice == StudyWords.nothingToStep && other.shownStepping == nil)
  }

  @Test(arguments: Language.allCases, [(60, 20), (80, 24), (120, 36), (200, 50), (40, 12)])
  func screens_areDrawn_atEverySize(language: Language, size: (Int, Int)) throws {
    var state = try afterRuns(size.0, size.1, language: language)
    let origin = Provenance.simulated.words[language]
    if size.1 >= 20 { #expect(screenText(state).contains(origin), "\(size)") }
    state.type("..")
    #expect(screenText(state).contains("t = 10 ms"), "\(size) \(screenText(state))")
    state.type("d")
    #expect(screenText(state).contains(StudyWords.quantumDial[language]))
  }

  // MARK: The run screen

  @Test func runScreen_offersPolicies_andSteps() throws {
    var state = screen(Setup(try ExperimentFile(yaml: Self.jobs, file: "x.yaml")), 120, 36)
    #expect(screenText(state).contains("round robin") && screenText(state).contains("3 jobs"))
    state.type("2")
    try run(state.press(.enter), &state)
    #expect(state.runs.map(\.model.name) == ["rr"])
    state.press(.tab, .right, .right)
    #expect(screenText(state).contains("job-2 has waited longest"))
  }
}
