import Scheduling
import Testing
import Timeline

/// Schedules as steps.
@Suite struct DecisionTests {
  private static let ms: UInt64 = 1_000_000

  private func decisions(_ jobs: [Job], _ policy: ProcessorPolicy, switchCost: UInt64 = 0) throws -> [Decision] {
    try Schedule.decisions(try Workload(jobs, switchCost: switchCost), under: policy, maximum: 1_000)
  }

  private let three = (1...3).map { Job("job-\($0)", bursts: [20 * ms]) }

  @Test func roundRobin_decidesAtEveryQuantum() throws {
    let found = try decisions(three, .roundRobin)
    #expect(found.map { $0.time / Self.ms } == [0, 10, 20, 30, 40, 50, 60])
    #expect(found.map { $0.choices.map(\.job) } == [[0], [1], [2], [0], [1], [2], []])
    #expect(found[1].happenings.contains(.expired(0, processor: 0)) && found[1].ready == [0, 2])
    #expect(found.last?.ready == [] && found.last?.idle == 1)
  }

  @Test func aSwitch_isChosenOnce_atItsBeginning() throws {
    let found = try decisions(three, .firstComeFirstServed, switchCost: Self.ms)
    #expect(found.map { $0.time / Self.ms } == [0, 20, 21, 41, 42, 62])
    #expect(found.map { $0.choices.map(\.job) } == [[0], [1], [], [2], [], []])
    #expect(found[1].choices.first?.takesSwitch == true && found[0].choices.first?.takesSwitch == false)
  }

  @Test func choices_haveWhatThePolicyLooksAt() throws {
    let jobs = [Job("long", bursts: [30 * Self.ms]), Job("short", arrival: 5 * Self.ms, bursts: [8 * Self.ms])]
    let shortest = try decisions(jobs, .shortestRemainingTimeFirst)
    #expect(shortest[1].happenings.contains(.preempted(0, processor: 0)))
    #expect(shortest[1].choices.first?.remaining == 8 * Self.ms)
    #expect(try decisions(jobs, .multiLevelFeedback)[0].choices.first?.level == 0)
    #expect(try decisions(jobs, .fair)[0].choices.first?.virtualRuntime == 0)
    #expect(try decisions(jobs, .roundRobin)[0].choices.first?.level == nil)
  }

  @Test func steps_areBounded() throws {
    let workload = try Workload(three)
    #expect(try Schedule.decisions(workload, under: .roundRobin, maximum: 3).count == 3)
  }
}
