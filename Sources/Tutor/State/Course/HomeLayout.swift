import Canvas
import Lessons
import Wording

/// Where the parts of home lie.
struct HomeLayout: Equatable {
  /// What a row of the path shows.
  enum Row: Equatable {
    case act(Phrase)
    /// The line with that index in `homeLines`.
    case line(Int)
    case gap
  }

  private static let mostColumns = 76
  /// Rows for what the chosen line is about.
  private static let aboutRows = 5

  let title: Rect
  let body: Rect
  let path: Rect
  let about: Rect
  let notice: Rect
  let footer: Rect
  /// The path as rows.
  let rows: [Row]

  init(_ state: TutorState) {
    let inner = Rect(width: state.size.width, height: state.size.height).inset(columns: 1)
    title = inner.row(0)
    notice = inner.row(inner.height - 2)
    footer = inner.row(inner.height - 1)
    let isHigh = state.size.height >= 18
    body = inner.split(top: isHigh ? 2 : 1).rest.split(bottom: isHigh ? 2 : 1).rest
    if state.size.width >= ScreenLayout.wide {
      let sides = body.split(left: min(HomeLayout.mostColumns, body.width / 2), gap: 4)
      path = sides.left
      about = sides.rest.split(left: HomeLayout.mostColumns).left
      rows = HomeLayout.rows(state, room: path.height)
    } else {
      let below = isHigh ? HomeLayout.aboutRows : 0
      let parts = body.split(bottom: below)
      path = parts.rest.split(left: HomeLayout.mostColumns).left
      rows = HomeLayout.rows(state, room: path.height)
      // Directly below the path, a row apart, as long as both fit.
      let start = min(rows.count + 1, parts.rest.height)
      about = body.split(top: start).rest.split(top: below).top.split(left: HomeLayout.mostColumns).left
    }
  }

  /// The part of the path that is seen.
  func window(showing line: Int) -> ScrollWindow {
    ScrollWindow(count: rows.count, room: path.height, showing: rows.firstIndex(of: .line(line)) ?? 0)
  }

  /// Lessons by acts with a gap between them, and the gaps left out where there is no room for them.
  private static func rows(_ state: TutorState, room: Int) -> [Row] {
    var airy: [Row] = []
    let acts = state.library.acts
    var shownAct: Int?
    for (index, line) in state.homeLines.enumerated() {
      if case .lesson(let lesson) = line {
        let number = state.library.entries[lesson].folder.number
        let act = acts.lastIndex { $0.first <= number }
        if let act, act != shownAct {
          if !airy.isEmpty { airy.append(.gap) }
          airy.append(.act(acts[act].title))
          shownAct = act
        }
      } else if line == .ownWork, !airy.isEmpty {
        airy.append(.gap)
      }
      airy.append(.line(index))
    }
    if airy.count <= room { return airy }
    let dense = airy.filter { $0 != .gap }
    if dense.count < room, let first = state.homeLines.firstIndex(of: .ownWork),
      let row = dense.firstIndex(of: .line(first))
    {
      return dense[..<row] + [.gap] + dense[row...]
    }
    if dense.count <= room { return dense }
    return dense.filter { if case .act = $0 { false } else { true } }
  }
}
