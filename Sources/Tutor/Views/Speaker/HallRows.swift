import Canvas
import Timeline

extension CanvasText {
  /// The rows of `canvas` as the speaker's terminal shows them, whatever it can draw: in ASCII, states in the text notation,
  /// and a mark for what is filled.
  static func hallRows(_ canvas: Canvas) -> [String] {
    (0..<canvas.height).map { y in
      var row = canvas.row(y).reduce(into: "") { $0 += notation(of: $1) }
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  /// The signs of both sets that stand for the same.
  private static let notations: [String: String] = {
    let (rich, plain) = (GlyphSet.unicode, GlyphSet.ascii)
    let signs = zip(rich.all, plain.all).map { ($0.text, $1.text) }
    return Dictionary(signs) { first, _ in first }
  }()

  private static let filled = GlyphSet.ascii.cell(for: .running).glyph.text

  private static func notation(of cell: Cell) -> String {
    if cell.glyph == .space { return cell.style.attributes.contains(.reverse) ? filled : " " }
    return notations[cell.glyph.text] ?? cell.glyph.text
  }
}
