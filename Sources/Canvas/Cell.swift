/// One place of a canvas.
public struct Cell: Hashable, Sendable {
  /// What is seen.
  public let glyph: Glyph
  /// How it is seen.
  public let style: Style

  /// `glyph` drawn in `style`.
  public init(_ glyph: Glyph, _ style: Style) {
    self.glyph = glyph
    self.style = style
  }

  /// Nothing drawn.
  public static let blank = Cell(.space, .text)
}
