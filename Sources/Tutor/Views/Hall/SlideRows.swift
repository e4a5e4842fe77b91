import Canvas

/// Rows of a slide, with room between them as far as there is any: the fewer words, the calmer.
struct SlideRows {
  /// What belongs together: lines of text, and what may hang before the first.
  struct Group {
    var mark: StyledText?
    var lines: [StyledText]
    /// Whether its lines hang below marks, or begin where those do.
    var hangs = true
    /// At the right end of its first line.
    var figure: StyledText?
    /// Columns of a bar below it; nil without one.
    var bar: Int?
    /// Whether it is shown; what is not leaves its room empty, so that nothing moves when it comes.
    var isShown = true
    var style = Style.accent
  }

  let groups: [Group]
  /// Columns before all lines, in which marks hang.
  let indent: Int
  private let lineGap: Int
  private let groupGap: Int

  init(_ groups: [Group], indent: Int, room: Int, spacesLines: Bool = true) {
    self.groups = groups
    self.indent = indent
    let candidates = [(1, 2), (1, 1), (0, 1), (0, 0)].filter { spacesLines || $0.0 == 0 }
    let fitting = candidates.first { SlideRows.height(groups, lineGap: $0.0, groupGap: $0.1) <= room }
    (lineGap, groupGap) = fitting ?? (0, 0)
  }

  /// Rows that it takes.
  var height: Int { SlideRows.height(groups, lineGap: lineGap, groupGap: groupGap) }

  private static func height(_ groups: [Group], lineGap: Int, groupGap: Int) -> Int {
    let rows = groups.reduce(0) { $0 + max(1, $1.lines.count) + lineGap * max(0, $1.lines.count - 1) }
    let bars = groupGap == 0 ? 0 : groups.count { $0.bar != nil }
    return rows + groupGap * max(0, groups.count - 1) + (bars > 0 ? 1 : 0)
  }

  /// Draws it in `area`, a little above the middle.
  func draw(on canvas: inout Canvas, in area: Rect, glyphs: GlyphSet) {
    var y = area.y + max(0, area.height - height) / 3
    for group in groups {
      if group.isShown { draw(group, at: y, on: &canvas, in: area, glyphs: glyphs) }
      y += max(1, group.lines.count) + lineGap * max(0, group.lines.count - 1) + groupGap
    }
  }

  private func draw(_ group: Group, at y: Int, on canvas: inout Canvas, in area: Rect, glyphs: GlyphSet) {
    if let mark = group.mark { canvas.write(mark, x: area.x, y: y, clip: area) }
    for (row, line) in group.lines.enumerated() {
      canvas.write(line, x: area.x + (group.hangs ? indent : 0), y: y + row * (1 + lineGap), clip: area)
    }
    if let figure = group.figure { canvas.write(figure, x: area.maxX - figure.width, y: y, clip: area) }
    guard let bar = group.bar, bar > 0, groupGap > 0 else { return }
    let below = y + (group.lines.count - 1) * (1 + lineGap) + 1
    let isPlain = glyphs == .ascii
    canvas.fill(
      Rect(x: area.x + indent, y: below, width: bar, height: 1).intersection(area),
      isPlain ? glyphs.thumb.glyph : .space, style: isPlain ? group.style : group.style.with(.reverse))
  }
}
