import Terminal

/// The mouse in the explorer: a click sets cursor and lane; the wheel zooms about the pointer, over the names of the lanes it
/// scrolls them, and over the axis it moves the picture.
extension TutorState {
  private static let wheelRows = 3
  private static let wheelColumns = 4

  mutating func pointInExplorer(_ mouse: Mouse) {
    guard let layout = ExplorerLayout(self), let explorer, !explorer.coversLanes else { return }
    self.explorer?.isNew = false
    if let row = layout.row(at: mouse.y, of: explorer) { self.explorer?.choose(row: row) }
    guard let column = layout.column(at: mouse.x, mouse.y) else { return }
    self.explorer?.point(atColumn: column, of: layout.columns)
  }

  mutating func turnWheelInExplorer(_ mouse: Mouse) {
    notice = nil
    guard let layout = ExplorerLayout(self), let explorer else { return }
    self.explorer?.isNew = false
    let isUp = mouse.action == .wheelUp
    if case .menu(let line)? = explorer.panel {
      _ = perform(isUp ? .up : .down, inMenuAt: line)
    } else if case .summary(let line)? = explorer.panel {
      _ = perform(isUp ? .up : .down, inSummaryAt: line)
    } else if layout.axis.contains(x: mouse.x, y: mouse.y) || layout.ruler.contains(x: mouse.x, y: mouse.y) {
      self.explorer?.time.pan(by: isUp ? -Self.wheelColumns : Self.wheelColumns, columns: layout.columns)
    } else if let column = layout.column(at: mouse.x, mouse.y) {
      self.explorer?.time.zoom(closer: isUp, aboutColumn: column, of: layout.columns)
    } else {
      self.explorer?.move(by: isUp ? -Self.wheelRows : Self.wheelRows)
    }
  }
}
