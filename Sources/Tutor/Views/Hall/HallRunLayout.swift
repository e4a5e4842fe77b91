import Canvas

/// Where the parts of a run lie on a slide: lanes two rows thick as long as there is room, their axis, their legend, the figure
/// and what the hall said. What is not revealed yet has its room already.
struct HallRunLayout: Equatable {
  /// Columns at the right in which the last label of the axis may end.
  static let rightMargin = 2

  /// The bars of all lanes, one below the other.
  let lanes: Rect
  /// Lanes that are shown.
  let laneCount: Int
  /// Lanes that are not.
  let hidden: Int
  /// Columns before the bars.
  let gutter: Int
  let more: Rect
  let axis: Rect
  let legend: Rect
  let figure: Rect
  let isFigureBig: Bool
  let votes: Rect
  private let thickness: Int
  private let gap: Int

  /// Rows of a lane, rows between two, and rows of the figure; the best first.
  private static let ways = [(2, 1, BigText.rows), (2, 0, BigText.rows), (2, 1, 1), (2, 0, 1), (1, 1, 1), (1, 0, 1)]

  init(_ area: Rect, lanes count: Int, gutter: Int, legendRows: Int, figureColumns: Int?, hasVotes: Bool) {
    var shown = min(count, HallWindow.mostLanes)
    let others = 2 + (count > shown ? 1 : 0) + legendRows + (hasVotes ? 2 : 0)
    let fitsBig = figureColumns.map { $0 <= area.width } ?? true
    let room = area.height - others
    func rows(_ way: (Int, Int, Int), _ lanes: Int) -> Int {
      lanes * way.0 + max(0, lanes - 1) * way.1 + way.2 + 1
    }
    let ways = HallRunLayout.ways.filter { $0.2 == 1 || fitsBig }
    let way = ways.first { rows($0, shown) <= room } ?? (1, 0, 1)
    while shown > 1, rows(way, shown) > room { shown -= 1 }
    (thickness, gap) = (way.0, way.1)
    laneCount = shown
    hidden = count - shown
    self.gutter = gutter
    isFigureBig = way.2 == BigText.rows
    // A little above the middle, as text is.
    var rest = area.split(top: max(0, room - rows(way, shown)) / 3).rest
    let height = shown * thickness + max(0, shown - 1) * gap
    let bars: Rect
    (bars, rest) = rest.split(top: height)
    let columns = max(0, area.width - gutter - HallRunLayout.rightMargin)
    lanes = Rect(x: area.x + gutter, y: bars.y, width: columns, height: bars.height)
    (more, rest) = rest.split(left: gutter, top: count > shown ? 1 : 0)
    (axis, rest) = rest.split(left: gutter, top: 1)
    (legend, rest) = rest.split(top: 1).rest.split(top: legendRows)
    (figure, rest) = rest.split(top: 1).rest.split(top: way.2)
    votes = rest.split(top: 1).rest.split(top: hasVotes ? 1 : 0).top
  }

  /// The bar of a lane.
  func lane(_ index: Int) -> Rect {
    Rect(x: lanes.x, y: lanes.y + index * (thickness + gap), width: lanes.width, height: thickness)
  }
}

extension Rect {
  /// The first `rows` rows without their first columns, and all that is below.
  fileprivate func split(left columns: Int, top rows: Int) -> (Rect, Rect) {
    let parts = split(top: rows)
    return (parts.top.split(left: columns).rest, parts.rest)
  }
}
