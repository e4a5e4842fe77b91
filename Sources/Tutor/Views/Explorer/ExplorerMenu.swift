import Canvas
import Wording

/// All that can be done in the explorer, a line for each with its keys.
struct ExplorerMenu: Widget {
  private static let keyColumns = 12
  /// Rows for the whole text of the chosen line.
  private static let textRows = 2

  private let line: Int
  private let glyphs: GlyphSet
  private let language: Language

  init(_ state: TutorState, line: Int) {
    self.line = line
    glyphs = state.glyphs
    language = state.language
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let actions = ExplorerState.menuActions
    let parts = area.split(bottom: area.height > 6 ? Self.textRows + 1 : 0)
    drawText(of: actions[min(line, actions.count - 1)], on: &canvas, in: parts.bottom.split(top: 1).rest)
    let area = parts.rest
    let window = ScrollWindow(count: actions.count, room: area.height, showing: line)
    for (index, place) in window.visible.enumerated() {
      guard let entry = KeyTable.explorer.entry(for: actions[place]) else { continue }
      let row = area.row(index).split(right: 2).rest
      let isChosen = place == line
      if isChosen { canvas.put(glyphs.pointer, x: row.x, y: row.y, style: .selection, clip: row) }
      let keys = Text.truncate(entry.keyNames[language], to: Self.keyColumns)
      canvas.write(keys, x: row.x + 2, y: row.y, style: isChosen ? .selection : .key, clip: row)
      let start = row.x + 2 + Self.keyColumns + 2
      canvas.write(
        Text.truncate(entry.help[language], to: row.maxX - start), x: start, y: row.y,
        style: isChosen ? .selection : .text, clip: row)
      canvas.mark(row, target: ClickTarget.line(place).code)
    }
    Scrollbar(window, glyphs: glyphs).draw(on: &canvas, in: area.split(right: 1).right)
  }

  /// What the chosen line does, with nothing left out.
  private func drawText(of action: Action, on canvas: inout Canvas, in area: Rect) {
    guard let entry = KeyTable.explorer.entry(for: action) else { return }
    canvas.write(StyledText(entry.help[language], .dim), wrappedInto: area)
  }
}
