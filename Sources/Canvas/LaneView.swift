import Timeline
import Wording

/// One lane of a timeline: a task's life, one glyph a cell.
public struct LaneView: Widget {
  private let cells: [LaneCell]
  private let crowds: [LaneCrowd]
  private let underlinesCrowds: Bool
  private let glyphs: GlyphSet
  private let introduced: TaskStateSet

  /// `cells` from the left edge, drawn with `glyphs`. States that a lesson has not `introduced` appear as their family.
  public init(_ cells: [LaneCell], glyphs: GlyphSet, introduced: TaskStateSet = .all) {
    self.cells = cells
    crowds = []
    underlinesCrowds = false
    self.glyphs = glyphs
    self.introduced = introduced
  }

  /// `texture` from the left edge: spans that are too short to be drawn one by one appear in the signs of their states, each as
  /// often as it holds, underlined, and with their number where there is room for it.
  public init(_ texture: LaneTexture, glyphs: GlyphSet, introduced: TaskStateSet = .all) {
    cells = texture.cells
    crowds = texture.crowds
    underlinesCrowds = true
    self.glyphs = glyphs
    self.introduced = introduced
  }

  /// Draws the lane on the first row of `area`. A cell that leaves out states is underlined.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let row = area.row(0)
    for (column, cell) in cells.prefix(row.width).enumerated() {
      guard let state = cell.state else { continue }
      let sign = glyphs.cell(for: apparent(state))
      let isUnderlined = hasMore(cell) || (underlinesCrowds && cell.crowd > 0)
      let style = isUnderlined ? sign.style.with(.underline) : sign.style
      canvas.put(sign.glyph, x: row.x + column, y: row.y, style: style, clip: row)
    }
    for crowd in crowds { draw(crowd, on: &canvas, in: row) }
  }

  /// Columns of the texture that stay visible beside a number, on both sides together.
  private static let leastTexture = 4

  private func draw(_ crowd: LaneCrowd, on canvas: inout Canvas, in row: Rect) {
    let label = " \(Numbers.count(crowd.count)) "
    let rest = crowd.columns.count - label.utf8.count
    guard rest >= Self.leastTexture else { return }
    canvas.write(label, x: row.x + crowd.columns.lowerBound + rest / 2, y: row.y, clip: row)
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
