import Timeline

/// Another life in a row beneath a lane: dim, and in the letters of the text notation, so that nobody takes it for the lane's
/// own, not even without colours.
/// ```
/// part-1  ######xxxx####
///         ####..........
/// ```
public struct GhostView: Widget {
  private let cells: [LaneCell]

  /// The life in `cells`, from the left edge.
  public init(_ cells: [LaneCell]) { self.cells = cells }

  /// Draws it on the first row of `area`.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.row(0)
    for (column, cell) in cells.prefix(row.width).enumerated() {
      guard let state = cell.state else { continue }
      canvas.put(GlyphSet.ascii.cell(for: state).glyph, x: row.x + column, y: row.y, style: .dim, clip: row)
    }
  }
}
