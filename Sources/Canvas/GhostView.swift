import Timeline

/// Another life beneath a lane: dim, so that nobody takes it for the lane's own.
///
/// In a row of its own its states are the letters of the text notation, which no bar looks like. Where there is no such row, it
/// shows where the lane is empty, by one sign for all states: what it would cover is the lane's.
/// ```
/// part-1  ######xxxx####
///         ####..........
/// part-1  ######xxxx####________
/// ```
public struct GhostView: Widget {
  private let cells: [LaneCell]
  private let lane: [LaneCell]?
  private let glyphs: GlyphSet

  /// The life in `cells`, in a row of its own or, with the cells of a `lane`, where that is empty.
  public init(_ cells: [LaneCell], behind lane: [LaneCell]? = nil, glyphs: GlyphSet) {
    self.cells = cells
    self.lane = lane
    self.glyphs = glyphs
  }

  /// Draws it on the first row of `area`.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.row(0)
    for (column, cell) in cells.prefix(row.width).enumerated() {
      guard let state = cell.state, isFree(column) else { continue }
      let glyph = lane == nil ? GlyphSet.ascii.cell(for: state).glyph : glyphs.ghost
      canvas.put(glyph, x: row.x + column, y: row.y, style: .dim, clip: row)
    }
  }

  private func isFree(_ column: Int) -> Bool {
    guard let lane, lane.indices.contains(column) else { return true }
    return lane[column].state == nil
  }
}
