import Canvas
import Wording

/// Where the parts of the explorer lie.
///
/// ```
///  interleave   explorer   A ticker beside a computation                measured      title
///    1 gil-threads  1.203 s   2 free-threads  1.010 s                                 runs
///
///  tick waited 5.0 ms for the GIL, from 409.113 ms to 414.131 ms.                     what is under
///  stay 17 of 301   n/p: this task                                                    the cursor
///
///               |409.5 ms                                                             ruler
///    compute  ##|#########################                                            lanes
///  > tick     x#|.xxxxxxx#.xxxxx#.xxxxxx#.
///             0          500       1000 ms                                            axis
///
///  # running   x waits for the GIL   . asleep                                         legend
///                                                                                     notice
///  Left/Right cursor   Enter look closer   n next event   Esc leave    F2 한국어       footer
/// ```
struct ExplorerLayout: Equatable {
  /// Columns before the name of a lane: whether it is chosen, and whether it is pinned.
  static let signColumns = 2
  private static let nameGap = 2
  /// Columns at the right: the end of the last cell, and the scrollbar.
  private static let rightMargin = 2
  private static let legendRows = 2

  let title: Rect
  let runs: Rect
  let sentence: Rect
  let ruler: Rect
  /// The rows of the lanes, names and scrollbar included.
  let lanes: Rect
  let axis: Rect
  let legend: Rect
  let notice: Rect
  let footer: Rect
  /// Everything from the ruler to the legend, over which a list may lie.
  let body: Rect
  /// What the runs cost that are compared; empty where that is not shown.
  let table: Rect
  /// Columns for the names of lanes.
  let names: Int
  /// Columns of a lane.
  let columns: Int

  /// Nil where nothing is explored.
  init?(_ state: TutorState) {
    guard let explorer = state.explorer else { return nil }
    let inner = Rect(width: state.size.width, height: state.size.height).inset(columns: 1)
    let height = state.size.height
    title = inner.row(0)
    runs = inner.row(1)
    notice = inner.row(height - 2)
    footer = inner.row(height - 1)
    let page = inner.split(top: height >= 22 ? 3 : 2).rest.split(bottom: 2).rest
    let parts = page.split(top: ExplorerSentence.rows(state, in: page))
    sentence = parts.top
    let all = parts.rest.split(top: height >= 22 ? 1 : 0).rest
    (body, table) = ComparisonPanel.split(all, state, explorer)
    names = LaneNames.columns(of: explorer, in: state.language, room: inner.width)
    columns = max(1, inner.width - Self.signColumns - names - Self.nameGap - Self.rightMargin)
    let picture = body.split(top: 1)
    ruler = picture.top
    let wanted = height >= 24 ? 3 + Self.legendRows : height >= 18 ? 1 + Self.legendRows : 0
    let legendRows = ComparisonPanel.legendRows(wanted, below: body, explorer)
    let room = max(0, picture.rest.height - 1 - legendRows)
    let list = picture.rest.split(top: min(max(1, explorer.rows.count), room))
    lanes = list.top
    let below = list.rest.split(top: 1)
    axis = below.top
    legend = below.rest.split(top: legendRows).top
  }

  /// The column of the screen at which lanes begin.
  var laneStart: Int { lanes.x + Self.signColumns + names + Self.nameGap }

  /// The column of the lanes at a place of the screen, nil beside them.
  func column(at x: Int, _ y: Int) -> Int? {
    let area = Rect(x: laneStart, y: ruler.y, width: columns, height: axis.maxY - ruler.y)
    return area.contains(x: x, y: y) ? x - laneStart : nil
  }

  // MARK: Rows

  /// Rows that stay where they are while the others are scrolled.
  private func fixedRows(of explorer: ExplorerState) -> Int { min(explorer.pinnedRows, lanes.height / 2) }

  /// The rows of several runs that are seen at once; nil where one is shown.
  func comparedRows(of explorer: ExplorerState) -> ComparedRows? {
    explorer.isComparing ? ComparedRows(explorer, room: lanes.height) : nil
  }

  /// The part of the rows below the fixed ones that is seen. It follows from the chosen row alone, which stands in it where it
  /// stands among all, so that the same lane looks the same whichever way it was reached.
  func window(of explorer: ExplorerState) -> ScrollWindow {
    let fixed = fixedRows(of: explorer)
    let (count, room) = (explorer.rows.count - fixed, lanes.height - fixed)
    let chosen = max(0, explorer.chosenRow - fixed)
    return ScrollWindow(count: count, room: room, offset: chosen * max(0, count - room) / max(1, count - 1))
  }

  /// The rows that are seen, from above.
  func visibleRows(of explorer: ExplorerState) -> [Int] {
    if let compared = comparedRows(of: explorer) { return compared.visible }
    let fixed = fixedRows(of: explorer)
    return Array(0..<fixed) + window(of: explorer).visible.map { $0 + fixed }
  }

  /// The row at a line of the screen, nil when there is none.
  func row(at y: Int, of explorer: ExplorerState) -> Int? {
    let rows = visibleRows(of: explorer)
    return rows.indices.contains(y - lanes.y) ? rows[y - lanes.y] : nil
  }
}

extension LaneNames {
  /// Columns that the names of the explored lanes take.
  static func columns(of explorer: ExplorerState, in language: Language, room: Int) -> Int {
    let widest = explorer.shown.map { place in
      let sheet = explorer.sheet(ofRun: place)
      return sampled(sheet.lanes.count).map { Text.width(sheet.label(ofLane: $0)[language]) }.max() ?? 0
    }
    return limited(widest.max() ?? 0, room: room)
  }
}
