import Canvas
import Lessons
import Wording

/// What the projector shows: one idea, calm and large, without a footer.
///
/// ```
///  8.1  A ticker                                                     measured
///
///  compute  ####################x####################x####################
///           ####################x####################x####################
///
///  tick     ...xxxxxxxxxxxxxxxxx#...xxxxxxxxxxxxxxxxx#...xxxxxxxxxxxxxxxxx
///           ...xxxxxxxxxxxxxxxxx#...xxxxxxxxxxxxxxxxx#...xxxxxxxxxxxxxxxxx
///           0                    6.4                  12.8          19 ms
///
///           ### running      xxx waiting for the GIL      ... asleep
/// ```
struct HallView {
  private let state: TutorState
  private let hall: HallState

  /// Nil while there is no lecture.
  init?(_ state: TutorState) {
    guard let hall = state.hall else { return nil }
    self.state = state
    self.hall = hall
  }

  func draw(on canvas: inout Canvas) {
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: state.helpArea)
      return
    }
    guard !hall.isBlank, let slide = hall.slide else { return }
    let layout = HallLayout(state.size)
    if let panel = hall.panel {
      HallPanelView(panel, hall, state).draw(on: &canvas, in: layout)
      return
    }
    switch slide.content {
    case .opening: OpeningView(slide, hall, state.language).draw(on: &canvas, in: layout)
    case .run, .result: HallRunView(slide, hall, state)?.draw(on: &canvas, in: layout)
    default:
      layout.drawTitle(slide, on: &canvas, language: state.language)
      SlideBodyView(slide, hall, state).draw(on: &canvas, in: layout.body)
    }
  }
}

/// Where the parts of a slide lie.
struct HallLayout: Equatable {
  /// The row of the heading.
  let title: Rect
  /// What is below it.
  let body: Rect

  /// Text wider than this is tiring to follow.
  static let mostColumns = 64

  init(_ size: TutorState.Size) {
    let isHigh = size.height >= 22
    let inner = Rect(width: size.width, height: size.height).inset(columns: size.width >= 72 ? 4 : 3)
    title = inner.row(isHigh ? 1 : 0)
    body = inner.split(top: isHigh ? 3 : 2).rest.split(bottom: 1).rest
  }

  /// Number of the step, and its heading where that is not a word too many.
  func drawTitle(_ slide: Slide, on canvas: inout Canvas, language: Language) {
    let x = canvas.write(slide.number, x: title.x, y: title.y, style: .dim, clip: title) + 2
    guard slide.showsTitle else { return }
    let text = InlineText(language: language, quoted: QuotedRuns()).styled(slide.title, base: .title)
    canvas.write(text, x: x, y: title.y, clip: title)
  }
}

/// A lesson begins: its name, in the middle of the screen.
private struct OpeningView {
  private let number: String
  private let title: StyledText

  init(_ slide: Slide, _ hall: HallState, _ language: Language) {
    number = slide.number
    let lesson =
      hall.lecture.parts.indices.contains(slide.anchor.part) ? hall.lecture.parts[slide.anchor.part].lesson : ""
    title = StyledText(hall.lecture.lessonTitle(lesson, in: language) ?? "", .title)
  }

  func draw(on canvas: inout Canvas, in layout: HallLayout) {
    let lines = title.wrapped(to: layout.body.width)
    let top = layout.body.y + max(0, (layout.body.height - lines.count - BigText.rows - 2) / 2)
    let figure = BigText(number, style: .accent, glyphs: .unicode)
    figure?.draw(on: &canvas, in: Rect(x: layout.body.x, y: top, width: layout.body.width, height: BigText.rows))
    for (row, line) in lines.enumerated() {
      canvas.write(line, x: layout.body.x, y: top + BigText.rows + 1 + row, clip: layout.body)
    }
  }
}
