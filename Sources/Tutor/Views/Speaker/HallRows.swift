import Canvas
import Timeline

extension CanvasText {
  /// The rows of `canvas` as the speaker's terminal shows them, whatever it can draw: states in the text notation.
  static func hallRows(_ canvas: Canvas) -> [String] {
    (0..<canvas.height).map { y in
      var row = canvas.row(y).reduce(into: "") { $0 += notation(of: $1) }
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  private static let notations: [Cell: String] = TaskState.allCases.reduce(into: [:]) {
    $0[GlyphSet.unicode.cell(for: $1)] = String($1.notation)
  }

  private static func notation(of cell: Cell) -> String {
    guard case .state = cell.style.role else { return cell.glyph.text }
    // What is underlined hides something shorter, which is too fine a point here.
    let style = Style(cell.style.role, cell.style.attributes.subtracting(.underline))
    return notations[Cell(cell.glyph, style)] ?? cell.glyph.text
  }
}
