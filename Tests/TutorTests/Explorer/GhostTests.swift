import Testing
import Timeline

@testable import Tutor

@Suite struct GhostTests {
  private func record(_ names: [String], children: Int = 0) -> RunRecord {
    let own = names.enumerated().map { TaskIdentity(id: $0, name: $1, kind: .cpu) }
    let born = (0..<children).map { TaskIdentity(id: names.count + $0, name: "t-\($0)", kind: .thread, parent: 0) }
    let tasks = (own + born).map { TaskRecord(identity: $0, outcome: .ok, spans: [Span(.running, 0, 10)]) }
    return RunRecord(model: .eventLoop, cost: RunCost(), tasks: tasks)
  }

  @Test func sameTasks_areThoseOfTheSameNames_whateverTheirProgramsCreate() {
    #expect(record(["a", "b"]).hasSameTasks(as: record(["a", "b"], children: 3)))
    #expect(!record(["a", "b"]).hasSameTasks(as: record(["a", "c"])))
    #expect(!record(["a", "b"]).hasSameTasks(as: record(["a"])))
  }

  @Test func ghostOfATask_isTheSameTaskOfTheOtherRun() {
    let (run, other) = (record(["a", "b"], children: 1), record(["a", "b"], children: 2))
    #expect(other.ghost(ofTask: 1, of: run) == other.tasks[1].spans)
    #expect(run.ghost(ofTask: 3, of: other) == nil)
    #expect(other.ghost(ofTask: -1, of: run) == nil)
  }
}

@Suite struct PredictedTimeTests {
  /// The second step's prediction, a wall time of the event loop.
  private func answered(_ keys: String) throws -> TutorState {
    var state = try course()
    state.press(.pageDown)
    state.type(keys)
    state.press(.enter)
    return state
  }

  @Test func wallTime_thatWasPredicted_isAnInstantOfItsModelsRuns() throws {
    let state = try answered("250")
    let other = LessonExperiment(lesson: "01-waiting", file: "other.yaml")
    #expect(state.predictedTimes(of: other) == [PredictedTime(model: .eventLoop, time: 250 * millisecond)])
    let ask = LessonExperiment(lesson: "01-waiting", file: "ask.yaml")
    #expect(state.predictedTimes(of: ask).isEmpty, "a choice is no time")
  }

  @Test func noIdea_isNoTime() throws {
    let other = LessonExperiment(lesson: "01-waiting", file: "other.yaml")
    #expect(try answered("").predictedTimes(of: other).isEmpty)
  }
}
