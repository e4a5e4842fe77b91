/// A rectangle of cells. Never negative: what does not fit is empty, so that layout needs no special cases.
public struct Rect: Hashable, Sendable {
  /// Column of the left edge.
  public let x: Int
  /// Row of the upper edge.
  public let y: Int
  /// Columns, at least 0.
  public let width: Int
  /// Rows, at least 0.
  public let height: Int

  /// A rectangle; sizes below 0 are 0. All four are kept within a million, so that no sum overflows.
  public init(x: Int = 0, y: Int = 0, width: Int, height: Int) {
    let limit = 1_000_000
    self.x = min(max(x, -limit), limit)
    self.y = min(max(y, -limit), limit)
    self.width = min(max(width, 0), limit)
    self.height = min(max(height, 0), limit)
  }

  /// The first column to the right.
  public var maxX: Int { x + width }
  /// The first row below.
  public var maxY: Int { y + height }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell at that position is inside.
  public func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < maxX && row >= y && row < maxY
  }

  /// The cells in both.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// Without `columns` at the left and right and `rows` at the top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The first `rows` rows, and the rest.
  public func split(top rows: Int) -> (top: Rect, rest: Rect) {
    let taken = min(max(rows, 0), height)
    return (
      Rect(x: x, y: y, width: width, height: taken), Rect(x: x, y: y + taken, width: width, height: height - taken)
    )
  }

  /// All but the last `rows` rows, and those.
  public func split(bottom rows: Int) -> (rest: Rect, bottom: Rect) {
    let parts = split(top: height - min(max(rows, 0), height))
    return (parts.top, parts.rest)
  }

  /// The first `columns` columns, and the rest after a gap.
  public func split(left columns: Int, gap: Int = 0) -> (left: Rect, rest: Rect) {
    let taken = min(max(columns, 0), width)
    let skipped = min(taken + max(gap, 0), width)
    return (
      Rect(x: x, y: y, width: taken, height: height),
      Rect(x: x + skipped, y: y, width: width - skipped, height: height)
    )
  }

  /// All but the last `columns` columns and the gap before them, and those.
  public func split(right columns: Int, gap: Int = 0) -> (rest: Rect, right: Rect) {
    let taken = min(max(columns, 0), width)
    return (
      Rect(x: x, y: y, width: width - taken - max(gap, 0), height: height),
      Rect(x: maxX - taken, y: y, width: taken, height: height)
    )
  }

  /// Row `index` from the top; empty when there is no such row.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y + index, width: width, height: 1)
  }
}
