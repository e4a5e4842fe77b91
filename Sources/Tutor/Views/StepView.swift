import Canvas
import Wording

/// What a scheduler decided at one instant, below its lanes: why, which step this is, and who waits.
/// ```
/// t = 10 ms: job-1's quantum is over; job-2 has waited longest and runs.
/// step 2 of 31   ready: job-3, job-1
/// ```
struct StepView: Widget {
  private let stepping: Stepping
  private let language: Language

  /// Nil where nothing is gone through.
  init?(_ state: TutorState) {
    guard let stepping = state.shownStepping else { return nil }
    self.stepping = stepping
    language = state.language
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    canvas.fill(area)
    let lines = Text.wrap(stepping.step.sentence[language], to: area.width)
    // Where the sentence takes all the room, the rest of it is cut rather than its beginning.
    let shown = lines.prefix(max(1, area.height - 1))
    for (index, line) in shown.enumerated() {
      let isCut = index == shown.count - 1 && lines.count > shown.count
      canvas.write(isCut ? line + " ..." : line, x: area.x, y: area.y + index, style: .accent, clip: area.row(index))
    }
    let step = DecisionWords.step(stepping.index + 1, of: stepping.steps.count)
    let state = Phrase.joined([step, stepping.step.queue], by: "   ")[language]
    let row = area.row(min(shown.count, area.height - 1))
    canvas.write(Text.truncate(state, to: row.width), x: row.x, y: row.y, style: .dim, clip: row)
  }
}
