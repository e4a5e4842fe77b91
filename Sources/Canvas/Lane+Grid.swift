import Timeline

/// Spans beside one another that are too short to be drawn one by one.
public struct LaneCrowd: Hashable, Sendable {
  /// The columns that they fill, of which some may lie outside the picture.
  public let columns: Range<Int>
  /// How many there are.
  public let count: Int
}

/// A lane on a `CellGrid`.
public struct LaneTexture: Hashable, Sendable {
  /// One for each column.
  public let cells: [LaneCell]
  /// From the left to the right, each within a tile of the grid.
  public let crowds: [LaneCrowd]
}

extension Lane where Spans == [Span] {
  /// The lane on the cells of `grid`, by the `index` of its spans. What a cell shows depends on the time that it covers and on its
  /// neighbours in a tile that is always the same, not on where the picture begins: nothing flickers while it is moved. For
  /// lanes without an open span.
  public func texture(on grid: CellGrid, index: SpanIndex) -> LaneTexture {
    let (tiles, lead) = grid.tiles
    guard grid.columns > 0 else { return LaneTexture(cells: [], crowds: []) }
    let edges = (0...tiles.columns).map { tiles.time(atColumn: $0) }
    let spanCells = index.cells(of: spans, between: edges)
    var tally = LaneTally()
    let summaries = spanCells.indices.map {
      summary(of: spanCells[$0], from: edges[$0], to: edges[$0 + 1], with: &tally)
    }
    var hasRun = index.times(before: edges[0], of: spans)[.running] > 0
    var cells: [LaneCell] = []
    var crowds: [LaneCrowd] = []
    cells.reserveCapacity(tiles.columns)
    for first in stride(from: 0, to: tiles.columns, by: CellGrid.tile) {
      let tile = first..<first + CellGrid.tile
      let window = TimeWindow(edges[first], edges[first + CellGrid.tile])
      cells += LanePicture(Array(summaries[tile]), window: window, hasRun: hasRun).cells
      hasRun = hasRun || spanCells[tile].contains { $0.times[.running] > 0 }
      crowds += Self.crowds(of: spanCells, in: tile, lead: lead)
    }
    return LaneTexture(cells: Array(cells[lead..<lead + grid.columns]), crowds: crowds)
  }

  /// The rows of crowded cells in a tile.
  private static func crowds(of cells: [SpanCell], in tile: Range<Int>, lead: Int) -> [LaneCrowd] {
    var crowds: [LaneCrowd] = []
    var start = tile.lowerBound
    for column in tile.lowerBound...tile.upperBound {
      if column < tile.upperBound, LaneCell.isCrowd(cells[column].count) { continue }
      if column > start {
        let last = cells[column - 1]
        crowds.append(
          LaneCrowd(columns: start - lead..<column - lead, count: last.first + last.count - cells[start].first))
      }
      start = column + 1
    }
    return crowds
  }
}
