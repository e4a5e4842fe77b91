/// Fills lines with words, greedily, one glyph at a time.
struct LineWrapper {
  private let columns: Int
  private var lines: [[Cell]] = []
  private var line: [Cell] = []
  /// Spaces since the last word; dropped when a line ends there.
  private var gap: [Cell] = []
  private var word: [Cell] = []
  private var hasWord = false

  init(columns: Int) { self.columns = columns }

  mutating func take(_ cell: Cell) {
    guard columns > 0 else { return }
    if cell.glyph.text == " " {
      endWord()
      gap.append(cell)
    } else if cell.glyph.width > columns {
      take(Cell(.unknown, cell.style))
    } else {
      // Punctuation after a space still belongs to the word before it.
      if word.isEmpty, hasWord, !gap.isEmpty, LineBreaking.mayNotStart(cell.glyph) { word = rejoined() }
      word.append(cell)
    }
  }

  mutating func endParagraph() {
    guard columns > 0 else { return }
    endWord()
    lines.append(line)
    line = []
    gap = []
    hasWord = false
  }

  mutating func finish() -> [[Cell]] {
    endParagraph()
    return lines
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    // A number is not parted from its unit.
    if hasWord, gap.count == 1, line.last.map(LineBreaking.endsNumber) ?? false, LineBreaking.isUnit(word) {
      let unit = word
      word = rejoined() + unit
    }
    if width(line) + width(gap) + width(word) <= columns {
      line += gap + word
    } else {
      if hasWord {
        lines.append(line)
        line = []
      } else if width(gap) < columns {
        // An indented word that is longer than its line keeps the indentation.
        line += gap
      }
      breakLongWord()
    }
    gap = []
    word = []
    hasWord = true
  }

  /// Takes the last word of the line, and the gap, back to stand in front of the word to come; nothing where the word is the
  /// line's only one, or as long as a line.
  private mutating func rejoined() -> [Cell] {
    let start = line.lastIndex { $0.glyph.text == " " }.map { $0 + 1 } ?? 0
    let joined = Array(line[start...]) + gap
    guard start > 0, width(joined) < columns else { return [] }
    let spaces = line[..<start].reversed().prefix { $0.glyph.text == " " }.count
    gap = Array(line[(start - spaces)..<start])
    line.removeSubrange((start - spaces)...)
    hasWord = !line.isEmpty
    return joined
  }

  /// Appends the word to the line, starting new lines wherever it does not fit.
  private mutating func breakLongWord() {
    var rest = word[...]
    while width(line) + width(rest) > columns {
      let taken = LineBreaking.prefix(of: rest, fitting: columns - width(line), mayBeEmpty: !line.isEmpty)
      line += rest.prefix(taken)
      lines.append(line)
      line = []
      rest = rest.dropFirst(taken)
    }
    line += rest
  }

  private func width(_ cells: some Sequence<Cell>) -> Int { cells.reduce(0) { $0 + $1.glyph.width } }
}
