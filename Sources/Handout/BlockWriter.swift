import Experiments
import Lessons
import Wording

/// Writes parts of a step in one language.
struct BlockWriter {
  private let inline: InlineWriter
  private let language: Language

  init(_ handout: Handout, _ language: Language) {
    inline = InlineWriter(handout, language)
    self.language = language
  }

  func markup(_ blocks: [Block]) -> Markup { blocks.reduce(.nothing) { $0 + markup($1) } }

  /// Questions and experiments are written by the step, since they have counterparts in other languages.
  func markup(_ block: Block) -> Markup {
    switch block.content {
    case .paragraph(let text): .element("p", [:], inline.markup(text))
    case .heading(let text): .element("h3", [:], inline.markup(text))
    case .list(let list): markup(list)
    case .table(let table): markup(table)
    case .code(let code): markup(code)
    case .quote(let blocks): .element("blockquote", [:], markup(blocks))
    case .experiment, .choice, .prediction, .pause, .note, .condition: .nothing
    }
  }

  private func markup(_ list: TextList) -> Markup {
    let items = list.items.map { item -> Markup in
      // One paragraph needs no element of its own.
      guard item.count == 1, case .paragraph(let text)? = item.first?.content else {
        return .element("li", [:], markup(item))
      }
      return .element("li", [:], inline.markup(text))
    }
    guard let start = list.start else { return .element("ul", [:], items) }
    return start == 1 ? .element("ol", [:], items) : .element("ol", ["start": "\(start)"], items)
  }

  private func markup(_ table: Lessons.Table) -> Markup {
    let head = Markup.element("tr", [:], table.header.map { .element("th", ["scope": "col"], inline.markup($0)) })
    let rows = table.rows.map { row in
      Markup.element(
        "tr", [:],
        row.enumerated().map { column, cell in
          column == 0
            ? .element("th", ["scope": "row"], inline.markup(cell)) : .element("td", [:], inline.markup(cell))
        })
    }
    return .element("table", [:], .element("thead", [:], head), .element("tbody", [:], rows))
  }

  private func markup(_ code: CodeBlock) -> Markup {
    let listing = Markup.element("pre", [:], .element("code", ["translate": "no"], .lines(code.lines)))
    guard let execution = code.execution else { return listing }
    var lines = execution.output
    if execution.moreLines > 0 { lines.append(ReportWords.moreLines(execution.moreLines)[language]) }
    if let failure = execution.failure { lines.append(failure) }
    let printed =
      lines.isEmpty
      ? Markup.element("p", ["class": "note"], .text(StudyWords.printsNothing[language]))
      : .element("p", ["class": "note"], .text(HandoutWords.itPrints[language]))
        + .element("pre", ["class": "output"], .element("samp", ["translate": "no"], .lines(lines)))
    return .element("div", ["class": "executed"], listing, printed)
  }
}

/// Writes runs of text in one language, with the figures that they quote.
struct InlineWriter {
  private let quoted: QuotedRuns
  private let language: Language

  init(_ handout: Handout, _ language: Language) {
    quoted = handout.quoted
    self.language = language
  }

  func markup(_ runs: [Inline]) -> Markup { runs.reduce(.nothing) { $0 + markup($1) } }

  private func markup(_ run: Inline) -> Markup {
    var markup: Markup
    switch run.content {
    case .text(let text): markup = .text(text)
    case .lineBreak: return .void("br")
    case .quotation(let quotation):
      markup = .element(
        "span", ["class": "figure"], .text(quotation.text(records: quoted, language: language)))
    }
    if run.style.contains(.code) { markup = .element("code", ["translate": "no"], markup) }
    if run.style.contains(.emphasis) { markup = .element("em", [:], markup) }
    if run.style.contains(.strong) { markup = .element("strong", [:], markup) }
    if case .web(let address) = run.link { markup = .element("a", ["href": address], markup) }
    return markup
  }
}
