import CNcurses
import Canvas

/// Puts the cells of a canvas into ncurses's frame: one call for each run of equal style.
struct FramePainter {
  private var inks: InkTable
  private let showsUnicode: Bool
  /// Whether cells without anything on them have a background of their own.
  private let paintsBlanks: Bool
  private var run: [wchar_t] = []

  init(_ palette: Palette, showsUnicode: Bool) {
    inks = InkTable(palette)
    self.showsUnicode = showsUnicode
    paintsBlanks = palette.ink(for: .text).background != nil
  }

  /// Draws all rows. What is outside of the terminal, ncurses cuts off.
  mutating func paint(_ canvas: Canvas) {
    for y in 0..<canvas.height { paint(canvas.row(y), y: y) }
  }

  private mutating func paint(_ cells: ArraySlice<Cell>, y: Int) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      if paintsBlanks || style != .text || !cells[start..<end].allSatisfy({ $0 == .blank }) {
        draw(cells[start..<end], style, x: start - cells.startIndex, y: y)
      }
      start = end
    }
  }

  private mutating func draw(_ cells: ArraySlice<Cell>, _ style: Style, x: Int, y: Int) {
    run.removeAll(keepingCapacity: true)
    for cell in cells { append(cell.glyph) }
    let ink = inks.entry(for: style)
    interleave_draw(Int32(y), Int32(x), run, Int32(run.count), ink.attributes, ink.pair)
  }

  private mutating func append(_ glyph: Glyph) {
    if showsUnicode || glyph.text.utf8.allSatisfy({ $0 < 0x80 }) {
      for scalar in glyph.text.unicodeScalars { run.append(wchar_t(bitPattern: scalar.value)) }
    } else {
      for _ in 0..<glyph.width { run.append(wchar_t(UInt8(ascii: "?"))) }
    }
  }
}
