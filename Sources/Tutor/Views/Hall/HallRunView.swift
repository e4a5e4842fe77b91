import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// A run on the projector: at true speed as it takes place, or what was recorded of it, slowed; its states in words; and, once
/// it is revealed, one figure.
struct HallRunView {
  private let slide: Slide
  private let run: SlideRun
  private let hall: HallState
  private let state: TutorState
  private let shown: HallRun?
  private let panel: RunPanel
  private var look: LaneLook
  /// What is revealed by the slide's last key; nil on the slide on which the run takes place.
  private let figure: HallFigure?
  private var votes: String?

  /// Nil for a slide without a run, and for one whose experiment is not there.
  init?(_ slide: Slide, _ hall: HallState, _ state: TutorState) {
    guard let run = slide.run, let desk = hall.desks[run.experiment] else { return nil }
    self.slide = slide
    self.run = run
    self.hall = hall
    self.state = state
    let model = slide.resultModel
    // The slide on which a run takes place shows nothing of it before the key that starts it.
    shown = model == nil && hall.place.stage == 0 ? nil : hall.run(of: run.experiment, under: model)
    guard let panel = shown?.panel ?? HallRunView.planned(desk, under: model) else { return nil }
    self.panel = panel
    if let model, let record = panel.record {
      figure = HallFigure(run.figures[model] ?? .wall, of: record, in: panel.experiment)
    } else {
      figure = nil
    }
    votes = model == nil ? nil : HallVotes.line(run.asked, hall, state.language)
    var look = LaneLook(language: state.language, glyphs: state.glyphs)
    look.introduced = state.library.introducedStates(upTo: run.experiment.lesson)
    self.look = look
    // Where the states have too many names, their families have fewer.
    if wordsBesideTitle > SlideWords.most { self.look.introduced = [] }
    if wordsBesideTitle > SlideWords.most { votes = nil }
  }

  /// The lanes in which a run will be.
  private static func planned(_ desk: RunDesk, under model: RunModel?) -> RunPanel? {
    let models = desk.setup.models
    guard let first = model ?? models.first else { return nil }
    return RunPanel(id: 0, model: first, setup: desk.setup, phase: .planned)
  }

  private var isRevealed: Bool { slide.resultModel != nil && hall.place.stage > 0 }

  func draw(on canvas: inout Canvas, in layout: HallLayout) {
    let window = hall.window(of: panel, on: slide)
    let legend = legend(in: layout.body)
    let plan = HallRunLayout(
      layout.body, lanes: panel.tasks.count, gutter: gutter(in: layout.body),
      legendRows: legend.height(in: layout.body.width),
      figureColumns: figure?.bigColumns(state.glyphs, state.language), hasVotes: votes != nil)
    drawTitle(words: wordsBesideTitle, on: &canvas, in: layout.title)
    drawLanes(plan, window, on: &canvas)
    guard panel.phase != .planned else { return }
    TimeAxis(window, columns: plan.lanes.width, room: plan.axis.width).draw(on: &canvas, in: plan.axis)
    legend.draw(on: &canvas, in: plan.legend)
    guard isRevealed else { return }
    figure?.draw(on: &canvas, in: plan.figure, isBig: plan.isFigureBig, glyphs: state.glyphs, language: state.language)
    if let votes { canvas.write(votes, x: plan.votes.x, y: plan.votes.y, style: .dim, clip: plan.votes) }
  }

  // MARK: Words

  /// Words beside the heading, for which the rest is left.
  private var wordsBesideTitle: Int {
    let count = min(panel.tasks.count, HallWindow.mostLanes)
    let names = (0..<count).map { panel.label(ofTask: $0)[state.language] }
    let more = panel.tasks.count > count ? [HallWords.moreLanes(panel.tasks.count - count)[state.language]] : []
    let revealed = [figure?.words[state.language], votes].compactMap(\.self)
    let legend = legend(in: HallLayout(state.size).body)
    // How much more slowly it is shown is said for a while only, and nothing else comes or goes with it.
    let slower = slide.resultModel == nil ? "" : HallWords.slower(2)[state.language]
    let source = source?[state.language] ?? ""
    return (names + more + revealed + [source, slower, "ms"]).reduce(legend.words) { $0 + SlideWords.count($1) }
  }

  /// The states that all of the recording shows, so that the legend stands while it plays.
  private func legend(in area: Rect) -> HallLegend {
    guard panel.phase != .planned else { return HallLegend([], look: look) }
    let window = hall.window(of: panel, on: slide)
    let columns = laneColumns(in: area)
    let states: TaskStateSet = (0..<min(panel.tasks.count, HallWindow.mostLanes)).reduce(into: []) { states, task in
      for cell in cells(task, window, columns: columns, until: nil) {
        if let state = cell.state { states.formUnion(TaskStateSet(look.apparent(state))) }
      }
    }
    return HallLegend(states, look: look)
  }

  private func drawTitle(words: Int, on canvas: inout Canvas, in row: Rect) {
    let origin = origin
    let end = row.maxX - Text.width(origin)
    canvas.write(origin, x: end, y: row.y, style: shown?.date == nil ? .dim : .warning, clip: row)
    var x = canvas.write(slide.number, x: row.x, y: row.y, style: .dim, clip: row) + 2
    var left = SlideWords.most - words
    let title = InlineText(language: state.language, quoted: QuotedRuns()).styled(run.title).plain
    let model = panel.phase == .planned && slide.resultModel == nil ? "" : panel.model.name
    for (text, style) in [(model, Style.title), (title, model.isEmpty ? Style.title : .text)] where !text.isEmpty {
      guard SlideWords.count(text) <= left, x + Text.width(text) + 2 <= end else { continue }
      left -= SlideWords.count(text)
      x = canvas.write(text, x: x, y: row.y, style: style, clip: row) + 2
    }
  }

  /// Where the picture comes from, and how much more slowly it is shown.
  private var origin: String {
    let language = state.language
    if case .refused = panel.phase { return HallWords.failed[language] }
    guard let source else { return slide.resultModel == nil ? "" : HallWords.notRun[language] }
    guard let playback = hall.playback else { return source[language] }
    return source[language] + ", " + HallWords.slower(playback.factor)[language]
  }

  /// Where the picture comes from; nil before a run.
  private var source: Phrase? {
    shown.map { shown in shown.date.map { HallWords.recorded(HallDate.text($0)) } ?? shown.panel.provenance.words }
  }

  // MARK: Lanes

  /// Columns for the names of lanes, and the gap behind them.
  private func gutter(in area: Rect) -> Int {
    LaneNames.columns(of: [panel], in: state.language, room: area.width) + RunList.nameGap
  }

  private func laneColumns(in area: Rect) -> Int { max(0, area.width - gutter(in: area) - HallRunLayout.rightMargin) }

  private var horizon: UInt64? { hall.playback?.position(at: hall.now) }

  private func cells(_ task: Int, _ window: TimeWindow, columns: Int, until horizon: UInt64?) -> [LaneCell] {
    panel.cells(ofTask: task, in: window, columns: columns, until: horizon)
  }

  private func drawLanes(_ plan: HallRunLayout, _ window: TimeWindow, on canvas: inout Canvas) {
    for task in 0..<plan.laneCount {
      let area = plan.lane(task)
      let name = Text.truncate(panel.label(ofTask: task)[state.language], to: max(0, plan.gutter - RunList.nameGap))
      canvas.write(name, x: area.x - plan.gutter, y: area.y, style: .text)
      guard panel.phase != .planned else {
        for row in 0..<area.height {
          canvas.put(state.glyphs.cursor, x: area.x, y: area.y + row, style: .dim, clip: area)
        }
        continue
      }
      let lane = LaneView(
        cells(task, window, columns: area.width, until: horizon), glyphs: state.glyphs, introduced: look.introduced)
      for row in 0..<area.height { lane.draw(on: &canvas, in: area.row(row)) }
    }
    if plan.hidden > 0 {
      let words = HallWords.moreLanes(plan.hidden)[state.language]
      canvas.write(words, x: plan.more.x, y: plan.more.y, style: .dim, clip: plan.more)
    }
  }
}

extension Slide {
  /// The experiment that it shows, nil for another slide.
  var run: SlideRun? {
    switch content {
    case .run(let run), .result(let run, _): run
    default: nil
    }
  }

  /// The model whose recording it shows, nil where the run takes place.
  var resultModel: RunModel? {
    if case .result(_, let model) = content { model } else { nil }
  }
}
