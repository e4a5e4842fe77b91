import CourseSupport
import Experiments
import Foundation
import FoundationXML
import Lessons
import Wording

@testable import Handout

/// The handout of a lesson of the course, with runs that nobody has run; schedules are real.
func subject(_ folder: LessonFolder, _ languages: [Language], processors: Int = 2) throws -> HandoutSubject {
  var subject = HandoutSubject(
    try LessonLoader.read(folder), languages: languages, processors: processors, machine: SampleRuns.machine,
    version: "0.1.0")
  subject.labBase = SampleRuns.labBase
  for file in subject.experiments {
    switch subject.content.experiments[file] {
    case .microscope(let experiment): subject.outcomes[file] = .told(experiment, try ScheduleStory(of: experiment))
    case let experiment?: subject.outcomes[file] = .ran(try SampleRuns.runs(of: experiment))
    case nil: break
    }
  }
  return subject
}

/// A page as a parser sees it. The page is HTML; but for elements that have no end it is XML as well, which is parsed
/// strictly.
final class ParsedPage: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    let parents: [String]
  }

  private(set) var elements: [Element] = []
  private(set) var text = ""
  private(set) var error: String?
  private var open: [String] = []

  init(_ html: String) {
    super.init()
    var source = html.replacing("<!DOCTYPE html>\n", with: "")
    if let range = source.firstRange(of: "<style>"), let end = source.firstRange(of: "</style>") {
      source.removeSubrange(range.lowerBound..<end.upperBound)
    }
    source = source.replacing(/<(meta|br)([^>]*)>/) { "<\($0.output.1)\($0.output.2)/>" }
    let parser = XMLParser(data: Data(source.utf8))
    parser.delegate = self
    if !parser.parse() { error = "\(String(describing: parser.parserError)) in line \(parser.lineNumber)" }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    elements.append(Element(name: name, attributes: attributes, parents: open))
    open.append(name)
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// Elements of that name.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}
