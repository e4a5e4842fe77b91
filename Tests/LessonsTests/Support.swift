import Experiments
import Testing
import Timeline
import Wording

@testable import Lessons

/// Nine lines that every lesson of the tests begins with.
let frontMatter = """
  ---
  title: A lesson
  minutes: 5
  prerequisites: []
  misconception: Nothing can go wrong.
  terms: []
  states: []
  summary: Everything can.
  ---

  """

/// A lesson whose text behind the front matter is `body`.
func reading(_ body: String, language: Language = .en) -> LessonReading {
  Lesson.read(frontMatter + body, file: "en.md", language: language)
}

/// The problems of that text as `line:column mistake`, lines counted from its first.
func problems(_ body: String, language: Language = .en) -> [Found] {
  reading(body, language: language).problems.problems.map {
    Found($0.place.line - 9, $0.place.column, $0.mistake)
  }
}

/// A problem at a line and column.
struct Found: Equatable, CustomStringConvertible {
  let line: Int
  let column: Int
  let mistake: LessonMistake

  init(_ line: Int, _ column: Int, _ mistake: LessonMistake) {
    self.line = line
    self.column = column
    self.mistake = mistake
  }

  var description: String { "\(line):\(column) \(mistake)" }
}

/// A word that is not known, as messages have it.
func meant(_ word: String, _ nearest: String?, _ valid: [String]) -> Suggestion {
  Suggestion(word: word, nearest: nearest, valid: valid)
}

/// The first step of that text, block by block, in a notation much like Markdown.
func outline(_ body: String, language: Language = .en) -> [String] {
  reading(body, language: language).lesson.steps.first?.blocks.map(\.outline) ?? []
}

extension Block {
  var outline: String {
    switch content {
    case .paragraph(let text): text.outline
    case .heading(let text): "### \(text.outline)"
    case .list(let list):
      "list" + (list.start.map { " from \($0)" } ?? "") + ": " + list.items.map(\.outline).joined(separator: "; ")
    case .table(let table):
      ([table.header] + table.rows).map { "|" + $0.map(\.outline).joined(separator: "|") + "|" }.joined(separator: " ")
    case .code(let code):
      "code \(code.language): " + code.lines.joined(separator: "/")
        + (code.execution.map { " -> " + ($0.output + [$0.failure].compactMap(\.self)).joined(separator: "/") } ?? "")
    case .quote(let blocks): "quote: \(blocks.outline)"
    case .experiment(let link): "experiment \(link.file): \(link.title.outline)"
    case .choice(let choice): choice.outline
    case .prediction(let prediction): prediction.outline
    case .pause: "pause"
    case .note(let text): "note: \(text)"
    case .condition(let condition, let blocks): "\(condition): \(blocks.outline)"
    }
  }
}

extension [Block] {
  var outline: String { map(\.outline).joined(separator: ", ") }
}

extension Choice {
  var outline: String {
    options.map { "(\($0.isRight ? "x" : " ")) \($0.text.outline): \($0.explanation.outline)" }.joined(separator: "; ")
  }
}

extension Prediction {
  var outline: String {
    let about = quotation.map { " -> \($0.source)" } ?? ""
    let run = experiment.map { " of \($0)" } ?? ""
    switch form {
    case .choice(let choice): return "predict \(choice.outline)\(about)\(run)"
    case .order(let figure): return "predict order -> \(figure.name)\(run)"
    case .number(let range):
      return "predict \(range.bounds.lowerBound) to \(range.bounds.upperBound) \(range.unit.name)\(about)\(run)"
    }
  }
}

extension [Inline] {
  var outline: String {
    map { run in
      var text =
        switch run.content {
        case .text(let text): text
        case .quotation(let quotation): "{{\(quotation.source)}}"
        case .lineBreak: "/"
        }
      if run.style.contains(.code) { text = "`\(text)`" }
      if run.style.contains(.emphasis) { text = "_\(text)_" }
      if run.style.contains(.strong) { text = "*\(text)*" }
      switch run.link {
      case .web(let address): return "[\(text)](\(address))"
      case .lesson(let name): return "[\(text)](lesson \(name))"
      case nil: return text
      }
    }.joined()
  }
}
