import Canvas
import Foundation
import FoundationXML
import Testing
import Timeline
import Wording

@testable import Exports

/// What an XML parser found.
private final class Elements: NSObject, XMLParserDelegate {
  var names: [String: Int] = [:]
  var references: [String] = []
  var identifiers: Set<String> = []
  var text = ""

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names[name, default: 0] += 1
    if let identifier = attributes["id"] { identifiers.insert(identifier) }
    guard let fill = attributes["fill"], fill.hasPrefix("url(#") else { return }
    references.append(String(fill.dropFirst(5).dropLast()))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
}

@Suite struct PictureTests {
  private func elements(_ svg: String) throws -> Elements {
    let parser = XMLParser(data: Data(svg.utf8))
    let elements = Elements()
    parser.delegate = elements
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    return elements
  }

  @Test(arguments: Language.allCases) func svg_isXML_andDefinesWhatItUses(_ language: Language) throws {
    let found = try elements(try export(try sampleTrace(), .svg, language))
    #expect(Set(found.references).isSubset(of: found.identifiers))
    #expect(!found.references.isEmpty)
    #expect(found.names["script"] == nil && found.names["image"] == nil)
  }

  @Test func svg_saysWhatItShows_inBothLanguages() throws {
    let english = try elements(try export(try sampleTrace(), .svg, .en)).text
    for word in ["A <fetch> & more", "gil-threads", "practice server, measured", "awaiting the answer", "failed"] {
      #expect(english.contains(word), "\(word)")
    }
    let korean = try elements(try export(try sampleTrace(), .svg, .ko)).text
    for word in ["요청 <하나>와 \"계산\"", "연습 서버, 측정", "응답 대기", "실패", "취소"] { #expect(korean.contains(word), "\(word)") }
  }

  @Test func bars_coverTheTask_andShowItsShortMoments() throws {
    let lane = SVGLane(try spans("#--------="), in: TimeWindow(0, 20_000_000), columns: 100)
    #expect(lane.bars.map(\.state) == [.running, .wait, .receive])
    #expect(lane.bars.map(\.start) == [0, 5, 45] && lane.bars.map(\.end) == [5, 45, 50])
    let short = [Span(.running, 0, 1_000), Span(.wait, 1_000, 20_000_000)]
    #expect(SVGLane(short, in: TimeWindow(0, 20_000_000), columns: 100).bars.map(\.state) == [.running, .wait])
  }

  @Test func aPictureOfManyTasks_isAsSmallAsOneOfFew() throws {
    var trace = try sampleTrace()
    trace.runs[0].record.tasks = (0..<10_000).map { id in
      var task = trace.runs[0].record.tasks[0]
      task.identity.id = id
      return task
    }
    let svg = try export(trace, .svg)
    #expect(svg.utf8.count < 100_000)
    #expect(svg.contains("9,976 more: 9,976 completed"))
  }

  @Test func theScale_hasRoundTimes_andOneUnit() {
    let scale = PictureScale(TimeWindow(0, 1_425_000_000), width: 1_000, spacing: 110)
    #expect(scale.ticks.map(\.label) == ["0", "0.2", "0.4", "0.6", "0.8", "1", "1.2", "1.4 s"])
    #expect(PictureScale(TimeWindow(0, 1), width: 1_000, spacing: 110).ticks.map(\.label) == ["0", "1 ns"])
  }
}
