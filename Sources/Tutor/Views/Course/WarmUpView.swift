import Canvas
import Lessons
import Wording

/// A question that comes back: the text that led to it, its options, and once it is answered why.
struct WarmUpView {
  private let state: TutorState
  private let title: Rect
  private let heading: Rect
  private let body: Rect
  private let notice: Rect
  private let footer: Rect

  init(_ state: TutorState) {
    self.state = state
    let inner = Rect(width: state.size.width, height: state.size.height).inset(columns: 1)
    title = inner.row(0)
    heading = inner.row(1)
    notice = inner.row(inner.height - 2)
    footer = inner.row(inner.height - 1)
    body = inner.split(top: state.size.height >= 18 ? 3 : 2).rest.split(bottom: 1).rest
  }

  func draw(on canvas: inout Canvas) {
    let language = state.language
    let words = [StudyWords.warmUp[language], StudyWords.shortWarmUp[language]].first { Text.width($0) <= title.width }
    canvas.write(
      words ?? StudyWords.shortestWarmUp[language], x: title.x, y: title.y, style: .dim, clip: title)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: body)
    } else if let warmUp = state.warmUp, let (plan, question) = state.warmUpQuestion {
      let step = LessonState(warmUp.content).content.text(in: language)?.steps[warmUp.id.step]
      canvas.write(step?.title.plainText ?? "", x: heading.x, y: heading.y, style: .title, clip: heading)
      let page = self.page(warmUp, plan, question)
      let columns = body.split(left: 76).left
      let window = page.window(room: columns.height, offset: nil)
      for (index, row) in page.rows[window.visible].enumerated() {
        let area = columns.row(index)
        canvas.write(row.text, x: area.x + row.indent, y: area.y, clip: body)
        if let option = row.option { canvas.mark(area, target: ClickTarget.line(option).code) }
      }
      Scrollbar(window, glyphs: state.glyphs).draw(
        on: &canvas, in: Rect(x: columns.maxX, y: columns.y, width: 1, height: columns.height))
    }
    NoticeView(state).draw(on: &canvas, in: notice)
    FooterView(state).draw(on: &canvas, in: footer)
  }

  /// The text of the step up to the question, and the question.
  private func page(_ warmUp: WarmUp, _ plan: StepPlan, _ question: Question) -> LessonPage {
    let columns = min(76, body.width)
    var writer = PageWriter(
      state: state, lesson: LessonState(warmUp.content), plan: plan, columns: columns,
      inline: InlineText(language: state.language, quoted: QuotedRuns()))
    let block = plan.questions[warmUp.id.index].block
    for earlier in plan.blocks.prefix(block) where Question(earlier) == nil && earlier.isText {
      writer.write(earlier, indent: 0)
    }
    writer.page.separate()
    if let choice = question.choice {
      let answer = warmUp.state.answers[warmUp.id.index]
      var rows = QuestionRows(
        choice, draft: answer == nil ? warmUp.state.draft : nil, answer: answer, isDecided: answer != nil,
        opened: warmUp.state.opened[warmUp.id.index])
      rows.takesDigits = true
      rows.write(into: &writer.page, writer.inline, glyphs: state.glyphs, columns: columns, language: state.language)
    }
    return writer.page
  }
}

extension Block {
  /// Whether it is there to be read.
  fileprivate var isText: Bool {
    switch content {
    case .experiment, .pause, .note, .choice, .prediction: false
    default: true
    }
  }
}
