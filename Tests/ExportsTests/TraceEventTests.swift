import Foundation
import Testing
import Timeline

@testable import Exports

/// The rules that the Trace Event Format documents, and what a reader of one of our files relies on.
@Suite struct TraceEventTests {
  /// All events but those of locks and processors.
  private func events() throws -> [[String: Any]] {
    let lanes = Set(try allEvents().filter { $0["cat"] as? String == "lane" }.compactMap { $0["tid"] as? Int })
    return try allEvents().filter { ($0["tid"] as? Int).map { !lanes.contains($0) } ?? true }
  }

  private func allEvents() throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(try export(try sampleTrace(), .perfetto).utf8))
    return try #require((document as? [String: Any])?["traceEvents"] as? [[String: Any]])
  }

  @Test func locksAndProcessors_haveTracksOfTheirOwn_whoseSlicesDoNotOverlap() throws {
    let slices = try allEvents().filter { $0["cat"] as? String == "lane" }
    let tracks = Dictionary(grouping: slices) { $0["tid"] as? Int ?? 0 }
    let names = try allEvents().filter { event in
      event["name"] as? String == "thread_name" && (event["tid"] as? Int).map { tracks[$0] != nil } == true
    }
    #expect(
      names.compactMap { ($0["args"] as? [String: String])?["name"] } == [
        "GIL, held, measured", "GIL, waited for, measured", "processor 1, sampled",
      ])
    for slices in tracks.values {
      var time = 0.0
      for slice in slices {
        let start = try #require(slice["ts"] as? Double)
        #expect(start >= time)
        time = start + (slice["dur"] as? Double ?? -1)
      }
    }
    #expect(slices.contains { $0["name"] as? String == "spin" })
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
