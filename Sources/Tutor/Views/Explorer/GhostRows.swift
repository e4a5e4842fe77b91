import Canvas
import Timeline
import Wording

/// What lies dim beneath the lanes: another run's life of the same task, or how long the reader said that the run would take.
struct GhostRows {
  private let explorer: ExplorerState
  private let layout: ExplorerLayout
  private let grid: CellGrid
  private let window: TimeWindow
  private let glyphs: GlyphSet
  private let language: Language

  init(_ state: TutorState, _ explorer: ExplorerState, _ layout: ExplorerLayout) {
    self.explorer = explorer
    self.layout = layout
    grid = explorer.time.grid(columns: layout.columns)
    window = grid.window
    glyphs = state.glyphs
    language = state.language
  }

  /// The same task in the run that lies beneath, under that run's digit.
  func draw(beneath lane: LanePlace, on canvas: inout Canvas, in row: Rect) {
    guard case .run(let run)? = explorer.ghost, let spans = explorer.ghostSpans(of: lane) else { return }
    drawName(String(run + 1), on: &canvas, in: row)
    let index = explorer.runs[run].log.index(ofTask: lane.lane)
    let texture = explorer.recorded(Lane(spans).texture(on: grid, index: index), ofRun: run, in: window)
    GhostView(texture.cells).draw(on: &canvas, in: area(of: row))
    drawCursor(on: &canvas, in: area(of: row))
  }

  /// The predicted time of a run as a bar, with its number behind it, or on it where it reaches too far.
  func drawPrediction(ofRun run: Int, on canvas: inout Canvas, in row: Rect) {
    guard let time = explorer.predictedTime(ofRun: run) else { return }
    let area = area(of: row)
    let end = max(0, window.column(of: time, in: layout.columns))
    for column in 0..<end { canvas.put(glyphs.ghost, x: area.x + column, y: row.y, style: .dim, clip: area) }
    let label = "\(ReplayWords.predicted[language]) \(Numbers.exactDuration(time))"
    let width = Text.width(label)
    let isBehind = end + 1 + width <= area.width
    let x = isBehind ? end + 1 : max(0, min(end, area.width) - width - 1)
    canvas.write(isBehind ? label : " \(label) ", x: area.x + x, y: row.y, style: .dim, clip: area)
    drawCursor(on: &canvas, in: area)
  }

  /// The cursor goes through these rows as through lanes.
  private func drawCursor(on canvas: inout Canvas, in area: Rect) {
    let column = min(window.column(of: explorer.time.cursor, in: layout.columns), layout.columns - 1)
    canvas.put(glyphs.cursor, x: area.x + column, y: area.y, style: .selection, clip: area)
  }

  private func drawName(_ name: String, on canvas: inout Canvas, in row: Rect) {
    canvas.write(
      Text.truncate(name, to: layout.names), x: row.x + ExplorerLayout.signColumns, y: row.y, style: .dim, clip: row)
  }

  private func area(of row: Rect) -> Rect {
    Rect(x: layout.laneStart, y: row.y, width: layout.columns, height: row.height)
  }
}

extension ExplorerState {
  /// Of a lane as much as is shown: during a replay, what had been recorded by the cursor. A cell that it has not passed yet is
  /// not begun, so that none changes after it has been drawn.
  func recorded(_ texture: LaneTexture, ofRun run: Int, in window: TimeWindow) -> LaneTexture {
    guard isReplaying, time.cursor < runs[run].log.end else { return texture }
    return texture.prefix(window.column(of: time.cursor, in: texture.cells.count))
  }
}
