import Experiments
import Foundation
import Testing
import Timeline
import Wording

@Suite struct RunDocumentTests {
  private let machine = MachineDescription(processors: 2, kernel: "Linux 6.1", pageSize: 4_096, memory: 8_000_000_000)
  private let experiment = Experiment(
    models: [.gilThreads],
    lines: [TaskLine(.fetch([.lab("/site/1")]), timeout: 2_000_000_000), TaskLine(.cpu(1), name: "spin")])

  private var run: RunRecord {
    let failure = TaskFailure(.timedOut, phase: .wait, subject: "http://127.0.0.1:80/site/1")
    var run = record(.gilThreads, of: experiment, lanes: [":--", ":x##"], outcomes: [0: .failed(failure)])
    run.cost.cpuUser = 11
    run.cost.cpuSystem = 12
    run.cost.peakRSSBytes = 13
    run.cost.threads = 2
    run.cost.resolverThreads = 1
    run.gil = LockFigures(switches: 1, dropRequests: 2, held: 3, waited: 4)
    run.notes = [.pooled(tasks: 2_000, threads: 1_024)]
    run.tasks[1].worker = 1
    run.tasks[1].result = "done"
    run.tasks[1].output = "a\u{1B}\nb"
    return run
  }

  private func json(_ run: RunRecord, spans: Bool = true, language: Language = .en) throws -> [String: Any] {
    let document = RunDocument(
      version: "1.0", machine: machine, runs: [run], experiment: .work(experiment), language: language,
      includesSpans: spans)
    let object = try JSONSerialization.jsonObject(with: Data(try document.json().utf8))
    return try #require(object as? [String: Any])
  }

  private func expectEqual(_ actual: Any?, _ expected: [String: Any]) throws {
    let object = try #require(actual as? [String: Any])
    #expect(NSDictionary(dictionary: object) == NSDictionary(dictionary: expected))
  }

  @Test func document_hasExactlyTheFieldsOfTheContract() throws {
    let document = try json(run)
    #expect(document.keys.sorted() == ["machine", "runs", "schema", "version"])
    #expect(document["schema"] as? String == "interleave.run/1")
    #expect(document["version"] as? String == "1.0")
    try expectEqual(
      document["machine"],
      ["processors": 2, "kernel": "Linux 6.1", "page_bytes": 4_096, "memory_bytes": 8_000_000_000])
  }

  @Test func run_hasExactlyTheFieldsOfTheContract() throws {
    let runs = try #require(try json(run)["runs"] as? [[String: Any]])
    var object = try #require(runs.first)
    #expect((object.removeValue(forKey: "tasks") as? [Any])?.count == 2)
    try expectEqual(
      object,
      [
        "model": "gil-threads", "provenance": "measured", "tier": "bytecode", "wall_ns": 4_000_000, "cpu_user_ns": 11,
        "cpu_system_ns": 12, "peak_rss_bytes": 13, "threads": 2, "resolver_threads": 1, "processes": 1,
        "gil": ["switches": 1, "drop_requests": 2, "held_ns": 3, "waited_ns": 4], "schedule": NSNull(),
        "dropped_events": 0,
        "notes": ["2,000 tasks shared a pool of 1,024 threads."],
      ])
  }

  @Test func tasks_haveExactlyTheFieldsOfTheContract_withExplicitNulls() throws {
    let runs = try #require(try json(run)["runs"] as? [[String: Any]])
    let tasks = try #require(runs.first?["tasks"] as? [[String: Any]])
    let null = NSNull()
    try expectEqual(
      tasks.first,
      [
        "id": 0, "name": "fetch-1", "kind": "fetch", "parent": null, "outcome": "failed",
        "error": "http://127.0.0.1:80/site/1: no answer within 2 s while awaiting the answer. "
          + "Allow more time with --timeout, or check the server.",
        "failure": ["cause": "timedOut", "phase": "wait"], "url": "http://127.0.0.1:80/site/1", "status": null,
        "bytes": null, "worker": null, "start_ns": 0, "end_ns": 3_000_000, "result": null, "output": null,
        "spans": [
          ["state": "ready", "start_ns": 0, "end_ns": 1_000_000],
          ["state": "wait", "start_ns": 1_000_000, "end_ns": 3_000_000],
        ],
      ])
    try expectEqual(
      tasks.last,
      [
        "id": 1, "name": "spin", "kind": "cpu", "parent": null, "outcome": "ok", "error": null, "failure": null,
        "url": null, "status": null, "bytes": null, "worker": 1, "start_ns": 0, "end_ns": 4_000_000,
        "result": "done", "output": "a?\nb",
        "spans": [
          ["state": "ready", "start_ns": 0, "end_ns": 1_000_000],
          ["state": "gil-wait", "start_ns": 1_000_000, "end_ns": 2_000_000],
          ["state": "running", "start_ns": 2_000_000, "end_ns": 4_000_000],
        ],
      ])
  }

  @Test func gil_isNull_withoutALock() throws {
    var unlocked = run
    unlocked.gil = nil
    let runs = try #require(try json(unlocked)["runs"] as? [[String: Any]])
    #expect(runs.first?["gil"] is NSNull)
  }

  @Test func answers_areNumbers() throws {
    var answered = run
    answered.tasks[0].outcome = .ok
    answered.tasks[0].answer = FetchAnswer(status: 404, bytes: 20_000)
    let runs = try #require(try json(answered)["runs"] as? [[String: Any]])
    let task = try #require((runs.first?["tasks"] as? [[String: Any]])?.first)
    #expect(task["status"] as? Int == 404)
    #expect(task["bytes"] as? Int == 20_000)
    #expect(task["error"] is NSNull)
  }

  @Test func spans_areLeftOutOnRequest_andErrorsSpeakTheLanguage() throws {
    let runs = try #require(try json(run, spans: false, language: .ko)["runs"] as? [[String: Any]])
    let task = try #require((runs.first?["tasks"] as? [[String: Any]])?.first)
    #expect(!task.keys.contains("spans"))
    #expect((task["error"] as? String)?.contains("응답을 기다리던 중 2 s 안에") == true)
  }

  @Test func largestTimes_stayWholeNumbers() throws {
    var long = run
    long.cost.wall = 9_007_199_254_740_993
    let document = RunDocument(
      version: "1", machine: machine, runs: [long], experiment: .work(experiment), language: .en, includesSpans: false)
    #expect(try document.json().contains("\"wall_ns\":9007199254740993"))
  }
}
