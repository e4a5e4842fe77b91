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

  /// Draws one row below the top of `area`, where there is that much room: a legend is not a part of the axis.
  func draw(on canvas: inout Canvas, in area: Rect) {
    let gap = area.height > legend.height(in: area.width) ? 1 : 0
    let rest = area.split(top: gap).rest
    legend.draw(on: &canvas, in: rest)
    if let hint { canvas.write(StyledText(hint, .dim), wrappedInto: rest) }
  }
}
