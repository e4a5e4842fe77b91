import Foundation
import Testing
import Timeline

@testable import Exports

/// The rules that the Trace Event Format documents, and what a reader of one of our files relies on.
@Suite struct TraceEventTests {
  private func events() throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(try export(try sampleTrace(), .perfetto).utf8))
    return try #require((document as? [String: Any])?["traceEvents"] as? [[String: Any]])
  }

  @Test func everyTask_hasATrackOfItsOwn_withItsName() throws {
    let names = try events().filter { $0["name"] as? String == "thread_name" }
    #expect(names.count == 8)
    #expect(Set(names.compactMap { $0["tid"] as? Int }).count == 8)
    let labels = names.compactMap { ($0["args"] as? [String: String])?["name"] }
    #expect(labels.prefix(3) == ["site 1", "fetch-2", "spin"])
  }

  @Test func everyRun_isAProcess() throws {
    let names = try events().filter { $0["name"] as? String == "process_name" }
    let labels = names.compactMap { ($0["args"] as? [String: String])?["name"] }
    #expect(labels == ["1 gil-threads, measured", "2 sequential, measured"])
  }

  @Test func slices_nest_andSpansCoverTheirTask() throws {
    let trace = try sampleTrace()
    let slices = try events().filter { $0["ph"] as? String == "X" }
    for (thread, all) in Dictionary(grouping: slices, by: { $0["tid"] as? Int ?? 0 }) {
      let lives = all.map { slice -> (start: Double, end: Double) in
        let start = slice["ts"] as? Double ?? -1
        return (start, start + (slice["dur"] as? Double ?? -1))
      }
      let outer = try #require(lives.first)
      var time = outer.start
      for inner in lives.dropFirst() {
        #expect(abs(inner.start - time) < 0.001, "thread \(thread)")
        time = inner.end
      }
      #expect(abs(time - outer.end) < 0.001)
    }
    let spans = trace.runs.reduce(0) { $1.record.tasks.reduce($0) { $0 + $1.spans.count } }
    #expect(slices.count == spans + 8)
  }

  @Test func dropRequests_areInstants() throws {
    let instants = try events().filter { $0["ph"] as? String == "i" }
    #expect(instants.compactMap { $0["ts"] as? Double } == [4_500, 8_000, 4_500, 8_000])
  }
}
