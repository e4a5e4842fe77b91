import Testing

@testable import Exports

@Suite struct TableTests {
  /// Fields of RFC 4180.
  private func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = [[""]]
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: rows[rows.count - 1].append("")
      case "\r\n" where !isQuoted: rows.append([""])
      default: rows[rows.count - 1][rows[rows.count - 1].count - 1].append(character)
      }
    }
    return rows.dropLast()
  }

  @Test func csv_hasALineForEverySpan() throws {
    let trace = try sampleTrace()
    let rows = rows(try export(trace, .csv))
    let spans = trace.runs.reduce(0) { $1.record.tasks.reduce($0) { $0 + $1.spans.count } }
    #expect(rows.count == spans + 1)
    #expect(rows.allSatisfy { $0.count == 11 })
    #expect(rows[0][9...] == ["start_ns", "end_ns"])
    #expect(
      rows[1] == ["1", "gil-threads", "measured", "0", "fetch-1", "fetch", "ok", "", "ready", "0", "1000000"])
  }

  @Test func csv_givesNoFormulaToASpreadsheet() throws {
    let names = rows(try export(try sampleTrace(), .csv)).map { $0[4] }
    #expect(names.allSatisfy { !$0.hasPrefix("=") })
    #expect(names.contains { $0.hasPrefix("'=evil") })
  }
}
