import Testing

@testable import Terminal

@Suite struct TerminalProbeReportTests {
  private func reports(in text: String) -> [CursorReport] {
    var reader = CursorReportReader()
    return text.utf8.compactMap { reader.feed($0) }
  }

  @Test func report_isRead() {
    #expect(reports(in: "\u{1B}[24;3R") == [CursorReport(row: 24, column: 3)])
  }

  @Test func reports_areFound_amongWhatSomebodyTypes() {
    #expect(
      reports(in: "ls\r\u{1B}[A가\u{1B}[1;2R\u{1B}OP9;9R\u{1B}[3;4R") == [
        CursorReport(row: 1, column: 2), CursorReport(row: 3, column: 4),
      ])
  }

  @Test func reportThatIsCutOff_isNone_andTheNextOneCounts() {
    #expect(reports(in: "\u{1B}[24;") == [])
    #expect(reports(in: "\u{1B}[24;\u{1B}[5;6R") == [CursorReport(row: 5, column: 6)])
  }

  @Test(arguments: ["\u{1B}[;R", "\u{1B}[0;0R", "\u{1B}[1;R", "\u{1B}[R", "\u{1B}[1;2;3R", "\u{1B}[?1;2R", "1;2R"])
  func whatIsNoPosition_isPassedOver(_ text: String) {
    #expect(reports(in: text) == [])
  }

  @Test func endlessNumber_isNoReport_andDoesNotOverflow() {
    #expect(reports(in: "\u{1B}[" + String(repeating: "9", count: 100) + ";1R") == [])
  }
}
