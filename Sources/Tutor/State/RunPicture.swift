import Canvas
import Timeline
import Wording

/// Where the lanes of runs lie on a screen: the list of rows, the axis directly below it, and the legend.
struct RunPicture: Equatable {
  /// The runs as rows.
  let rows: RunList
  /// The rows that are seen, the scrollbar in the last column included.
  let list: Rect
  let axis: Rect
  let legend: Rect
  /// All of it.
  let area: Rect

  /// In `area`, with that many rows for the legend.
  init(_ rows: RunList, in area: Rect, legendRows: Int) {
    self.rows = rows
    self.area = area
    let parts = area.split(top: min(rows.count, RunPicture.listRows(in: area, legendRows: legendRows)))
    list = parts.top
    let below = parts.rest.split(top: 1)
    axis = below.top
    // One more than it needs, so that it can keep away from the axis.
    legend = below.rest.split(top: legendRows + 1).top
  }

  /// Rows for runs in `area`, beside the axis and that many for the legend.
  static func listRows(in area: Rect, legendRows: Int) -> Int { max(0, area.height - 1 - legendRows) }

  /// The part of the runs that is seen.
  func window(offset: Int) -> ScrollWindow { ScrollWindow(count: rows.count, room: list.height, offset: offset) }

  /// Whether there is more to see than there is room for.
  var canScroll: Bool { !window(offset: 0).isComplete }

  /// Whether something of the runs is not seen.
  var hidesRows: Bool { canScroll || rows.isAbridged }

  /// Rows by which a page moves on: the lines at its edges, which say what lies beyond, are read again.
  var pageRows: Int { max(1, list.height - 3) }
}

extension TaskStateSet {
  /// The states that stand on the screen for those of the set.
  func apparent(in look: LaneLook) -> TaskStateSet { TaskStateSet(states.map(look.apparent)) }
}

/// How lanes are drawn for this reader.
struct LaneLook: Equatable {
  let language: Language
  let glyphs: GlyphSet
  /// States that a lesson has introduced; the others appear as their family.
  var introduced = TaskStateSet.all
  /// Names of lanes that the text speaks of.
  var namedLanes: Set<String> = []
  /// States that the text speaks of.
  var namedStates: TaskStateSet = []
  /// What the states are states of.
  var context = StateContext()
  /// What to do where nothing was run yet.
  var invitation = TutorWords.pressEnter

  /// The state that stands on the screen for `state`.
  func apparent(_ state: TaskState) -> TaskState {
    introduced.contains(state) ? state : state.family.representative
  }

  /// What the legend calls an apparent state: by its name, or by its family's while it has not been introduced.
  func words(for state: TaskState) -> Phrase {
    introduced.contains(state) ? context.words(for: state) : state.family.words
  }
}
