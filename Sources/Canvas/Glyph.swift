/// What one or two cells show: a base character with its combining marks, which is safe to send to a terminal.
///
/// Only `GlyphReader` makes glyphs, so that whatever reaches a `Cell` went through it.
public struct Glyph: Hashable, Sendable {
  /// The characters; empty in the second cell of a wide glyph.
  public let text: String
  private let columns: UInt8

  /// Columns: 1 or 2, and 0 in the second cell of a wide glyph.
  public var width: Int { Int(columns) }

  /// For `GlyphReader` alone, which vouches for `text`.
  init(vouched text: String, width: Int) {
    self.text = text
    self.columns = UInt8(clamping: width)
  }

  /// One empty column.
  public static let space = Glyph(vouched: " ", width: 1)
  /// One empty column at which no line ends. Only `LineWrapper` sees it: what is drawn is a space.
  static let noBreakSpace = Glyph(vouched: String(Text.noBreakSpace), width: 1)
  /// What stands for something that cannot be shown.
  static let unknown = Glyph(vouched: "?", width: 1)
  /// The second cell of a wide glyph.
  static let continuation = Glyph(vouched: "", width: 0)
}
