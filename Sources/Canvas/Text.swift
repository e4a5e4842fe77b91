/// Lines of text in columns. All of it counts what is drawn, that is, what `GlyphReader` makes of a text.
public enum Text {
  /// On which side the space goes when a text is narrower than its field.
  public enum Alignment: Sendable {
    case leading, centre, trailing
  }

  /// What stands for text that was left out. The typographic ellipsis is of ambiguous width.
  static let ellipsis = ".."

  /// Joins words between which no line ends; drawn as a space.
  static let noBreakSpace: Character = "\u{A0}"

  /// `text` as one word to whatever wraps it: a figure with its unit, a key with what it does.
  public static func unbroken(_ text: String) -> String {
    String(text.map { $0 == " " ? noBreakSpace : $0 })
  }

  /// Columns that `text` takes.
  public static func width(_ text: String) -> Int {
    GlyphReader.glyphs(of: text).reduce(0) { $0 + $1.width }
  }

  /// `text` in at most `width` columns, with an ellipsis where something had to go.
  public static func truncate(_ text: String, to width: Int) -> String {
    let glyphs = GlyphReader.glyphs(of: text)
    if glyphs.reduce(0, { $0 + $1.width }) <= width { return glyphs.reduce(into: "") { $0 += $1.text } }
    let dots = String(ellipsis.prefix(max(width, 0)))
    var room = width - dots.count
    var kept = ""
    for glyph in glyphs {
      room -= glyph.width
      guard room >= 0 else { break }
      kept += glyph.text
    }
    return kept + dots
  }

  /// `text` in exactly `width` columns: truncated or filled with spaces.
  public static func align(_ text: String, _ alignment: Alignment, in width: Int) -> String {
    let cut = truncate(text, to: width)
    let space = max(width - Self.width(cut), 0)
    let before =
      switch alignment {
      case .leading: 0
      case .centre: space / 2
      case .trailing: space
      }
    return String(repeating: " ", count: before) + cut + String(repeating: " ", count: space - before)
  }

  /// `text` in lines of at most `width` columns; none when `width` is not positive. See `StyledText.wrapped`.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    StyledText(text).wrapped(to: width).map(\.plain)
  }
}
