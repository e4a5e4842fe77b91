import Models
import TestSupport
import Testing
import Timeline

/// The rules hold on real runs, under every model.
@Suite(.serialized) struct RunRulesTests {
  private let rounds = 200_000

  private func mixedWork() throws -> [Work] {
    [
      try fetch("/delay/5"), .cpu(iterations: someWork), .native(rounds: rounds, keepsLock: false), .sleep(3_000_000),
      try fetch("/bytes/30000?rate=1MB"), .cpu(iterations: someWork), .native(rounds: rounds, keepsLock: true),
      try fetch("/redirect/2"), try fetch("/status/503"),
    ]
  }

  @Test(arguments: ExecutionModel.allCases)
  func mixedWork_obeysTheRules(_ model: ExecutionModel) throws {
    let record = try carryOut(plan(model, try mixedWork()))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
    #expect(record.tasks.last?.answer?.status == 503, "a response of any status is ok")
    #expect(record.tasks[4].answer?.bytes == 30_000)
    #expect(record.droppedEvents == 0)
  }

  @Test(arguments: ExecutionModel.allCases)
  func oneTask_obeysTheRules(_ model: ExecutionModel) throws {
    for work in try mixedWork().prefix(4) {
      let record = try carryOut(plan(model, [work]))
      #expect(RunRules(record).violations == [])
      #expect(record.tasks[0].outcome == .ok)
    }
  }

  @Test(arguments: ExecutionModel.allCases)
  func failures_leaveTheirNeighboursAlone(_ model: ExecutionModel) throws {
    let faults = ["reset", "truncate", "garbage", "stall"]
    let works = try faults.flatMap { [try fetch("/fault/\($0)", timeout: 150_000_000), try fetch("/delay/2")] }
    let record = try carryOut(plan(model, works + [.fetch(url: "http://127.0.0.1:1/", timeout: 1_000_000_000)]))
    #expect(RunRules(record).violations == [])
    for (id, task) in record.tasks.enumerated() {
      guard id % 2 == 0 else {
        #expect(task.outcome == .ok)
        continue
      }
      guard case .failed(let failure) = task.outcome else {
        Issue.record("\(task.identity.url ?? "") did not fail")
        continue
      }
      #expect(failure.phase == task.spans.last?.state, "a failed task ends in the state it was in")
      #expect(failure.subject == task.identity.url)
    }
  }

  @Test(arguments: ExecutionModel.allCases)
  func repeats_haveSpansOfTheirOwn(_ model: ExecutionModel) throws {
    let works: [Work] = [.sleep(1_000_000), .cpu(iterations: 100), .native(rounds: 1000, keepsLock: false)]
    let record = try carryOut(plan(model, works) { $0.repetition = .times(7) })
    #expect(RunRules(record).violations == [])
    #expect(record.tasks[0].spans.count { $0.state == .sleep } == 7)
    #expect(record.tasks[1].spans.count { $0.state == .running } >= 7)
    #expect(record.tasks[2].spans.count { $0.state == .native } == 7)
  }

  /// Whatever repeats, it lets the task that it waits for go on: by its sleep, at a checkpoint, or by its turn.
  @Test(arguments: ExecutionModel.allCases, 0..<4)
  func whileRunning_endsAfterItsTask(_ model: ExecutionModel, _ index: Int) throws {
    let pairs: [[Work]] = [
      [.cpu(iterations: someWork * 10), .sleep(1_000_000)], [.sleep(10_000_000), .cpu(iterations: someWork)],
      [.cpu(iterations: someWork * 10), .native(rounds: rounds, keepsLock: true)],
      [try fetch("/delay/10"), .native(rounds: rounds, keepsLock: false)],
    ]
    let record = try carryOut(plan(model, pairs[index]) { if $0.identity.id == 1 { $0.repetition = .whileRunning(0) } })
    #expect(RunRules(record).violations == [])
    #expect(record.tasks[1].end >= record.tasks[0].end)
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
  }

  @Test(arguments: ExecutionModel.allCases)
  func atOnce_boundsWhatIsInFlight(_ model: ExecutionModel) throws {
    let works = try (0..<9).map { _ in try fetch("/delay/4") }
    let record = try carryOut(plan(model, works) { $0.inFlight = InFlightBound(group: 1, limit: 2) })
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
    let inFlight = record.tasks.map { task in task.spans.filter { $0.state == .wait } }
    #expect(Statistics.mostAtOnce(.wait, in: inFlight) <= 2)
  }

  @Test(arguments: ExecutionModel.allCases)
  func aThousandTasks_obeyTheRules(_ model: ExecutionModel) throws {
    let record = try carryOut(plan(model, try (0..<1000).map { _ in try fetch("/delay/1") }))
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.count { $0.outcome == .ok } == 1000)
  }
}
