import Canvas
import Timeline
import Wording

/// What the bars on the screen mean. Before there are any, who will be asked.
struct LegendView: Widget {
  private let legend: Legend
  private let hint: String?

  /// The legend of the apparent states in `shown`; before there are any, a hint about the desk's fetches.
  init(_ desk: RunDesk, _ shown: TaskStateSet, look: LaneLook) {
    legend = Legend(
      shown.states.map { state in
        Legend.Item(
          state, look.words(for: state)[look.language], glyphs: look.glyphs,
          isNamed: look.namedStates.contains(state))
      })
    hint = desk.runs.isEmpty && desk.setup.source == .practiceServer ? TutorWords.practiceSites[look.language] : nil
  }

  /// Draws one row below the top of `area`, where there is that much room: a legend is not a part of the axis.
  func draw(on canvas: inout Canvas, in area: Rect) {
    let needed = hint == nil ? legend.height(in: area.width) : 1
    let gap = area.height > needed ? 1 : 0
    let rest = area.split(top: gap).rest
    legend.draw(on: &canvas, in: rest)
    if let hint { canvas.write(StyledText(hint, .dim), wrappedInto: rest) }
  }
}
