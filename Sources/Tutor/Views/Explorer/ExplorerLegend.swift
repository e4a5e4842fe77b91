import Canvas
import Timeline
import Wording

/// What the signs in the lanes mean, and how long the chosen lane was in each state.
struct ExplorerLegend: Widget {
  private let heading: String
  private let legend: Legend

  /// The legend of the states in `shown`.
  init(_ state: TutorState, _ explorer: ExplorerState, _ shown: TaskStateSet) {
    let (language, glyphs) = (state.language, state.glyphs)
    heading = ExplorerWords.inAll(explorer.label(of: explorer.chosen)[language])[language]
    let times = explorer.sheet(ofRun: explorer.chosen.run).times(ofLane: explorer.chosen.lane)
    legend = Legend(
      shown.states.map { state in
        let time = times[state] > 0 ? " " + Numbers.duration(times[state]) : ""
        return Legend.Item(state, state.words[language] + time, glyphs: glyphs)
      })
  }

  /// Draws one row below the top of `area`, where there is that much room: a legend is not a part of the axis.
  func draw(on canvas: inout Canvas, in area: Rect) {
    let rest = area.split(top: area.height > legend.height(in: area.width) ? 1 : 0).rest
    let hasHeading = rest.height > legend.height(in: rest.width)
    if hasHeading {
      canvas.write(Text.truncate(heading, to: rest.width), x: rest.x, y: rest.y, style: .dim, clip: rest)
    }
    legend.draw(on: &canvas, in: rest.split(top: hasHeading ? 1 : 0).rest)
  }
}
