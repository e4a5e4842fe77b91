import Experiments
import Testing
import Timeline
import Wording

@testable import Lessons

@Suite struct MeasurementTests {
  private let experiment: Experiment? = try? Experiment(
    yaml: """
      models: [sequential, event-loop, free-threads]
      tasks: [{sleep: 1ms}]
      claims:
        - {ratio: [event-loop, sequential], of: wall, between: [0.15, 0.35]}
        - {value: sequential, of: wall, between: [1s, 2s]}
        - {value: free-threads, of: wall, between: [1s, 2s], needs: {processors: 2}}
        - {value: sequential, of: switches, between: [1, 2]}
      """, file: "a.yaml")

  private func results(processors: Int, ran: inout [RunModel]) throws -> [ClaimResult] {
    let measurement = Measurement(.work(try #require(experiment)), processors: processors)
    return measurement.results { model in
      ran.append(model)
      var cost = RunCost()
      cost.wall = model == .sequential ? 1_000_000_000 : UInt64(200_000_000 + ran.count * 1_000_000)
      return RunRecord(model: model, cost: cost, tasks: [])
    }
  }

  @Test func everyModelInAClaim_isRunThreeTimes_takingTurns() throws {
    var ran: [RunModel] = []
    let found = try results(processors: 2, ran: &ran)
    #expect(
      ran == [
        .sequential, .eventLoop, .freeThreads, .sequential, .eventLoop, .freeThreads, .sequential, .eventLoop,
        .freeThreads,
      ])
    #expect(found.map(\.verdict) == [.holds, .holds, .fails, .notMeasured])
    #expect(found.map(\.isProblem) == [false, false, true, true])
  }

  @Test func claim_whoseNeedsTheMachineLacks_isNotRun() throws {
    var ran: [RunModel] = []
    let found = try results(processors: 1, ran: &ran)
    #expect(!ran.contains(.freeThreads))
    #expect(found[2].verdict == .needsProcessors(2, available: 1))
    #expect(!found[2].isProblem)
  }

  @Test func sentences_haveValueSpreadAndVerdict() throws {
    var ran: [RunModel] = []
    let found = try results(processors: 2, ran: &ran).map(\.sentence)
    #expect(
      found[0].en
        == "a.yaml:4:5: event-loop / sequential, wall: 0.21 (0.20 to 0.21), claimed 0.15 to 0.35: holds")
    #expect(found[1].ko == "a.yaml:5:5: sequential, wall: 1.000 s(1.000 s-1.000 s), 주장 1.000 s-2.000 s: 성립")
    #expect(found[3].en == "a.yaml:7:5: sequential, switches: not measured: the runs do not have this figure")
  }

  @Test func experiment_withoutClaims_isNotRun() throws {
    let experiment = Experiment(models: [.sequential], lines: [TaskLine(.sleep(1))])
    let found = Measurement(.work(experiment), processors: 1).results { _ in
      Issue.record("ran")
      return RunRecord(model: .sequential, cost: RunCost(), tasks: [])
    }
    #expect(found == [])
  }
}
