import Canvas

/// Rows of a canvas as what a terminal is sent to show them.
struct TerminalText {
  private let palette: Palette

  init(_ theme: Theme) {
    palette = Palette(depth: .many, theme: theme)
  }

  /// What makes a terminal that shows `old` show `new`: only the rows that differ. All of them when `old` is nil.
  func change(from old: Canvas?, to new: Canvas) -> String {
    var text = ""
    for y in 0..<new.height {
      if let old, old.row(y) == new.row(y) { continue }
      text += "\u{1B}[\(y + 1);1H" + row(new.row(y)) + "\u{1B}[0m\u{1B}[K"
    }
    return text
  }

  private func row(_ cells: ArraySlice<Cell>) -> String {
    var text = ""
    var style = Style.text
    // The rest of the row is erased, not written.
    let end = cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? cells.startIndex
    for cell in cells[..<end] {
      if cell.style != style {
        text += rendition(cell.style)
        style = cell.style
      }
      text += cell.glyph.text
    }
    return text
  }

  private func rendition(_ style: Style) -> String {
    let ink = palette.ink(for: style)
    var codes = ["0"]
    if ink.attributes.contains(.bold) { codes.append("1") }
    if ink.attributes.contains(.dim) { codes.append("2") }
    if ink.attributes.contains(.underline) { codes.append("4") }
    if ink.attributes.contains(.reverse) { codes.append("7") }
    if let colour = ink.foreground { codes.append("38;5;\(colour)") }
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}
