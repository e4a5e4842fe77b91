import Canvas
import Timeline
import Wording

/// The timeline explorer. Costs what is seen: lanes outside the list are not looked at.
struct ExplorerView {
  private let state: TutorState
  private let explorer: ExplorerState
  private let layout: ExplorerLayout

  /// Nil where nothing is explored.
  init?(_ state: TutorState) {
    guard let explorer = state.explorer, let layout = ExplorerLayout(state) else { return nil }
    self.state = state
    self.explorer = explorer
    self.layout = layout
  }

  func draw(on canvas: inout Canvas) {
    ExplorerHeader(state, explorer).draw(on: &canvas, title: layout.title, runs: layout.runs)
    FooterView(state).draw(on: &canvas, in: layout.footer)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: HomeLayout(state).body)
      return
    }
    ExplorerSentence(state, explorer).draw(on: &canvas, in: layout.sentence)
    if case .menu(let line)? = explorer.panel {
      ExplorerMenu(state, line: line).draw(on: &canvas, in: layout.body)
    } else if case .summary(let line)? = explorer.panel {
      var explorer = explorer
      ExplorerSummary(state, explorer.explanation(), columns: layout.body.width)
        .draw(from: line, on: &canvas, in: layout.body)
    } else {
      let shown = ExplorerLanes(state, explorer, layout).draw(on: &canvas)
      drawAxis(on: &canvas)
      ExplorerLegend(state, explorer, shown).draw(on: &canvas, in: layout.legend)
      ComparisonPanel.draw(state, explorer, on: &canvas, in: layout.table)
    }
    drawNotice(on: &canvas)
  }

  private func drawAxis(on canvas: inout Canvas) {
    let window = explorer.time.window(columns: layout.columns)
    let start = layout.laneStart
    let area = Rect(x: start, y: layout.axis.y, width: layout.axis.maxX - start, height: layout.axis.height)
    TimeAxis(window, columns: layout.columns, room: area.width).draw(on: &canvas, in: area)
  }

  /// What a key had to say, or which lanes are looked for.
  private func drawNotice(on canvas: inout Canvas) {
    if state.notice == nil, explorer.panel != .filter, explorer.filter.isEmpty,
      let status = ReplayStatus(explorer, language: state.language)
    {
      status.draw(on: &canvas, in: layout.notice)
      return
    }
    guard state.notice == nil || explorer.panel == .filter, explorer.panel == .filter || !explorer.filter.isEmpty else {
      NoticeView(state).draw(on: &canvas, in: layout.notice)
      return
    }
    let row = layout.notice
    let language = state.language
    let count = ExplorerWords.matches(explorer.matchedCount, of: explorer.laneCount)[language]
    var x = canvas.write(ExplorerWords.find[language] + " ", x: row.x, y: row.y, style: .key, clip: row)
    x = canvas.write(Text.truncate(explorer.filter.text, to: row.width / 2), x: x, y: row.y, clip: row)
    if explorer.panel == .filter { canvas.write("_", x: x, y: row.y, style: .selection, clip: row) }
    x = canvas.write(count, x: x + 3, y: row.y, style: .dim, clip: row)
    if explorer.panel == .filter {
      canvas.write(ExplorerWords.findHint[language], x: x + 3, y: row.y, style: .dim, clip: row)
    }
  }
}
