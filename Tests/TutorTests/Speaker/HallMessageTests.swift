import Testing
import Wording

@testable import Tutor

/// A lecture in its middle, with something of everything.
func hallReport() -> HallReport {
  var report = HallReport(
    title: "The lock",
    steps: (1...12).map { HallReport.Step(name: "7.\($0)", title: "Step \($0)", seconds: 60 * $0) })
  report.step = 3
  (report.slide, report.slides) = (1, 4)
  report.notes = ["Let them vote first.", "한 문장으로 말하세요."]
  report.text = ["Two threads compute.", "They take turns."]
  report.next = "Two threads"
  report.rows = ["7  The lock                 measured", "", "spin  ####xxxx"]
  report.began = 1_000_000
  report.stepBegan = 1_000_300
  report.run = .measured
  report.hasRecording = true
  report.vote = HallReport.Vote(options: ["0 ms", "5 ms"], counts: [4, 21])
  report.warnings = ["gil-threads: 3 x instead of 2 x"]
  return report
}

@Suite struct HallMessageTests {
  private static let commands: [HallCommand] = [
    .forward, .back, .blank, .goTo(step: 7), .runAgain, .cancelRun, .showRecording, .setVote(option: 2, count: 31),
  ]

  @Test func aReport_comesBackAsItWasSent() {
    let report = hallReport()
    #expect(HallMessage.report(from: HallMessage.bytes(of: report)) == report)
    let empty = HallReport(title: "", steps: [])
    #expect(HallMessage.report(from: HallMessage.bytes(of: empty)) == empty)
  }

  @Test(arguments: commands) func aCommand_comesBackAsItWasSent(command: HallCommand) {
    let bytes = HallMessage.bytes(of: command)
    #expect(HallMessage.command(from: bytes) == command)
    #expect(bytes.count <= HallMessage.mostCommandBytes)
  }

  @Test func largestReport_fits_andIsStillAReport() {
    // Quotation marks double in JSON, and an emoji has the most bytes a character.
    for unit in ["\"", "한", "a", "\\"] {
      let text = String(repeating: unit, count: 20_000)
      var report = HallReport(
        title: text,
        steps: (0..<2_000).map { _ in HallReport.Step(name: text, title: text, seconds: .max) })
      report.notes = Array(repeating: text, count: 200)
      report.text = report.notes
      report.rows = Array(repeating: text, count: 500)
      report.next = text
      report.vote = HallReport.Vote(options: Array(repeating: text, count: 50), counts: [.max, -1])
      report.warnings = Array(repeating: text, count: 50)
      (report.step, report.slide, report.slides) = (.max, .max, .max)
      let bytes = HallMessage.bytes(of: report)
      #expect(bytes.count <= HallMessage.mostReportBytes)
      let received = HallMessage.report(from: bytes)
      #expect(received?.steps.count == HallReport.Bounds.steps)
      #expect(received?.step == HallReport.Bounds.steps - 1)
      #expect(received?.vote?.counts == [HallReport.Bounds.number] + Array(repeating: 0, count: 8))
    }
  }

  @Test func bounds_holdOnceAndForAll() {
    var report = hallReport()
    report.notes = [String(repeating: "한글 ", count: 3_000)]
    #expect(report.bounded == report.bounded.bounded)
    #expect(report.bounded.notes.joined().utf8.count <= HallReport.Bounds.notes)
  }

  @Test func hostileText_canDoNothingButBeRead() {
    var report = hallReport()
    report.title = "\u{1B}[2J\u{202E}title"
    report.notes = ["a\u{7}b\nc"]
    report.rows = ["\u{9B}31m"]
    let received = HallMessage.report(from: HallMessage.bytes(of: report))
    #expect(received?.title == "?[2Jtitle")
    #expect(received?.notes == ["a?b c"])
    #expect(received?.rows == ["?31m"])
  }

  @Test func whatIsNoCommand_isNone() {
    let texts = [
      "", "null", "{}", "[]", "\"forward\"", "{\"forward\":{}", "{\"fly\":{}}", "{\"goTo\":{\"step\":-1}}",
      "{\"goTo\":{\"step\":1e99}}", "{\"goTo\":{}}", "{\"setVote\":{\"option\":0,\"count\":1000000}}",
      "{\"setVote\":{\"option\":9,\"count\":1}}", String(repeating: "[", count: 256), "{\"forward\":{}} trailing",
    ]
    for text in texts { #expect(HallMessage.command(from: Array(text.utf8)) == nil, "\(text)") }
    #expect(HallMessage.report(from: Array("{}".utf8)) == nil)
  }

  @Test func randomBytes_areNeitherReportNorCommand_andHarmNobody() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(HallMessage.report(from: bytes) == nil)
      #expect(HallMessage.command(from: bytes) == nil)
    }
  }

  @Test func damagedReport_isNone_orOneWithinItsBounds() {
    let whole = HallMessage.bytes(of: hallReport())
    for _ in 0..<500 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4) {
        bytes[Int.random(in: 0..<bytes.count)] = UInt8.random(in: 0...255)
      }
      if let report = HallMessage.report(from: bytes) { #expect(report == report.bounded) }
    }
  }
}
