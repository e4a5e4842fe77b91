import Canvas
import Wording

/// What the runs on the screen cost, below their lanes; where both have no room, instead of them.
struct ComparisonPanel {
  /// Rows of a legend beneath lanes that take all the room there is.
  private static let leastLegend = 3

  /// Rows of the picture without which lanes say little: the ruler, a heading and a lane a run, the axis.
  static func leastPicture(of explorer: ExplorerState) -> Int { 2 + 2 * explorer.shown.count }

  /// The part of the explorer's body that the table takes, and what is left for the lanes.
  static func split(_ body: Rect, _ state: TutorState, _ explorer: ExplorerState) -> (picture: Rect, table: Rect) {
    guard explorer.showsTable else { return (body, body.split(bottom: 0).bottom) }
    let rows = 1 + view(state, explorer).height(in: body.width) + sentence(state, explorer, in: body).count
    guard body.height - rows >= leastPicture(of: explorer) else { return (body.split(top: 0).top, body) }
    let parts = body.split(bottom: rows)
    return (parts.rest, parts.bottom)
  }

  /// Rows for the legend, of those that are wanted with an empty one above: it keeps no lane from a run.
  static func legendRows(_ wanted: Int, below body: Rect, _ explorer: ExplorerState) -> Int {
    guard explorer.isComparing else {
      guard explorer.ghost != nil else { return wanted }
      return min(wanted, max(leastLegend, body.height - 2 - explorer.rows.count))
    }
    // Beside the table, which leaves little, all lanes come first.
    let picture = explorer.showsTable ? 2 + explorer.rows.count : leastPicture(of: explorer)
    let rest = body.height - picture
    return rest >= 2 ? min(wanted, rest) : 0
  }

  /// Draws the table with an empty row above it, and below it in a sentence what two of the runs differ in.
  static func draw(_ state: TutorState, _ explorer: ExplorerState, on canvas: inout Canvas, in area: Rect) {
    guard explorer.showsTable else { return }
    let view = view(state, explorer)
    let table = area.split(top: 1).rest
    view.draw(on: &canvas, in: table)
    let lines = sentence(state, explorer, in: area)
    let rest = table.split(top: view.height(in: area.width)).rest
    let below = rest.split(top: rest.height > lines.count ? 1 : 0).rest
    for (index, line) in lines.prefix(below.height).enumerated() {
      canvas.write(line, x: below.x, y: below.y + index, style: .accent, clip: below)
    }
  }

  private static func sentence(_ state: TutorState, _ explorer: ExplorerState, in area: Rect) -> [String] {
    guard let difference = explorer.difference else { return [] }
    return Text.wrap(difference[state.language], to: area.width)
  }

  private static func view(_ state: TutorState, _ explorer: ExplorerState) -> ComparisonView {
    ComparisonView(explorer.comparison, glyphs: state.glyphs, language: state.language)
  }
}
