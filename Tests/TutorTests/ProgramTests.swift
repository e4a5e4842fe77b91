import Experiments
import Foundation
import Testing
import Timeline
import Wording

@testable import Tutor

@Suite("Programs on the screen and on the disk")
final class ProgramTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/interleave-saved-\(UUID().uuidString)/"

  init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private let experiment = Experiment(
    models: [.sequential, .gilThreads],
    lines: [TaskLine(.program(file: "race.py", source: "counter = 0\n"), name: "race")])

  /// A screen on which the program has run under both models.
  private func ran(lines: Int, _ height: Int = 24, outcome: TaskOutcome = .ok, language: Language = .en) -> TutorState {
    var state = screen(Setup(experiment), 80, height, language: language)
    for model in experiment.models {
      state.setup.choice = .model(.execution(model))
      state.press(.enter)
      state.begin()
      guard let run = state.runs.last else { continue }
      var record = record(run, run.tasks, ["####"], unit: 20 * millisecond, outcomes: [0: outcome])
      record.tasks[0].output = (1...lines).map { "line \($0)\n" }.joined()
      record.tasks[0].updates = UpdateCount(global: "counter", expected: 80_000, found: 44_188)
      _ = update(&state, .ended(run: run.id, record))
    }
    return state
  }

  // MARK: What programs print

  @Test func output_standsBelowTheLanes_cutAfterSomeLines() throws {
    let few = rows(ran(lines: 4, 40))
    #expect(few.contains(" race  line 1") && few.contains("       line 4"))
    let many = rows(ran(lines: 30, 40))
    #expect(many.contains("       line 3") && many.contains("       ... and 27 more lines"))
    #expect(!many.contains("       line 4"))
    #expect(rows(ran(lines: 30, 40, language: .ko)).contains("       ... 그 밖에 27줄"))
  }

  @Test func updates_areSaid_andHowManyWereLost() {
    let shown = rows(ran(lines: 1, 40))
    #expect(shown.contains(" race  counter = 44,188 of 80,000"))
    #expect(shown.contains { $0.contains("lost updates 45%") })
    #expect(rows(ran(lines: 1, 40, language: .ko)).contains(" race  counter = 44,188 (기댓값 80,000)"))
  }

  @Test func counter_thatIsPrinted_isSaidOnce() {
    var state = ran(lines: 1, 40)
    guard let run = state.runs.last else { return }
    var record = record(run, run.tasks, ["####"], unit: 20 * millisecond)
    record.tasks[0].output = "counter = 44188\n"
    record.tasks[0].updates = UpdateCount(global: "counter", expected: 80_000, found: 44_188)
    state.press(.backspace, .enter)
    state.begin()
    guard let again = state.runs.last else { return }
    _ = update(&state, .ended(run: again.id, record))
    #expect(rows(state).count { $0.contains("counter = 44") } == 1)
  }

  @Test func axis_hasNoScale_beforeOneIsKnown() {
    var state = screen(Setup(experiment), 80, 24)
    let scale = /^ +0 .* ms/
    #expect(!rows(state).contains { $0.contains(scale) })
    state.press(.enter)
    state.begin()
    state.end(["####"])
    #expect(rows(state).contains { $0.contains(scale) })
  }

  @Test func failure_namesTheProgramOnce() {
    let failure = TaskFailure(.programFailed, phase: .running, subject: "race", detail: "KeyError: 1")
    let shown = rows(ran(lines: 1, 40, outcome: .failed(failure)))
    #expect(shown.contains { $0.hasPrefix(" race  the program ended with an error") })
  }

  @Test func header_saysTheTier() {
    var compiled = experiment
    compiled.tier = .compiled
    var state = screen(Setup(compiled))
    state.press(.enter)
    state.begin()
    state.end(["####"])
    #expect(rows(state).contains { $0.hasPrefix(" sequential") && $0.contains("compiled tier, measured") })
  }

  @Test func output_givesWayToRuns_thatHaveToBeSeenTogether() {
    let runs = ran(lines: 30).runs
    let whole = RunList(runs, language: .en, columns: 60)
    #expect(whole.count == 17 && !whole.isAbridged)
    let fitted = RunList(runs, language: .en, columns: 60, fitting: 12)
    #expect(fitted.count == 9 && fitted.isAbridged)
    #expect((0..<fitted.count).contains { fitted[$0] == .lane(run: 0, task: 0) })
  }

  // MARK: Code in lessons

  @Test(arguments: Language.allCases) func code_hasWhatItPrintsBeneathIt(language: Language) throws {
    let text = """
      ---
      title: Code
      minutes: 5
      prerequisites: []
      misconception: None.
      terms: []
      states: []
      summary: None.
      ---

      ## First

      ```python run
      for i in range(2):
          print(i)
      ```

      ```python run
      x = 1
      ```
      """
    var state = try course(language: language)
    _ = try state.take(content("03-code", text, experiments: [:]))
    let shown = rows(state)
    let start = try #require(shown.firstIndex(of: "   for i in range(2):"))
    #expect(
      Array(shown[start...].prefix(7)) == [
        "   for i in range(2):", "       print(i)", "   -> 0", "      1", "", "   x = 1",
        "   -> \(StudyWords.printsNothing[language])",
      ])
  }

  // MARK: Saving

  private func saved(_ experiment: Experiment) -> Phrase {
    SavedExperiment.write(.work(experiment), name: "race.yaml", in: folder)
  }

  private func read(_ name: String) throws -> String { try String(contentsOfFile: folder + name, encoding: .utf8) }

  @Test func program_isSavedBesideItsExperiment() throws {
    #expect(saved(experiment) == StudyWords.saved(folder + "race.yaml"))
    #expect(try read("race.py") == "counter = 0\n")
    let again = try Experiment(path: folder + "race.yaml")
    #expect(again.lines == experiment.lines)
  }

  @Test func program_thatIsThereAlready_isNotWrittenAgain_andNoOtherIsReplaced() throws {
    _ = saved(experiment)
    _ = saved(experiment)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["race-2.yaml", "race.py", "race.yaml"])
    var other = experiment
    other.lines[0].work = .program(file: "race.py", source: "counter = 1\n")
    #expect(saved(other) == StudyWords.saved(folder + "race-3.yaml"))
    #expect(try read("race.py") == "counter = 0\n")
    let again = try Experiment(path: folder + "race-3.yaml")
    #expect(again.lines.map(\.work) == [.program(file: "race-2.py", source: "counter = 1\n")])
  }

  @Test func nothingIsLeft_whenTheExperimentCannotBeWritten() throws {
    let written = SavedExperiment.write(.work(experiment), name: "no/where.yaml", in: folder)
    #expect(written.en.hasPrefix("It could not be saved"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }
}
