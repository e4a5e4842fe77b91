import Foundation
import Testing
import Timeline

/// The runs of a JSON document, read back by its published names and nothing else.
struct DecodedRuns {
  let records: [RunRecord]

  init(_ json: String) throws {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["schema"] as? String == "interleave.run/1")
    let runs = try #require(document["runs"] as? [[String: Any]])
    records = try runs.map(DecodedRuns.record)
  }

  private static func record(_ run: [String: Any]) throws -> RunRecord {
    let model = try #require(RunModel(name: try string(run, "model")))
    var cost = RunCost()
    cost.wall = try number(run, "wall_ns")
    cost.cpuUser = try number(run, "cpu_user_ns")
    cost.cpuSystem = try number(run, "cpu_system_ns")
    cost.peakRSSBytes = try number(run, "peak_rss_bytes")
    cost.threads = Int(try number(run, "threads"))
    cost.resolverThreads = Int(try number(run, "resolver_threads"))
    cost.processes = Int(try number(run, "processes"))
    let tasks = try #require(run["tasks"] as? [[String: Any]])
    let provenance = try #require(Provenance(rawValue: try string(run, "provenance")))
    var record = RunRecord(model: model, provenance: provenance, cost: cost, tasks: try tasks.map(task))
    record.droppedEvents = Int(try number(run, "dropped_events"))
    if let gil = run["gil"] as? [String: Any] {
      record.gil = LockFigures(
        switches: Int(try number(gil, "switches")), dropRequests: Int(try number(gil, "drop_requests")),
        held: try number(gil, "held_ns"), waited: try number(gil, "waited_ns"))
    }
    return record
  }

  private static func task(_ task: [String: Any]) throws -> TaskRecord {
    let identity = TaskIdentity(
      id: Int(try number(task, "id")), name: try string(task, "name"),
      kind: try #require(TaskKind(rawValue: try string(task, "kind"))), url: task["url"] as? String)
    let spans = try #require(task["spans"] as? [[String: Any]]).map { span in
      Span(
        try #require(TaskState(name: try string(span, "state"))), try number(span, "start_ns"),
        try number(span, "end_ns"))
    }
    var record = TaskRecord(identity: identity, outcome: try outcome(task), spans: spans)
    record.worker = task["worker"] as? Int
    if let status = task["status"] as? Int, let bytes = task["bytes"] as? Int {
      record.answer = FetchAnswer(status: status, bytes: bytes)
    }
    #expect(try number(task, "start_ns") == record.start)
    #expect(try number(task, "end_ns") == record.end)
    return record
  }

  private static func outcome(_ task: [String: Any]) throws -> TaskOutcome {
    switch try string(task, "outcome") {
    case "ok": return .ok
    case "cancelled": return .cancelled
    default: return .failed(TaskFailure(.unknown, subject: try string(task, "error")))
    }
  }

  private static func string(_ object: [String: Any], _ key: String) throws -> String {
    try #require(object[key] as? String, "\(key)")
  }

  private static func number(_ object: [String: Any], _ key: String) throws -> UInt64 {
    try #require(object[key] as? NSNumber, "\(key)").uint64Value
  }
}
