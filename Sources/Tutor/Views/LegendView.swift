import Canvas
import Timeline
import Wording

/// What the bars on the screen mean. Before there are any, who will be asked.
struct LegendView: Widget {
  private let legend: Legend
  private let hint: String?

  /// The legend of the states in `shown`.
  init(_ state: TutorState, _ shown: TaskStateSet) {
    legend = Legend(
      shown.states.map { Legend.Item($0, $0.words[state.language], glyphs: state.glyphs) })
    hint = state.runs.isEmpty && state.setup.source == .practiceServer ? TutorWords.practiceSites[state.language] : nil
  }

  /// Draws on the last rows of `area`, so that what is short keeps away from the axis.
  func draw(on canvas: inout Canvas, in area: Rect) {
    legend.draw(on: &canvas, in: area.split(bottom: legend.height(in: area.width)).bottom)
    guard let hint else { return }
    let text = StyledText(hint, .dim)
    canvas.write(text, wrappedInto: area.split(bottom: text.wrapped(to: area.width).count).bottom)
  }
}
