import Canvas
import Lessons
import Wording

/// A step of a lesson: its text, and beside or below it the runs that it speaks of.
struct LessonView {
  private let state: TutorState
  private let lesson: LessonState
  private let layout: LessonLayout

  /// Nil without an open lesson.
  init?(_ state: TutorState) {
    guard let lesson = state.lesson, let layout = LessonLayout(state) else { return nil }
    self.state = state
    self.lesson = lesson
    self.layout = layout
  }

  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    drawHeading(on: &canvas)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: layout.body)
    } else {
      drawText(on: &canvas)
      drawRuns(on: &canvas)
    }
    StepView(state)?.draw(on: &canvas, in: layout.steps)
    NoticeView(state).draw(on: &canvas, in: layout.notice)
    FooterView(state).draw(on: &canvas, in: layout.footer)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let area = layout.title
    let language = state.language
    let title = lesson.content.text(in: language)?.frontMatter.title ?? lesson.content.folder.slug
    let source = state.shownDesk.flatMap { state[$0]?.setup.source }
    let step = StudyWords.step(lesson.step + 1, of: lesson.content.stepCount)
    let right = Phrase.joined([source?.words, step].compactMap(\.self), by: "   ")[language]
    let end = canvas.write("interleave", x: area.x, y: area.y, style: .title, clip: area) + 3
    let words = "\(lesson.content.folder.number)  \(Harmless.text(title))"
    let room = area.width - Text.width(right) - (end - area.x) - 3
    canvas.write(Text.truncate(words, to: room), x: end, y: area.y, style: .dim, clip: area)
    canvas.write(right, x: area.maxX - Text.width(right), y: area.y, style: .dim, clip: area)
  }

  private func drawHeading(on canvas: inout Canvas) {
    guard let step = lesson.shownStep(in: state.language) else { return }
    let inline = InlineText(language: state.language, quoted: lesson.quoted)
    let area = layout.heading
    canvas.write(
      StyledText(inline.styled(step.title, base: .title).runs.map { StyledText.Run($0.text, .title) }), x: area.x,
      y: area.y, clip: area)
  }

  private func drawText(on canvas: inout Canvas) {
    let window = layout.window(scroll: lesson.scroll)
    for (index, row) in layout.page.rows[window.visible].enumerated() {
      let area = layout.text.row(index)
      canvas.write(row.text, x: area.x + row.indent, y: area.y, clip: layout.body)
      let target = row.option.map { ClickTarget.line($0) } ?? row.action.map { ClickTarget.action($0) }
      if let target { canvas.mark(area, target: target.code) }
    }
    let bar = Rect(x: layout.text.maxX, y: layout.text.y, width: 1, height: layout.text.height)
    Scrollbar(window, glyphs: state.glyphs).draw(on: &canvas, in: bar)
    drawEdges(of: window, on: &canvas)
  }

  /// Right above the text, how much of it lies above what is seen, and below where a question is passed over: `Home 9 more above`.
  private func drawEdges(of window: ScrollWindow, on canvas: inout Canvas) {
    guard state.focus == .choices, state.overlay == nil else { return }
    var hints: [(action: Action, words: Phrase)] = []
    if window.above > 0 { hints.append((.top, TutorWords.above(window.above))) }
    if window.below > 0, state.openQuestion != nil { hints.append((.bottom, TutorWords.below(window.below))) }
    let items = hints.compactMap { action, words -> Footer.Item? in
      guard let key = state.keys.entry(for: action)?.keys.first?.name else { return nil }
      return Footer.Item(key[state.language], words[state.language], target: ClickTarget.action(action).code)
    }
    guard !items.isEmpty else { return }
    let gap = 3
    let width = items.reduce(-gap) { $0 + gap + Text.width($1.key) + 1 + Text.width($1.word) }
    let row = Rect(x: layout.text.x, y: layout.text.y - 1, width: layout.text.width, height: 1)
    let area = row.split(right: width).right
    canvas.fill(row.split(right: width + 2).right)
    Footer(items, gap: gap).draw(on: &canvas, in: area)
  }

  private func drawRuns(on canvas: inout Canvas) {
    guard let picture = layout.picture, let desk = state.drawnDesk else { return }
    if case .dials(let index) = state.overlay, let (dials, experiment) = state.dials {
      let schedule = DialledSchedule(experiment)
      let parts = picture.area.split(top: schedule == nil ? picture.area.height : dials.count + 3)
      DialsView(dials, of: experiment, chosen: index, state).draw(on: &canvas, in: parts.top)
      schedule?.draw(on: &canvas, in: parts.rest, state)
      return
    }
    let look = state.look
    let shown = RunListView(desk, in: picture, look: look, stepping: state.shownStepping).draw(on: &canvas)
    LegendView(desk, shown, look: look).draw(on: &canvas, in: picture.legend)
  }
}

/// What a key had to say. It stands over whatever is in its row, and in those above that it needs, since it goes with the next
/// key.
struct NoticeView: Widget {
  /// Rows that it takes at most, on a screen of which they are a small part and on any other.
  private static let rows = (high: 3, low: 2)
  /// Rows above it from which on a screen is high.
  private static let highScreen = 16

  private let words: String?

  init(_ state: TutorState) { words = state.notice?[state.language] }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let words else { return }
    let lines = Text.wrap(words, to: area.width)
    let most = area.y < NoticeView.highScreen ? NoticeView.rows.low : NoticeView.rows.high
    // Of what does not fit the beginning is kept, which says the most.
    let rest = lines.dropFirst(most - 1)
    let shown = lines.prefix(most - 1) + (rest.isEmpty ? [] : [rest.joined(separator: " ")])
    for (index, line) in shown.enumerated() {
      let y = area.y - (shown.count - 1) + index
      let row = Rect(x: area.x, y: y, width: area.width, height: 1)
      canvas.fill(row)
      canvas.write(Text.truncate(line, to: area.width), x: row.x, y: row.y, style: .accent, clip: row)
    }
  }
}
