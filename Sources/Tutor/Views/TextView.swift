import Canvas
import Timeline
import Wording

/// Words and choices: above the timelines, or in a column beside them.
struct TextView: Widget {
  /// Rows from which on a column has room for what each model does.
  private static let roomy = 26

  private let state: TutorState
  private let layout: ScreenLayout

  init(_ state: TutorState, _ layout: ScreenLayout) {
    self.state = state
    self.layout = layout
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    var rest = area
    if layout.hasIntroduction {
      let introduction = Introduction(state)
      let parts = rest.split(top: introduction.height(in: rest.width))
      introduction.draw(on: &canvas, in: parts.top)
      rest = parts.rest.split(top: layout.isAiry ? 1 : 0).rest
    }
    switch layout.choices {
    case .list: ChoiceLines(state, .beside).draw(on: &canvas, in: rest)
    case .row: ChoiceRow(state).draw(on: &canvas, in: rest)
    case .line: drawChosen(on: &canvas, in: rest)
    case .side: drawColumn(on: &canvas, in: rest)
    }
  }

  /// The chosen model alone.
  private func drawChosen(on canvas: inout Canvas, in area: Rect) {
    let (choices, choice) = (state.own.setup.choices, state.own.setup.choice)
    let number = choice == .all ? 0 : (choices.firstIndex(of: choice) ?? 0) + 1
    canvas.put(state.glyphs.pointer, x: area.x, y: area.y, style: .selection, clip: area)
    let words = "\(number) \(choice.name[state.language])"
    canvas.write(words, x: area.x + 2, y: area.y, style: .selection, clip: area)
  }

  private func drawColumn(on canvas: inout Canvas, in area: Rect) {
    let lines = ChoiceLines(state, area.height >= TextView.roomy ? .below : .without)
    var parts = area.split(top: lines.height(in: area.width))
    lines.draw(on: &canvas, in: parts.top)
    let explanation = StyledText(state.own.setup.choice.explanation[state.language], .dim)
    parts = parts.rest.split(top: 1).rest.split(top: explanation.wrapped(to: area.width).count)
    canvas.write(explanation, wrappedInto: parts.top)
    SideBySide(state).draw(on: &canvas, in: parts.rest.split(top: 1).rest)
  }
}

extension Setup.Choice {
  /// The identifier of a model, or the word for all of them.
  var name: Phrase {
    switch self {
    case .model(let model): Phrase(verbatim: model.name)
    case .all: TutorWords.all
    }
  }

  /// What it does, in a line.
  var summary: Phrase {
    switch self {
    case .model(let model): model.summary
    case .all: TutorWords.allSummary
    }
  }

  /// The same in sentences.
  var explanation: Phrase {
    switch self {
    case .model(let model): model.explanation
    case .all: TutorWords.allExplanation
    }
  }
}
