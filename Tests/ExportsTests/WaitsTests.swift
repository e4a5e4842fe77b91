import Experiments
import Testing
import Timeline
import Wording

@testable import Exports

@Suite struct WaitsTests {
  private func record(_ model: RunModel, _ lanes: [String]) throws -> RunRecord {
    let tasks = try lanes.enumerated().map { id, lane in
      TaskRecord(identity: TaskIdentity(id: id, name: "t\(id)", kind: .cpu), outcome: .ok, spans: try spans(lane))
    }
    return RunRecord(model: model, cost: RunCost(), tasks: tasks)
  }

  @Test func whoRanMeanwhile_isNamed_theLongestFirst() throws {
    let record = try record(.gilThreads, ["xxxxxx#", "##....x", ".x####."])
    let causes = Waits(record).causes(of: record.tasks[0])
    #expect(causes.map(\.state) == [.gilWait])
    #expect(causes.first?.others.map(\.task) == [2, 1])
    #expect(causes.first?.others.map(\.time) == [4_000_000, 2_000_000])
  }

  @Test func nobodyIsNamed_whereSeveralRunAtOnce() throws {
    let record = try record(.freeThreads, [":::#", "####"])
    #expect(Waits(record).causes(of: record.tasks[0]).isEmpty)
  }

  @Test func aTaskThatComputes_keepsTheLoopFromTheOthers() throws {
    let record = try record(.eventLoop, ["####", "::::#"])
    #expect(Waits(record).causes(of: record.tasks[1]).first?.others.map(\.task) == [0])
  }

  @Test func workers_waitOnlyForTheirOwn() throws {
    var record = try record(.processes, ["xx##", "##..", "##.."])
    record.tasks[0].worker = 0
    record.tasks[1].worker = 0
    record.tasks[2].worker = 1
    #expect(Waits(record).causes(of: record.tasks[0]).first?.others.map(\.task) == [1])
  }

  @Test func theStory_saysIt_inBothLanguages() throws {
    let run = RecordedRun(
      try record(.gilThreads, ["xx##", "##.."]), of: .work(Experiment(models: [.gilThreads], lines: [])))
    let told = RunStory(run, labBase: nil).tasks(atMost: 1)
    #expect(told.first?.en.contains("While it waited for the GIL, t1 ran for 2.0 ms.") ?? false)
    #expect(told.first?.ko.contains("GIL을 기다리는 동안 t1이 2.0 ms 동안 실행했습니다.") ?? false)
  }
}
