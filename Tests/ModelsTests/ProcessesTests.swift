import Glibc
import TestSupport
import Testing
import Timeline

@testable import Models

@Suite(.serialized) struct ProcessesTests {
  @Test func aWorkerThatDies_failsItsTask_andNoOther() throws {
    var plan = plan(
      .processes, [.cpu(iterations: .max / 4), .sleep(1_000_000), .sleep(1_000_000), .cpu(iterations: 10)])
    plan.workers = 2
    let run = try start(plan)
    var number: Int?
    watch(run) { tracks in
      number = tracks[0].worker
      return tracks[0].state == .running
    }
    let worker = try #require(number.flatMap { run.workerProcesses[$0] })
    kill(worker, SIGKILL)
    let record = try run.wait()
    #expect(RunRules(record).violations == [])
    guard case .failed(let failure) = record.tasks[0].outcome else {
      Issue.record("the task outlived its worker")
      return
    }
    #expect(failure.cause == .workerDied)
    #expect(record.tasks[0].spans.last?.state == .running, "what the worker recorded before it was killed stays")
    #expect(record.tasks.dropFirst().allSatisfy { $0.outcome == .ok })
  }

  @Test func aWorkerThatCannotStart_isAnError() throws {
    let run = try LiveRun.start(
      plan(.processes, [.sleep(1)]),
      LiveRun.Surroundings(worker: WorkerCommand(executable: "/nowhere/at/all", arguments: [])))
    #expect(throws: (any Error).self) { try run.wait() }
  }

  @Test func aProgramThatIsNoWorker_isAnError() throws {
    let run = try LiveRun.start(
      plan(.processes, [.sleep(1)]),
      LiveRun.Surroundings(worker: WorkerCommand(executable: "/bin/true", arguments: [])))
    #expect(throws: WorkerDidNotStart.self) { try run.wait() }
  }

  @Test func payload_travelsBothWays() throws {
    var plan = plan(.processes, [.cpu(iterations: 10), .cpu(iterations: 10)]) { $0.payload = 3_000_000 }
    plan.workers = 1
    let record = try carryOut(plan)
    #expect(RunRules(record).violations == [])
    #expect(record.tasks.allSatisfy { $0.outcome == .ok })
    #expect(record.tasks[0].spans.count { $0.state == .ipc } == 2)
  }
}

@Suite struct WireTests {
  private func roundTrip(_ message: WorkerMessage) throws -> WorkerMessage {
    var writer = WireWriter()
    message.encode(into: &writer)
    var reader = WireReader(writer.bytes)
    return try WorkerMessage.decode(&reader)
  }

  @Test func results_surviveTheWire() throws {
    let results: [TaskResult] = [
      .ok(), .ok(answer: FetchAnswer(status: 200, bytes: 17)), .ok(value: "0"), .cancelled,
      .failed(TaskFailure(.timedOut, phase: .wait, subject: "http://x/", detail: "late"), partial: nil),
      .failed(TaskFailure(.workerDied, subject: ""), partial: FetchAnswer(status: 500, bytes: 0)),
    ]
    for result in results {
      guard case .ended(7, let back, 42) = try roundTrip(.ended(task: 7, result, payload: 42)) else {
        Issue.record("another message came back")
        continue
      }
      #expect(back == result)
    }
  }

  @Test func plans_surviveTheWire() throws {
    for work: Work in [
      .sleep(3), .cpu(iterations: 9), .native(rounds: 2, keepsLock: true), .fetch(url: "u", timeout: 1),
    ] {
      let sent = TaskPlan(
        identity: TaskIdentity(id: 3, name: "", kind: .program), work: work, repetition: .whileRunning(1), payload: 5)
      guard case .perform(let back) = try roundTrip(.perform(sent)) else {
        Issue.record("another message came back")
        continue
      }
      #expect(back == sent)
    }
  }

  @Test func everyPrefixOfAMessage_isRefused_notTrusted() throws {
    var writer = WireWriter()
    WorkerMessage.ended(
      task: 1, .failed(TaskFailure(.timedOut, subject: "http://x/"), partial: nil), payload: 0
    ).encode(into: &writer)
    for count in 0..<writer.bytes.count {
      var reader = WireReader(Array(writer.bytes.prefix(count)))
      #expect(throws: WireReader.Malformed.self) { try WorkerMessage.decode(&reader) }
    }
  }
}
