import Experiments
import Lessons
import Wording

/// Tells parts of a step: text, lists, code, tables, in the order in which they are read.
struct BlockTeller {
  let language: Language
  /// The figures that the text quotes.
  let quoted: QuotedRuns

  func tell(_ block: Block, to page: inout Page, indent: Int = 0) {
    switch block.content {
    case .paragraph(let text), .heading(let text):
      page.gap()
      page.write(plain(text), indent: indent)
    case .list(let list): tell(list, to: &page, indent: indent)
    case .table(let table): tell(table, to: &page)
    case .code(let code): tell(code, to: &page)
    case .quote(let blocks): for block in blocks { tell(block, to: &page, indent: indent + 2) }
    case .experiment, .choice, .prediction, .pause, .note, .condition: break
    }
  }

  /// The text alone, with the reader's own figures. Where a link leads is said behind it.
  func plain(_ runs: [Inline]) -> String {
    runs.map { run in
      let text =
        switch run.content {
        case .text(let text): text
        case .quotation(let quotation): quotation.text(records: quoted, language: language)
        case .lineBreak: " "
        }
      if case .web(let address) = run.link, address != text { return "\(text) (\(Harmless.text(address)))" }
      return text
    }.joined()
  }

  private func tell(_ list: TextList, to page: inout Page, indent: Int) {
    page.gap()
    for (index, item) in list.items.enumerated() {
      let mark = (list.start.map { "\($0 + index)." } ?? "-") + " "
      for (place, block) in item.enumerated() {
        guard case .paragraph(let text) = block.content else {
          tell(block, to: &page, indent: indent + mark.count)
          continue
        }
        let hanging = String(repeating: " ", count: mark.count)
        page.write(plain(text), mark: place == 0 ? mark : hanging, indent: indent)
      }
    }
  }

  /// A row a line, each figure behind the name of its column: a table is seen, and this is heard.
  private func tell(_ table: Lessons.Table, to page: inout Page) {
    page.part(ReadingWords.table(rows: table.rows.count)[language])
    let titles = table.header.map(plain)
    for row in table.rows {
      let cells = row.map(plain)
      let told = zip(titles, cells).map { title, cell in
        cell.isEmpty ? "" : title.isEmpty ? cell : "\(title) \(cell)"
      }
      let rest = told.dropFirst().filter { !$0.isEmpty }.joined(separator: ", ")
      let head = told.first.map { $0.isEmpty || rest.isEmpty ? $0 : $0 + ": " } ?? ""
      page.write("\(head)\(rest).", mark: "- ")
    }
  }

  private func tell(_ code: CodeBlock, to page: inout Page) {
    page.part(ReadingWords.code(lines: code.lines.count)[language])
    for line in code.lines { page.verbatim(line) }
    page.write(ReadingWords.endOfCode[language])
    guard let execution = code.execution else { return }
    var rows = execution.output
    if execution.moreLines > 0 { rows.append(ReportWords.moreLines(execution.moreLines)[language]) }
    if let failure = execution.failure { rows.append(failure) }
    guard !rows.isEmpty else { return page.write(StudyWords.printsNothing[language]) }
    page.write(HandoutWords.itPrints[language])
    for row in rows { page.verbatim(row) }
  }
}
