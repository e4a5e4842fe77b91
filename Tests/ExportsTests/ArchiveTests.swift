import Foundation
import Testing

@testable import Exports

@Suite struct ArchiveTests {
  private func log() throws -> [String: Any] {
    let document = try JSONSerialization.jsonObject(with: Data(try export(try sampleTrace(), .har).utf8))
    return try #require((document as? [String: Any])?["log"] as? [String: Any])
  }

  @Test func everyRun_isAPage_andEveryFetchAnEntry() throws {
    let log = try log()
    #expect(log["version"] as? String == "1.2")
    let pages = try #require(log["pages"] as? [[String: Any]])
    let entries = try #require(log["entries"] as? [[String: Any]])
    #expect(pages.compactMap { $0["id"] as? String } == ["run-1", "run-2"])
    #expect(entries.compactMap { $0["pageref"] as? String } == ["run-1", "run-1", "run-2", "run-2"])
    #expect(pages.first?["startedDateTime"] as? String == "2025-11-25T14:30:00.123456Z")
  }

  @Test func anEntry_hasThePhasesOfItsFetch_whichAddUp() throws {
    let entries = try #require(try log()["entries"] as? [[String: Any]])
    let timings = try #require(entries.first?["timings"] as? [String: Double])
    let expected = ["blocked": 3, "dns": 1, "connect": 3, "ssl": 1, "send": 1, "wait": 4, "receive": 2]
    #expect(timings == expected.mapValues { Double($0) })
    for entry in entries {
      let timings = try #require(entry["timings"] as? [String: Double])
      let sum = timings.filter { $0.key != "ssl" && $0.value > 0 }.values.reduce(0, +)
      #expect(abs(sum - (entry["time"] as? Double ?? -1)) < 1e-6)
    }
  }

  @Test func theRequest_hasItsParameters_andAFailureItsReason() throws {
    let entries = try #require(try log()["entries"] as? [[String: Any]])
    let query = (entries.first?["request"] as? [String: Any])?["queryString"] as? [[String: String]]
    let pairs = query?.map { "\($0["name"] ?? "")=\($0["value"] ?? "")" }
    #expect(pairs == ["a=1", "b=x%20y", "c="])
    let failed = try #require(entries.dropFirst().first?["response"] as? [String: Any])
    #expect(failed["status"] as? Int == 0)
    #expect((failed["comment"] as? String)?.contains("no answer within 2 s") == true)
  }

  @Test(arguments: [
    (UInt64(0), "1970-01-01T00:00:00.000000Z"), (951_782_400_000_000_000, "2000-02-29T00:00:00.000000Z"),
    (1_735_689_599_999_999_999, "2024-12-31T23:59:59.999999Z"),
    (4_107_542_400_000_000_000, "2100-03-01T00:00:00.000000Z"),
  ]) func moments_areThoseOfTheCalendar(_ unix: UInt64, _ text: String) {
    #expect(CalendarTime.text(unix) == text)
  }
}
