import Timeline

/// One lane of a timeline: a task's life, one glyph a cell.
public struct LaneView: Widget {
  private let cells: [LaneCell]
  private let glyphs: GlyphSet
  private let introduced: TaskStateSet

  /// `cells` from the left edge, drawn with `glyphs`. States that a lesson has not `introduced` appear as their family.
  public init(_ cells: [LaneCell], glyphs: GlyphSet, introduced: TaskStateSet = .all) {
    self.cells = cells
    self.glyphs = glyphs
    self.introduced = introduced
  }

  /// Draws the lane on the first row of `area`. A cell that leaves out states is underlined.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.row(0)
    for (column, cell) in cells.prefix(row.width).enumerated() {
      guard let state = cell.state else { continue }
      let sign = glyphs.cell(for: apparent(state))
      let style = hasMore(cell) ? sign.style.with(.underline) : sign.style
      canvas.put(sign.glyph, x: row.x + column, y: row.y, style: style, clip: row)
    }
  }

  private func apparent(_ state: TaskState) -> TaskState {
    introduced.contains(state) ? state : state.family.representative
  }

  /// A state that is hidden under its own family's sign is not hidden from the reader.
  private func hasMore(_ cell: LaneCell) -> Bool {
    guard !cell.hidden.isEmpty, let shown = cell.state.map(apparent) else { return false }
    return introduced == .all || cell.hidden.states.contains { apparent($0) != shown }
  }
}
