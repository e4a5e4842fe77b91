import Canvas
import Timeline
import Wording

/// The runs below one another on one time axis, as far as there is room. Lanes that are not seen cost nothing.
struct RunListView {
  private let desk: RunDesk
  private let picture: RunPicture
  private let look: LaneLook
  private let stepping: Stepping?
  private let runs: [RunPanel]
  private let window: ScrollWindow
  private let time: TimeWindow
  private let gutter: Int

  /// Columns at the right: the end of the last cell, and the scrollbar.
  private static let rightMargin = 2

  /// The runs of a desk, drawn where `picture` says; `stepping` is what the reader goes through of them.
  init(_ desk: RunDesk, in picture: RunPicture, look: LaneLook, stepping: Stepping? = nil) {
    self.desk = desk
    self.picture = picture
    self.look = look
    self.stepping = stepping
    runs = desk.shownRuns
    window = picture.window(offset: desk.scroll)
    // Who goes through a run looks at that one, however long the others took.
    let stepped = desk.runs.filter { $0.id == stepping?.run }
    time = TimeScale.window(of: stepped.isEmpty ? runs : stepped)
    gutter = picture.rows.gutter
  }

  private var laneColumns: Int {
    max(0, picture.list.width - gutter - RunList.nameGap - RunListView.rightMargin)
  }

  /// Draws the rows that are seen, the axis and the scrollbar. Returns the states that the lanes show.
  func draw(on canvas: inout Canvas) -> TaskStateSet {
    var shown: TaskStateSet = runs.last.map { $0.isLive || desk.isPaused ? $0.shownStates : [] } ?? []
    for (index, row) in window.visible.enumerated() {
      let margin = window.isComplete ? 0 : RunListView.rightMargin
      let area = picture.list.split(right: margin).rest.row(index)
      if let (run, hint) = edge(at: row) {
        drawEdge(run: run, hint, on: &canvas, in: area)
      } else {
        shown.formUnion(draw(picture.rows[row], on: &canvas, in: area))
      }
    }
    drawAxis(on: &canvas)
    Scrollbar(window, glyphs: look.glyphs)
      .draw(on: &canvas, in: picture.list.split(right: 1).right)
    return shown
  }

  /// The states that the visible lanes of the live run show.
  var liveStates: TaskStateSet {
    guard let live = runs.indices.last, runs[live].isLive else { return [] }
    return window.visible.reduce(into: TaskStateSet()) { states, row in
      guard case .lane(live, let task) = picture.rows[row] else { return }
      states.formUnion(self.states(of: cells(run: live, task: task)))
    }
  }

  // MARK: Rows

  private func draw(_ row: RunList.Row, on canvas: inout Canvas, in area: Rect) -> TaskStateSet {
    switch row {
    case .header(let run): header(of: run).drawTitle(on: &canvas, in: area)
    case .figures(let run): header(of: run).drawFigures(on: &canvas, in: area)
    case .lane(let run, let task): return drawLane(run: run, task: task, on: &canvas, in: area)
    case .remark(let lane, let text, let isWarning):
      if let lane {
        canvas.write(
          Text.truncate(lane, to: gutter), x: area.x, y: area.y, style: isWarning ? .warning : .dim, clip: area)
      }
      let start = gutter + RunList.nameGap
      canvas.write(Text.truncate(text, to: area.width - start), x: area.x + start, y: area.y, clip: area)
    case .more(let lanes):
      canvas.write(
        TutorWords.moreLanes(lanes)[look.language], x: area.x + gutter + RunList.nameGap, y: area.y, style: .dim,
        clip: area)
    case .gap: break
    }
    return []
  }

  private func header(of index: Int) -> RunHeader {
    let run = runs[index]
    return RunHeader(
      run: run, unit: .natural(for: time.end), comparison: RunComparison(ofRun: index, among: runs),
      source: run.source == desk.setup.source ? nil : run.source, isPaused: desk.isPaused && index == runs.count - 1,
      invitation: look.invitation, language: look.language, stepping: stepping(ofRun: index),
      isBrief: picture.rows.isBrief(ofRun: index))
  }

  /// The steps of that run, nil when it is not the one that the reader goes through.
  private func stepping(ofRun run: Int) -> Stepping? { stepping.flatMap { $0.run == runs[run].id ? $0 : nil } }

  private func drawLane(run: Int, task: Int, on canvas: inout Canvas, in area: Rect) -> TaskStateSet {
    let name = Text.truncate(runs[run].label(ofTask: task)[look.language], to: gutter)
    let isNamed = look.namedLanes.contains(runs[run].label(ofTask: task)[look.language])
    canvas.write(name, x: area.x, y: area.y, style: isNamed ? .selection : .dim, clip: area)
    let start = area.x + gutter + RunList.nameGap
    let lane = Rect(x: start, y: area.y, width: laneColumns, height: 1)
    guard runs[run].phase != .planned else {
      canvas.put(look.glyphs.cursor, x: start, y: area.y, style: .dim, clip: area)
      return []
    }
    let cells = cells(run: run, task: task)
    LaneView(cells, glyphs: look.glyphs, introduced: look.introduced).draw(on: &canvas, in: lane)
    if let stepping = stepping(ofRun: run) {
      let column = time.column(of: stepping.step.time, in: laneColumns)
      canvas.put(look.glyphs.cursor, x: start + column, y: area.y, style: .selection, clip: area)
      return states(of: cells)
    }
    if let mark = LaneMark(of: task, in: runs[run]) {
      let end = (cells.lastIndex { $0.state != nil } ?? -1) + 1
      mark.draw(on: &canvas, in: lane, after: end, glyphs: look.glyphs, language: look.language)
    }
    return states(of: cells)
  }

  private func cells(run: Int, task: Int) -> [LaneCell] {
    runs[run].cells(ofTask: task, in: time, columns: laneColumns, until: stepping(ofRun: run)?.horizon)
  }

  private func states(of cells: [LaneCell]) -> TaskStateSet {
    // A loop over 50 lanes of 150 cells, 30 times a second: a lazy sequence of another module's type is ten times slower.
    var states: TaskStateSet = []
    for cell in cells {
      if let state = cell.state { states.formUnion(TaskStateSet(look.apparent(state))) }
    }
    return states
  }

  private func drawAxis(on canvas: inout Canvas) {
    guard TimeScale.isKnown(of: runs) else { return }
    let area = picture.axis.split(left: gutter + RunList.nameGap).rest
    TimeAxis(time, columns: laneColumns, room: area.width).draw(on: &canvas, in: area)
  }

  // MARK: Edges

  /// Where the list is cut, its first row says whose lanes these are, and its last how much is below.
  private func edge(at row: Int) -> (run: Int?, hint: Phrase)? {
    guard window.room >= 4 else { return nil }
    if row == window.visible.lowerBound, window.above > 0, let run = picture.rows.run(at: row) {
      switch picture.rows[row] {
      case .header, .gap: return nil
      case .figures, .lane, .remark, .more: return (run, TutorWords.above(window.above))
      }
    }
    if row == window.visible.upperBound - 1, window.below > 0 { return (nil, TutorWords.below(window.below + 1)) }
    return nil
  }

  private func drawEdge(run: Int?, _ hint: Phrase, on canvas: inout Canvas, in area: Rect) {
    if let run {
      header(of: run).drawTitle(on: &canvas, in: area, hint: hint)
    } else {
      let start = area.x + gutter + RunList.nameGap
      canvas.write(hint[look.language], x: start, y: area.y, style: .dim, clip: area)
    }
  }
}
