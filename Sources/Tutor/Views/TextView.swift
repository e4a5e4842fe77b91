import Canvas
import Timeline
import Wording

/// Words and choices: above the timelines, or in a column beside them.
struct TextView: Widget {
  private let state: TutorState
  private let choices: ScreenLayout.Choices
  private let hasIntroduction: Bool

  init(_ state: TutorState, _ choices: ScreenLayout.Choices, hasIntroduction: Bool) {
    self.state = state
    self.choices = choices
    self.hasIntroduction = hasIntroduction
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    var rest = area
    if hasIntroduction {
      let introduction = Introduction(state)
      let parts = rest.split(top: introduction.height(in: rest.width))
      introduction.draw(on: &canvas, in: parts.top)
      let isApart = choices == .list || choices == .side
      rest = isApart ? parts.rest.split(top: 1).rest : parts.rest
    }
    switch choices {
    case .list: ChoiceLines(state, hasSummaries: true).draw(on: &canvas, in: rest)
    case .row: ChoiceRow(state).draw(on: &canvas, in: rest)
    case .line: drawChosen(on: &canvas, in: rest)
    case .side: drawColumn(on: &canvas, in: rest)
    }
  }

  /// The chosen model alone, and that there are others.
  private func drawChosen(on canvas: inout Canvas, in area: Rect) {
    let language = state.language
    let end = canvas.write(
      "> " + state.setup.choice.name[language], x: area.x, y: area.y, style: .selection, clip: area)
    let summary = Text.truncate(state.setup.choice.summary[language], to: area.maxX - end - 2)
    canvas.write(summary, x: end + 2, y: area.y, style: .dim, clip: area)
  }

  private func drawColumn(on canvas: inout Canvas, in area: Rect) {
    let lines = ChoiceLines(state, hasSummaries: false)
    var parts = area.split(top: lines.height(in: area.width))
    lines.draw(on: &canvas, in: parts.top)
    let explanation = StyledText(state.setup.choice.explanation[state.language], .dim)
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
