import Canvas
import Timeline
import Wording

/// The lanes that are seen, the cursor across them, and the ruler above.
struct ExplorerLanes {
  private let explorer: ExplorerState
  private let layout: ExplorerLayout
  private let glyphs: GlyphSet
  private let language: Language
  private let grid: CellGrid
  private let window: TimeWindow
  /// The column of the cursor.
  private let cursor: Int
  private let ghosts: GhostRows
  /// The rows of several runs that are seen at once; nil where one is shown.
  private let compared: ComparedRows?

  init(_ state: TutorState, _ explorer: ExplorerState, _ layout: ExplorerLayout) {
    self.explorer = explorer
    self.layout = layout
    glyphs = state.glyphs
    language = state.language
    grid = explorer.time.grid(columns: layout.columns)
    window = grid.window
    ghosts = GhostRows(state, explorer, layout)
    compared = layout.comparedRows(of: explorer)
    cursor = min(window.column(of: explorer.time.cursor, in: layout.columns), layout.columns - 1)
  }

  /// Draws all of it. Returns the states that the visible lanes pass through, in whatever window.
  func draw(on canvas: inout Canvas) -> TaskStateSet {
    drawRuler(on: &canvas)
    var states: TaskStateSet = []
    for (line, row) in (compared?.visible ?? layout.visibleRows(of: explorer)).enumerated() {
      let area = layout.lanes.row(line)
      switch explorer.rows[row] {
      case .run(let run): drawHeader(of: run, on: &canvas, in: area)
      case .ghost(let lane): ghosts.draw(beneath: lane, on: &canvas, in: area)
      case .prediction(let run): ghosts.drawPrediction(ofRun: run, on: &canvas, in: area)
      case .lane(let lane): states.formUnion(draw(lane, isChosen: row == explorer.chosenRow, on: &canvas, in: area))
      case .folded(let lane, let count):
        draw(lane, count: count, isChosen: row == explorer.chosenRow, on: &canvas, in: area)
      }
    }
    if compared != nil { return states }
    let list = layout.lanes.split(right: 1).right
    Scrollbar(layout.window(of: explorer), glyphs: glyphs).draw(on: &canvas, in: list)
    return states
  }

  // MARK: Ruler

  /// The exact time of the cursor, the marks, and how close one is.
  private func drawRuler(on canvas: inout Canvas) {
    let row = layout.ruler
    let level = explorer.time.level
    if level > 0 {
      canvas.write(ExplorerWords.zoomed(1 << level), x: row.x, y: row.y, style: .dim, clip: row)
    }
    for mark in explorer.marks {
      let column = window.column(of: mark, in: layout.columns)
      guard (0..<layout.columns).contains(column) else { continue }
      canvas.write(ExplorerWords.markSign, x: layout.laneStart + column, y: row.y, style: .key, clip: row)
    }
    let label = ExplorerWords.instant(explorer.time.cursor)
    let x = layout.laneStart + cursor
    canvas.put(glyphs.cursor, x: x, y: row.y, style: .selection, clip: row)
    let isRight = x + 1 + label.count <= row.maxX
    canvas.write(label, x: isRight ? x + 1 : x - label.count, y: row.y, style: .selection, clip: row)
  }

  // MARK: Rows

  private func drawHeader(of run: Int, on canvas: inout Canvas, in row: Rect) {
    ComparedRunHeader(explorer, run: run, lanes: compared?.lanes[run], language: language).draw(on: &canvas, in: row)
  }

  private func drawName(_ name: String, of lane: LanePlace, isChosen: Bool, on canvas: inout Canvas, in row: Rect) {
    if isChosen { canvas.put(glyphs.pointer, x: row.x, y: row.y, style: .selection, clip: row) }
    if explorer.pins.contains(lane) {
      canvas.write(ExplorerWords.pinSign, x: row.x + 1, y: row.y, style: .key, clip: row)
    }
    canvas.write(
      Text.truncate(name, to: layout.names), x: row.x + ExplorerLayout.signColumns, y: row.y,
      style: isChosen ? .selection : .dim, clip: row)
  }

  private func draw(_ lane: LanePlace, isChosen: Bool, on canvas: inout Canvas, in row: Rect) -> TaskStateSet {
    let sheet = explorer.sheet(ofRun: lane.run)
    drawName(sheet.label(ofLane: lane.lane)[language], of: lane, isChosen: isChosen, on: &canvas, in: row)
    let texture = explorer.recorded(sheet.texture(ofLane: lane.lane, on: grid), ofRun: lane.run, in: window)
    let cells = texture.cells
    let area = Rect(x: layout.laneStart, y: row.y, width: layout.columns, height: row.height)
    LaneView(texture, glyphs: glyphs).draw(on: &canvas, in: area)
    drawEnding(of: lane, after: (cells.lastIndex { $0.state != nil } ?? -1) + 1, on: &canvas, in: area)
    drawCursor(over: cells, isChosen: isChosen, on: &canvas, in: area)
    let times = sheet.times(ofLane: lane.lane)
    return TaskStateSet(TaskState.allCases.filter { times[$0] > 0 })
  }

  /// How a task ended, behind its lane.
  private func drawEnding(of lane: LanePlace, after column: Int, on canvas: inout Canvas, in area: Rect) {
    let sheet = explorer.sheet(ofRun: lane.run)
    guard let task = sheet.task(ofLane: lane.lane), !sheet.isOpen(lane: lane.lane), task.end < window.end,
      task.end >= window.start, !explorer.isReplaying || task.end <= explorer.time.cursor,
      let mark = LaneMark(of: task, asksPracticeServer: explorer.runs[lane.run].asksPracticeServer(lane.lane))
    else { return }
    mark.draw(on: &canvas, in: area, after: column, glyphs: glyphs, language: language)
  }

  /// The cursor goes through all lanes; in the chosen one the sign beneath it stays to be seen.
  private func drawCursor(over cells: [LaneCell], isChosen: Bool, on canvas: inout Canvas, in area: Rect) {
    guard isChosen, cells.indices.contains(cursor), let state = cells[cursor].state else {
      canvas.put(glyphs.cursor, x: area.x + cursor, y: area.y, style: .selection, clip: area)
      return
    }
    let sign = glyphs.cell(for: state)
    let style = Style(.selection, sign.style.attributes.union(.bold))
    canvas.put(sign.glyph, x: area.x + cursor, y: area.y, style: style, clip: area)
  }

  private func draw(_ lane: LanePlace, count: Int, isChosen: Bool, on canvas: inout Canvas, in row: Rect) {
    let name = Harmless.text(explorer.family(of: lane), limit: 60)
    drawName(name, of: lane, isChosen: isChosen, on: &canvas, in: row)
    let area = Rect(x: layout.laneStart, y: row.y, width: layout.columns, height: row.height)
    canvas.put(glyphs.cursor, x: area.x + cursor, y: area.y, style: .selection, clip: area)
    canvas.write(ExplorerWords.folded(count)[language], x: area.x, y: area.y, style: .dim, clip: area)
  }
}
