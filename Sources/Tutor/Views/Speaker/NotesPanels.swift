import Canvas
import Wording

/// The steps to go to, and what was typed to find one.
struct NotesSteps: Widget {
  private let notes: NotesState
  private let cursor: Int
  private let typed: String
  private let state: TutorState

  init(_ notes: NotesState, cursor: Int, typed: String, _ state: TutorState) {
    self.notes = notes
    self.cursor = cursor
    self.typed = typed
    self.state = state
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let found = notes.steps(matching: typed)
    let parts = area.split(top: 1)
    let end = canvas.write(
      NotesWords.goTo[state.language] + "  ", x: area.x, y: area.y, style: .dim, clip: parts.top)
    let field = canvas.write(Harmless.text(typed), x: end, y: area.y, style: .selection, clip: parts.top)
    canvas.write("_", x: field, y: area.y, style: .accent, clip: parts.top)
    if found.isEmpty {
      canvas.write(NotesWords.noSuchStep[state.language], x: field + 3, y: area.y, style: .dim, clip: parts.top)
    }
    let list = parts.rest.split(right: 1, gap: 1).rest
    let window = ScrollWindow(count: found.count, room: list.height, showing: cursor)
    for (row, index) in window.visible.enumerated() { draw(found[index], at: index, on: &canvas, in: list.row(row)) }
    Scrollbar(window, glyphs: state.glyphs).draw(on: &canvas, in: parts.rest.split(right: 1).right)
  }

  private func draw(_ step: Int, at index: Int, on canvas: inout Canvas, in row: Rect) {
    guard let report = notes.report, report.steps.indices.contains(step) else { return }
    let isChosen = index == cursor
    canvas.mark(row, target: ClickTarget.line(index).code)
    if isChosen { canvas.put(state.glyphs.pointer, x: row.x, y: row.y, style: .selection, clip: row) }
    let (name, title) = (report.steps[step].name, report.steps[step].title)
    let time = WallClock.duration(notes.plan.seconds(ofStep: step))
    let start = row.maxX - Text.width(time)
    let names = max(5, report.steps.map { Text.width($0.name) }.max() ?? 0)
    canvas.write(name, x: row.x + 2, y: row.y, style: isChosen ? .selection : .key, clip: row)
    let style = isChosen ? Style.selection : step == report.step ? Style.accent : .text
    canvas.write(
      Text.truncate(title, to: start - row.x - names - 6), x: row.x + names + 4, y: row.y, style: style, clip: row)
    canvas.write(time, x: start, y: row.y, style: .dim, clip: row)
  }
}

/// The answers, and how many hands each has.
struct NotesHands: Widget {
  private let vote: HallReport.Vote
  private let option: Int
  private let isTyping: Bool
  private let state: TutorState

  init(_ notes: NotesState, option: Int, isTyping: Bool, _ state: TutorState) {
    vote = notes.report?.vote ?? HallReport.Vote(options: [], counts: [])
    self.option = option
    self.isTyping = isTyping
    self.state = state
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let language = state.language
    let end = canvas.write(NotesWords.hands[language] + "  ", x: area.x, y: area.y, style: .title, clip: area)
    let who = vote.isRevealed ? NotesWords.revealed : NotesWords.hidden
    canvas.write(who[language], x: end, y: area.y, style: .dim, clip: area.row(0))
    let list = area.split(top: 1).rest
    let window = ScrollWindow(count: vote.options.count, room: list.height, showing: option)
    for (row, index) in window.visible.enumerated() { draw(index, on: &canvas, in: list.row(row)) }
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in row: Rect) {
    let isChosen = index == option
    let style = isChosen ? Style.selection : .text
    canvas.mark(row, target: ClickTarget.line(index).code)
    if isChosen { canvas.put(state.glyphs.pointer, x: row.x, y: row.y, style: style, clip: row) }
    canvas.write("\(index + 1)", x: row.x + 2, y: row.y, style: isChosen ? style : .key, clip: row)
    let count = vote.counts.indices.contains(index) ? "\(vote.counts[index])" : "0"
    let number = Text.align(count + (isChosen && isTyping ? "_" : " "), .trailing, in: 5)
    canvas.write(number, x: row.x + 3, y: row.y, style: isChosen ? style : .accent, clip: row)
    let text = row.split(left: 10).rest
    canvas.write(Text.truncate(vote.options[index], to: text.width), x: text.x, y: text.y, style: style, clip: text)
  }
}
