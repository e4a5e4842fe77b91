import Timeline

/// Cells of one length, each of which begins at a multiple of that length. A picture drawn on them stands still: whoever moves by
/// some cells sees the same cells in other columns, and a lane never changes its pattern because its window begins
/// elsewhere.
public struct CellGrid: Hashable, Sendable {
  /// Nanoseconds of a cell, at least 1.
  public let cell: UInt64
  /// How many cells of time are left of the first column.
  public let first: UInt64
  /// Columns, at least 0.
  public let columns: Int

  /// The grid of `columns` cells that covers `window`, which may begin and end within a cell. How long a cell is depends on the
  /// window's duration alone.
  public init(showing window: TimeWindow, columns: Int) {
    self.columns = max(columns, 0)
    // One cell more than the duration needs: the first and the last may be cut.
    let most = UInt64(max(columns - 1, 1))
    cell = window.duration / most + (window.duration % most == 0 ? 0 : 1)
    first = window.start / cell
  }

  /// The grid of `columns` cells of `cell` nanoseconds, of which `first` are left of the first column.
  public init(cell: UInt64, first: UInt64, columns: Int) {
    self.cell = max(cell, 1)
    self.first = first
    self.columns = max(columns, 0)
  }

  /// Where a column begins; columns left of the first and right of the last count on. Kept within the times that there are.
  public func time(atColumn column: Int) -> UInt64 {
    let (place, isBefore) =
      column < 0
      ? first.subtractingReportingOverflow(UInt64(-column)) : first.addingReportingOverflow(UInt64(column))
    if isBefore { return column < 0 ? 0 : .max }
    let (time, isAfter) = place.multipliedReportingOverflow(by: cell)
    return isAfter ? .max : time
  }

  /// The column in which `time` falls, kept within -1 (before the first) and `columns` (after the last).
  public func column(of time: UInt64) -> Int {
    let place = time / cell
    return place < first ? -1 : Int(clamping: min(place - first, UInt64(columns)))
  }

  /// What the columns cover: a window whose columns are these cells.
  public var window: TimeWindow { TimeWindow(time(atColumn: 0), time(atColumn: columns)) }

  /// Columns that are drawn together, wherever they are: what one shows depends on no other tile.
  static let tile = 32

  /// The whole tiles in which the columns are, and how many columns those have left of the first.
  var tiles: (grid: CellGrid, lead: Int) {
    let lead = first % UInt64(Self.tile)
    let whole = (Int(lead) + columns + Self.tile - 1) / Self.tile * Self.tile
    return (CellGrid(cell: cell, first: first - lead, columns: whole), Int(lead))
  }
}
