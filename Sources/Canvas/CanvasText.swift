/// A canvas as text: what tests compare and transcripts print.
public enum CanvasText {
  /// The rows of `canvas`, without the spaces at their ends.
  public static func rows(_ canvas: Canvas) -> [String] {
    (0..<canvas.height).map { y in trimmed(canvas.row(y).reduce(into: "") { $0 += $1.glyph.text }) }
  }

  /// The rows of `canvas` with every change of style written out: `[title]interleave[text]  1 of 14`. Plain text is not marked at
  /// the start of a row.
  public static func styledRows(_ canvas: Canvas) -> [String] {
    (0..<canvas.height).map { y in
      var style = Style.text
      var row = ""
      for cell in canvas.row(y) {
        if cell.style != style {
          row += "[\(name(cell.style))]"
          style = cell.style
        }
        row += cell.glyph.text
      }
      return style == .text ? trimmed(row) : row
    }
  }

  /// The name of a style: its role, and its attributes behind plus signs.
  public static func name(_ style: Style) -> String {
    let role =
      switch style.role {
      case .state(let family): "\(family)"
      default: "\(style.role)"
      }
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "bold"), (.reverse, "reverse"), (.underline, "underline"), (.dim, "dim"),
    ]
    return attributes.filter { style.attributes.contains($0.0) }.reduce(role) { $0 + "+" + $1.1 }
  }

  private static func trimmed(_ row: String) -> String {
    var row = Substring(row)
    while row.last == " " { row.removeLast() }
    return String(row)
  }
}
