import Experiments
import Lessons
import Wording

/// Writes the steps of a handout one after another, and remembers the questions, whose answers stand at the end.
struct StepWriter {
  /// A question that was asked.
  struct Asked {
    /// From 1, through the lesson.
    let number: Int
    /// The step, from 0.
    let step: Int
    /// The question in each language.
    let forms: [Language: Question]
  }

  private let handout: Handout
  private var figures = 0
  /// Where each experiment stands; one that is linked again is only pointed at.
  private var places: [String: Int] = [:]
  private(set) var asked: [Asked] = []

  init(_ handout: Handout) { self.handout = handout }

  /// A step as a section of the page.
  mutating func step(_ index: Int) -> Markup {
    let blocks = handout.languages.map { language in
      (language, handout.plans[language].flatMap { $0.indices.contains(index) ? $0[index].blocks : nil } ?? [])
    }
    let title = handout.inEach { language in
      let steps = handout.subject.content.text(in: language)?.steps ?? []
      return steps.indices.contains(index)
        ? InlineWriter(handout, language).markup(steps[index].title) : .nothing
    }
    let number = Markup.element("span", ["class": "number"], .text("\(index + 1)"))
    let heading = Markup.element("h2", ["id": "step-\(index + 1)"], number, .text(" "), title)
    return .element("section", ["class": "step"], [heading] + content(blocks, ofStep: index))
  }

  private mutating func content(_ blocks: [(Language, [Block])], ofStep index: Int) -> [Markup] {
    let parts = blocks.map { ($0.0, StepPart.parts(of: $0.1)) }
    let kinds = parts.map { $0.1.map(\.kind) }
    guard let first = kinds.first, kinds.allSatisfy({ $0 == first }) else {
      // Translations that differ in more than their words: one whole text after the other.
      return parts.flatMap { language, parts in
        parts.map { part in write([language: part], ofStep: index) }
      }
    }
    return first.indices.map { place in
      let part = write(Dictionary(uniqueKeysWithValues: parts.map { ($0.0, $0.1[place]) }), ofStep: index)
      // What leads to a question or an experiment stays on one page with it.
      let isLead = first[place] == .text && place + 1 < first.count
      return isLead ? .element("div", ["class": "lead"], part) : part
    }
  }

  private mutating func write(_ part: [Language: StepPart], ofStep index: Int) -> Markup {
    guard let kind = part.values.first?.kind else { return .nothing }
    switch kind {
    case .text:
      let handout = handout
      return handout.rows { language in
        BlockWriter(handout, language).markup(part[language]?.blocks ?? [])
      }
    case .question:
      let forms = part.compactMapValues { $0.blocks.first.flatMap(Question.init) }
      let question = Asked(number: asked.count + 1, step: index, forms: forms)
      asked.append(question)
      return handout.question(question)
    case .experiment(let file):
      let titles = part.compactMapValues { part -> [Inline]? in
        if case .experiment(let link)? = part.blocks.first?.content { link.title } else { nil }
      }
      if let place = places[file] { return handout.reference(to: place, titles: titles) }
      figures += 1
      places[file] = figures
      return handout.experiment(file, titles: titles, number: figures)
    }
  }
}

/// A part of a step that has its counterpart in every translation: an experiment, a question, or the text between them.
struct StepPart {
  enum Kind: Equatable {
    case text
    case question
    case experiment(String)
  }

  let kind: Kind
  var blocks: [Block]

  /// The parts of a step, from top to bottom; text stands before, between and behind the others, and may be empty.
  static func parts(of blocks: [Block]) -> [StepPart] {
    var parts = [StepPart(kind: .text, blocks: [])]
    for block in blocks {
      switch block.content {
      case .experiment(let link): parts += [StepPart(kind: .experiment(link.file), blocks: [block])]
      case .choice, .prediction: parts += [StepPart(kind: .question, blocks: [block])]
      default:
        parts[parts.count - 1].blocks.append(block)
        continue
      }
      parts.append(StepPart(kind: .text, blocks: []))
    }
    return parts.filter { $0.kind != .text || !$0.blocks.allSatisfy { $0.content == .pause } }
  }
}
