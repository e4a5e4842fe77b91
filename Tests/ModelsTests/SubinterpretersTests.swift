import TestSupport
import Testing
import Timeline

@testable import Models

@Suite(.serialized) struct SubinterpretersTests {
  @Test func everyWorker_hasAThread_inOneProcess() throws {
    let record = try carryOut(plan(.subinterpreters, Array(repeating: .cpu(iterations: someWork), count: 20)))
    #expect(RunRules(record).violations == [])
    #expect(record.cost.threads == Workers.defaultCount && record.cost.processes == 1)
    #expect(record.tasks.allSatisfy { (0..<Workers.defaultCount).contains($0.worker ?? -1) })
  }

  @Test func tasks_waitForTheirInterpreter_orForOneThatIsFree() throws {
    var plan = plan(.subinterpreters, Array(repeating: .sleep(1_000_000), count: 5))
    plan.workers = 2
    let record = try carryOut(plan)
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.map { $0.spans[0].state } == [.spawn, .spawn, .ready, .ready, .ready])
  }

  @Test func nobodyWaits_forAnotherInterpretersLock() throws {
    var plan = plan(.subinterpreters, Array(repeating: .cpu(iterations: someWork * 10), count: 4))
    plan.switchInterval = 1000
    let record = try carryOut(plan)
    #expect(record.gil?.waited == 0 && record.gil?.dropRequests == 0)
    #expect((record.gil?.held ?? 0) > 0)
    #expect(!record.tasks.flatMap(\.spans).contains { $0.state == .gilWait })
  }

  @Test func payload_isCopiedBothWays() throws {
    var plan = plan(.subinterpreters, [.cpu(iterations: 10), .cpu(iterations: 10)]) { $0.payload = 3_000_001 }
    plan.workers = 1
    let record = try carryOut(plan)
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
    #expect(record.tasks.allSatisfy { $0.spans.count { $0.state == .ipc } == 2 })
  }
}

@Suite struct CopyQueueTests {
  @Test func messages_comeOut_inTheirOrder() {
    let queue = CopyQueue()
    for message: [UInt8] in [[1, 2, 3], [], [4]] { queue.put(message) }
    #expect([queue.get(), queue.get(), queue.get()] == [[1, 2, 3], [], [4]])
  }

  @Test func whatIsLeft_goesWithTheQueue() {
    let queue = CopyQueue()
    queue.put(Array(repeating: 1, count: 1000))
  }

  @Test(arguments: [0, 1, 1 << 20, 1 << 20 + 1, 3_000_000])
  func message_crossesWithItsPayload(payload: Int) {
    let answer = CopyQueue().cross(.ended(task: 7, .ok(value: "42"), payload: payload), payload: payload)
    guard case .ended(7, let result, payload) = answer else {
      Issue.record("another message came out")
      return
    }
    #expect(result == .ok(value: "42"))
  }
}
