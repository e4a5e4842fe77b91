/// A screen as a value: `height` rows of `width` cells.
///
/// Everything is drawn afresh for each frame, and everything that does not fit is clipped: no draw can fail, at no size. A wide
/// glyph is never cut in half: the half that would be left over is a space.
public struct Canvas: Hashable, Sendable {
  /// Columns.
  public let width: Int
  /// Rows.
  public let height: Int
  private var cells: [Cell]
  /// Places that mean something to a click. Not part of the picture: they do not count when two canvases are compared.
  private var marks = ClickMarks()

  /// An empty canvas. Sizes below 0 are 0; no side is longer than 4,096.
  public init(width: Int, height: Int) {
    self.width = min(max(width, 0), 4096)
    self.height = min(max(height, 0), 4096)
    cells = Array(repeating: .blank, count: self.width * self.height)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(width: width, height: height) }

  /// The cell at a position; blank outside.
  public subscript(x: Int, y: Int) -> Cell {
    bounds.contains(x: x, y: y) ? cells[y * width + x] : .blank
  }

  /// The cells of a row, from the left; none outside.
  public func row(_ y: Int) -> ArraySlice<Cell> {
    guard y >= 0, y < height else { return [] }
    return cells[y * width..<(y + 1) * width]
  }

  /// Draws `text` on one line from (`x`, `y`) to the right, clipped to `clip`. Returns the column after it, clipped or not.
  @discardableResult
  public mutating func write(_ text: String, x: Int, y: Int, style: Style = .text, clip: Rect? = nil) -> Int {
    write(GlyphReader.glyphs(of: text), x: x, y: y, style: style, clip: clip)
  }

  /// As above, for glyphs.
  @discardableResult
  public mutating func write(_ glyphs: [Glyph], x: Int, y: Int, style: Style = .text, clip: Rect? = nil) -> Int {
    let visible = clip.map(bounds.intersection) ?? bounds
    var column = x
    for glyph in glyphs {
      put(glyph, x: column, y: y, style: style, visible: visible)
      column += glyph.width
    }
    return column
  }

  /// Draws one glyph, clipped to `clip`.
  public mutating func put(_ glyph: Glyph, x: Int, y: Int, style: Style, clip: Rect? = nil) {
    put(glyph, x: x, y: y, style: style, visible: clip.map(bounds.intersection) ?? bounds)
  }

  /// Fills the part of `rect` that exists.
  public mutating func fill(_ rect: Rect, _ glyph: Glyph = .space, style: Style = .text) {
    let visible = bounds.intersection(rect)
    let step = max(glyph.width, 1)
    for y in visible.y..<visible.maxY {
      for x in stride(from: visible.x, to: visible.maxX, by: step) {
        put(glyph, x: x, y: y, style: style, visible: visible)
      }
    }
  }

  /// Lets a click on `area` mean `target`; of several areas over one another the last counts.
  public mutating func mark(_ area: Rect, target: Int) { marks.add(bounds.intersection(area), target) }

  /// What a click on that cell means, nil when nothing.
  public func target(atX x: Int, y: Int) -> Int? { marks.target(atX: x, y: y) }

  private mutating func put(_ glyph: Glyph, x: Int, y: Int, style: Style, visible: Rect) {
    switch glyph.width {
    case 1: set(Cell(glyph, style), x: x, y: y, visible: visible)
    case 2:
      guard visible.contains(x: x, y: y), visible.contains(x: x + 1, y: y) else {
        set(Cell(.space, style), x: x, y: y, visible: visible)
        set(Cell(.space, style), x: x + 1, y: y, visible: visible)
        return
      }
      set(Cell(glyph, style), x: x, y: y, visible: visible)
      set(Cell(.continuation, style), x: x + 1, y: y, visible: visible, joinsLeft: true)
    default: break
    }
  }

  /// Replaces one cell, and gives a space to the other half of a wide glyph that loses this one.
  private mutating func set(_ cell: Cell, x: Int, y: Int, visible: Rect, joinsLeft: Bool = false) {
    guard visible.contains(x: x, y: y) else { return }
    let index = y * width + x
    let old = cells[index].glyph.width
    if old == 0 && !joinsLeft { cells[index - 1] = Cell(.space, cells[index - 1].style) }
    if old == 2 { cells[index + 1] = Cell(.space, cells[index + 1].style) }
    cells[index] = cell
  }
}
