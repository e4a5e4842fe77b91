import Canvas
import Lessons

/// Code and tables in the hall.
extension SlideWriter {
  /// Rows of code on one slide.
  private static let mostLines = 12
  /// Columns of code that stand in the smallest hall.
  static let codeColumns = 52

  /// Code as it is, and then what it prints. Where that is too much for one slide, the lines come on several.
  mutating func write(_ code: CodeBlock, at place: Int) {
    let chunks = SlideWriter.chunks(code.lines.flatMap(SlideWriter.fitted))
    let printed = SlideWriter.chunks(SlideWriter.output(of: code).flatMap(SlideWriter.fitted))
    for chunk in chunks.dropLast() { add(code: chunk, at: place) }
    if let last = chunks.last, let first = printed.first, SlideWriter.isOneSlide(last + first) {
      add(code: last, output: first, at: place)
      for chunk in printed.dropFirst() { add(code: [], output: chunk, at: place) }
    } else {
      if let last = chunks.last { add(code: last, at: place) }
      for chunk in printed { add(code: [], output: chunk, at: place) }
    }
  }

  private mutating func add(code: [String], output: [String] = [], at place: Int) {
    let words = (code + output).reduce(0) { $0 + SlideWords.count($1) }
    add(.code(code, output: output), .code, at: place, words: words)
  }

  private static func isOneSlide(_ lines: [String]) -> Bool {
    lines.count <= mostLines && lines.reduce(0) { $0 + SlideWords.count($1) } <= SlideWords.most
  }

  /// Lines that go together on a slide.
  private static func chunks(_ lines: [String]) -> [[String]] {
    lines.reduce(into: []) { chunks, line in
      if let last = chunks.last, isOneSlide(last + [line]) {
        chunks[chunks.count - 1].append(line)
      } else {
        chunks.append([line])
      }
    }
  }

  private static func output(of code: CodeBlock) -> [String] {
    guard let execution = code.execution else { return [] }
    let rows = execution.output + [execution.failure].compactMap(\.self)
    return rows.enumerated().map { ($0 == 0 ? "-> " : String(repeating: " ", count: CodeBlock.outputIndent)) + $1 }
  }

  /// A line that is too wide: its comment goes above it, and what is still too wide goes on in the next line.
  private static func fitted(_ line: String) -> [String] {
    guard Text.width(line) > codeColumns else { return [line] }
    let indent = String(line.prefix { $0 == " " })
    if let comment = line.firstRange(of: "  #") {
      let code = line[..<comment.lowerBound].reversed().drop { $0 == " " }.reversed()
      let words = line[comment.lowerBound...].drop { $0 == " " }
      if !code.isEmpty { return fitted(indent + words) + fitted(String(code)) }
    }
    let isComment = line.drop { $0 == " " }.first == "#"
    let spaces = line.indices.filter { line[$0] == " " && $0 > line.index(line.startIndex, offsetBy: indent.count) }
    guard let space = spaces.last(where: { Text.width(String(line[..<$0])) <= codeColumns }) else { return [line] }
    let rest = line[line.index(after: space)...]
    guard rest.count + 6 < line.count - indent.count else { return [line] }
    return [String(line[..<space])] + fitted(indent + (isComment ? "# " : "    ") + rest)
  }

  /// A table; where it is too wide, its columns on several slides, each beside the first.
  mutating func write(_ table: Lessons.Table, at place: Int) {
    let inline = InlineText(language: .en, quoted: QuotedRuns())
    func width(_ columns: [Int]) -> Int {
      TextTable(
        header: columns.map { inline.styled(table.header[$0]) },
        rows: table.rows.map { row in columns.map { inline.styled(row[$0]) } }, glyphs: .ascii
      ).leastWidth
    }
    var columns = [0]
    for column in table.header.indices.dropFirst() {
      if columns.count > 1, width(columns + [column]) > SlideWriter.codeColumns {
        writeRows(of: table.keeping(columns), at: place)
        columns = [0]
      }
      columns.append(column)
    }
    writeRows(of: table.keeping(columns), at: place)
  }

  /// A table; where it has too many words, its rows in several, each below the header.
  private mutating func writeRows(of table: Lessons.Table, at place: Int) {
    let header = table.header.reduce(0) { $0 + SlideWords.count($1) }
    var chunk = table
    chunk.rows = []
    var words = header
    for row in table.rows {
      let more = row.reduce(0) { $0 + SlideWords.count($1) }
      if words + more > SlideWords.most, !chunk.rows.isEmpty {
        add(chunk, words: words, at: place)
        chunk.rows = []
        words = header
      }
      chunk.rows.append(row)
      words += more
    }
    if !chunk.rows.isEmpty { add(chunk, words: words, at: place) }
  }

  /// A table with a single row that has too many words is read cell by cell.
  private mutating func add(_ table: Lessons.Table, words: Int, at place: Int) {
    guard words > SlideWords.most, let row = table.rows.first else {
      add(.table(table), .table, at: place, words: words)
      return
    }
    for (head, cell) in zip(table.header, row).dropFirst() {
      guard let name = row.first else { continue }
      let limit = max(SlideWords.most / 2, SlideWords.most - SlideWords.count(name) - SlideWords.count(head))
      for part in SlideDivision.parts(of: cell, limit: limit) {
        let pieces = [SlidePiece(text: name, isHeading: true), SlidePiece(text: head), SlidePiece(text: part)]
        let all = pieces.filter { !$0.text.isEmpty }
        add(.words(all), .table, at: place, words: all.reduce(0) { $0 + $1.words })
      }
    }
  }
}

extension Lessons.Table {
  /// Those of its columns.
  fileprivate func keeping(_ columns: [Int]) -> Lessons.Table {
    var table = self
    table.header = columns.map { header[$0] }
    table.rows = rows.map { row in columns.map { row[$0] } }
    return table
  }
}
