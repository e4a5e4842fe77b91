import Canvas
import Lessons
import Wording

/// What lies over a slide for a moment.
struct HallPanelView {
  private let panel: HallState.Panel
  private let hall: HallState
  private let state: TutorState

  init(_ panel: HallState.Panel, _ hall: HallState, _ state: TutorState) {
    self.panel = panel
    self.hall = hall
    self.state = state
  }

  func draw(on canvas: inout Canvas, in layout: HallLayout) {
    switch panel {
    case .jump(let words, let cursor): drawJump(words, cursor, on: &canvas, in: layout)
    case .votes(let id, let option): drawVotes(id, option, on: &canvas, in: layout)
    }
  }

  private func drawJump(_ words: String, _ cursor: Int, on canvas: inout Canvas, in layout: HallLayout) {
    let x = canvas.write(
      HallWords.goTo[state.language] + "  ", x: layout.title.x, y: layout.title.y, style: .title, clip: layout.title)
    canvas.write(words + "_", x: x, y: layout.title.y, style: .accent, clip: layout.title)
    let steps = hall.steps(called: words, in: state.language)
    let items = steps.map { step in
      let title = hall.lecture.step(ofPart: step, in: state.language)?.title.plainText ?? ""
      return (hall.number(ofPart: step), title)
    }
    let place = steps.firstIndex(of: cursor) ?? 0
    let window = ScrollWindow(count: items.count, room: layout.body.height, showing: place)
    for (row, index) in window.visible.enumerated() {
      let area = layout.body.row(row)
      let isChosen = index == place
      if isChosen { canvas.put(state.glyphs.pointer, x: area.x, y: area.y, style: .selection, clip: area) }
      canvas.write(items[index].0, x: area.x + 2, y: area.y, style: isChosen ? .selection : .key, clip: area)
      let title = Text.truncate(items[index].1, to: area.width - 10)
      canvas.write(title, x: area.x + 9, y: area.y, style: isChosen ? .selection : .text, clip: area)
    }
  }

  private func drawVotes(_ id: QuestionID, _ option: Int, on canvas: inout Canvas, in layout: HallLayout) {
    guard let choice = hall.shownQuestion?.question.choice else { return }
    canvas.write(
      HallWords.countHands[state.language], x: layout.title.x, y: layout.title.y, style: .title, clip: layout.title)
    let groups = choice.options.indices.map { index in
      let isChosen = index == option
      let hands = Numbers.count(hall.votes[id]?[index] ?? 0)
      return SlideRows.Group(
        mark: StyledText(isChosen ? state.glyphs.pointer.text : " ", .selection),
        lines: [
          StyledText([
            StyledText.Run(SlideLetters.letter(index) + "   ", isChosen ? .selection : .key),
            StyledText.Run(
              Text.align(hands, .trailing, in: 6) + (isChosen ? "_" : ""), isChosen ? .selection : .text),
          ])
        ])
    }
    SlideRows(groups, indent: 4, room: layout.body.height, spacesLines: false)
      .draw(on: &canvas, in: layout.body, glyphs: state.glyphs)
  }
}
