import Canvas
import Lessons
import Wording

/// The glossary or the search: what was typed, what was found, and what the chosen finding says.
struct LookupView {
  private let state: TutorState
  private let title: Rect
  private let field: Rect
  private let list: Rect
  private let detail: Rect
  private let notice: Rect
  private let footer: Rect
  private let body: Rect

  private static let mostColumns = 76
  private static let detailRows = 5

  init(_ state: TutorState) {
    self.state = state
    let inner = Rect(width: state.size.width, height: state.size.height).inset(columns: 1)
    title = inner.row(0)
    notice = inner.row(inner.height - 2)
    footer = inner.row(inner.height - 1)
    let isHigh = state.size.height >= 18
    body = inner.split(top: isHigh ? 2 : 1).rest.split(bottom: isHigh ? 2 : 1).rest
    field = body.row(0)
    let rest = body.split(top: isHigh ? 2 : 1).rest
    if state.size.width >= ScreenLayout.wide {
      let sides = rest.split(left: min(60, rest.width / 2), gap: 4)
      list = sides.left
      detail = sides.rest.split(left: LookupView.mostColumns).left
    } else {
      let parts = rest.split(bottom: LookupView.detailRows)
      list = parts.rest.split(left: LookupView.mostColumns).left
      detail = parts.bottom.split(top: 1).rest.split(left: LookupView.mostColumns).left
    }
  }

  func draw(on canvas: inout Canvas) {
    let name = state.screen == .glossary ? StudyWords.glossary : StudyWords.search
    canvas.write("interleave", x: title.x, y: title.y, style: .title, clip: title)
    canvas.write(name[state.language], x: title.x + 13, y: title.y, style: .dim, clip: title)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: body)
    } else {
      drawField(on: &canvas)
      drawFindings(on: &canvas)
      drawDetail(on: &canvas)
    }
    NoticeView(state).draw(on: &canvas, in: notice)
    FooterView(state).draw(on: &canvas, in: footer)
  }

  private func drawField(on canvas: inout Canvas) {
    canvas.put(state.glyphs.pointer, x: field.x, y: field.y, style: .selection, clip: field)
    let end = canvas.write(
      Harmless.text(state.lookup.words), x: field.x + 2, y: field.y, style: .selection, clip: field)
    canvas.write("_", x: end, y: field.y, style: .accent, clip: field)
    let hint = state.lookup.words.isEmpty ? StudyWords.typeWords : StudyWords.found(state.lookup.findings.count)
    canvas.write(hint[state.language], x: end + 3, y: field.y, style: .dim, clip: field)
  }

  private func drawFindings(on canvas: inout Canvas) {
    let findings = state.lookup.findings
    let window = ScrollWindow(count: findings.count, room: list.height, showing: state.lookup.cursor)
    for (row, index) in window.visible.enumerated() {
      let area = list.row(row)
      let finding = findings[index]
      let isChosen = index == state.lookup.cursor
      canvas.mark(area, target: ClickTarget.line(index).code)
      if isChosen { canvas.put(state.glyphs.pointer, x: area.x, y: area.y, style: .selection, clip: area) }
      let place = self.place(of: finding)
      let start = area.maxX - Text.width(place)
      let words = Text.truncate(finding.title, to: start - area.x - 4)
      canvas.write(words, x: area.x + 2, y: area.y, style: isChosen ? .selection : .text, clip: area)
      canvas.write(place, x: start, y: area.y, style: .dim, clip: area)
    }
    let bar = Rect(x: list.maxX, y: list.y, width: 1, height: list.height)
    Scrollbar(window, glyphs: state.glyphs).draw(on: &canvas, in: bar)
  }

  /// The lesson, and in the search the step.
  private func place(of finding: Finding) -> String {
    let number = state.library.entry(finding.lesson)?.folder.number ?? 0
    let lesson = StudyWords.lesson(number)[state.language]
    return state.screen == .search ? "\(lesson), \(StudyWords.step(finding.step + 1)[state.language])" : lesson
  }

  private func drawDetail(on canvas: inout Canvas) {
    guard state.lookup.findings.indices.contains(state.lookup.cursor) else { return }
    let finding = state.lookup.findings[state.lookup.cursor]
    let lesson = state.library.entry(finding.lesson)?.text(in: state.language).title ?? ""
    canvas.write(
      StyledText([
        StyledText.Run(finding.title + "\n", .title), StyledText.Run(finding.detail + "\n"),
        StyledText.Run(Harmless.text(lesson), .dim),
      ]), wrappedInto: detail)
  }
}
