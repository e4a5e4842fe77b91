import Canvas
import Testing
import Timeline

@Suite struct CellGridTests {
  @Test func aGrid_coversItsWindow_andItsCellsAreMultiples() {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let start = UInt64.random(in: 0...1_000_000, using: &random)
      let window = TimeWindow(start, start + UInt64.random(in: 1...5_000_000, using: &random))
      let columns = Int.random(in: 2...250, using: &random)
      let grid = CellGrid(showing: window, columns: columns)
      #expect(grid.window.start <= window.start && window.end <= grid.window.end)
      #expect(grid.window.start % grid.cell == 0 && grid.window.duration == grid.cell * UInt64(columns))
      for column in 0...columns {
        #expect(grid.time(atColumn: column) == grid.window.time(atColumn: column, of: columns))
      }
      let time = UInt64.random(in: window.start..<window.end, using: &random)
      let column = grid.column(of: time)
      #expect(grid.time(atColumn: column) <= time && time < grid.time(atColumn: column + 1))
    }
  }

  @Test func theLengthOfACell_dependsOnTheDurationAlone() {
    let cells = (0..<500 as Range<UInt64>).map { CellGrid(showing: TimeWindow($0, $0 + 1_234), columns: 80).cell }
    #expect(Set(cells).count == 1)
  }

  @Test func anyWindow_hasAGrid() {
    for window in [TimeWindow(0, 1), TimeWindow(0, .max), TimeWindow(.max, 0)] {
      for columns in [-1, 0, 1, 2, 200] {
        let grid = CellGrid(showing: window, columns: columns)
        #expect(grid.cell >= 1 && grid.columns == max(columns, 0))
        #expect(grid.column(of: .max) <= grid.columns && grid.column(of: 0) >= -1)
        #expect(Lane([Span(.running, 0, .max)]).texture(on: grid, index: SpanIndex([])).cells.count == grid.columns)
      }
    }
  }
}

@Suite struct LaneTextureTests {
  /// Stays of all lengths: here many in a cell, there one over many cells; with gaps between them or without.
  private func spans(_ count: Int, gap: UInt64, _ random: inout SeededGenerator) -> [Span] {
    var time: UInt64 = 0
    return (0..<count).map { number in
      time += gap == 0 ? 0 : UInt64.random(in: 0...gap, using: &random)
      let start = time
      time += UInt64.random(in: 1...(number / 500 % 3 == 0 ? 20_000 : 300), using: &random)
      return Span([.running, .gilWait, .sleep, .wait][Int.random(in: 0..<4, using: &random)], start, time)
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func moving_changesNothingThatIsStillSeen(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let hasGaps = seed % 2 == 1
    let spans = spans(4_000, gap: hasGaps ? 900 : 0, &random)
    let (lane, index) = (Lane(spans, hasGaps: hasGaps), SpanIndex(spans))
    let end = spans.last?.end ?? 1
    for columns in [7, 33, 100] {
      let width = end >> UInt64.random(in: 0...9, using: &random)
      let start = UInt64.random(in: 0...end, using: &random)
      let here = CellGrid(showing: TimeWindow(start, start + width), columns: columns)
      let seen = lane.texture(on: here, index: index)
      for cells in [1, 5, 31, 32, 64] {
        let there = CellGrid(
          showing: TimeWindow(start + here.cell * UInt64(cells), start + width + here.cell * UInt64(cells)),
          columns: columns)
        let moved = lane.texture(on: there, index: index)
        #expect(moved.cells.dropLast(min(cells, columns)) == seen.cells.dropFirst(cells))
        let numbers = seen.crowds.map { [$0.columns.lowerBound - cells, $0.columns.upperBound - cells, $0.count] }
        let others = moved.crowds.map { [$0.columns.lowerBound, $0.columns.upperBound, $0.count] }
        #expect(others.filter { $0[1] <= columns - cells && $0[0] >= 0 }.allSatisfy(numbers.contains))
      }
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>) func aCell_saysHowManySpansItHas(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let spans = spans(3_000, gap: seed % 2 == 0 ? 0 : 500, &random)
    let grid = CellGrid(
      showing: TimeWindow(0, (spans.last?.end ?? 1) >> UInt64.random(in: 0...8, using: &random)), columns: 60)
    let texture = Lane(spans, hasGaps: true).texture(on: grid, index: SpanIndex(spans))
    func count(_ from: Int, _ to: Int) -> Int {
      let (start, end) = (grid.time(atColumn: from), grid.time(atColumn: to))
      return spans.count { $0.start < end && $0.end > start }
    }
    for (column, cell) in texture.cells.enumerated() {
      let spans = count(column, column + 1)
      #expect(cell.crowd == (spans > 3 ? spans : 0))
    }
    for crowd in texture.crowds where crowd.columns.lowerBound >= 0 {
      #expect(crowd.count == count(crowd.columns.lowerBound, crowd.columns.upperBound))
    }
  }

  @Test func whatIsMostlyIdle_isDrawnEmpty_andMostlyBusyBusy() {
    let spans = (0..<60_000 as Range<UInt64>).map { Span(.running, $0 * 100, $0 * 100 + ($0 < 30_000 ? 10 : 90)) }
    let grid = CellGrid(showing: TimeWindow(0, 6_000_000), columns: 65)
    let cells = Lane(spans, hasGaps: true).texture(on: grid, index: SpanIndex(spans)).cells
    #expect((1...6).contains(cells[..<32].count { $0.state == .running }))
    #expect(cells[32..<64].count { $0.state == .running } >= 26)
  }

  @Test func aShortStayBetweenLongGaps_isSeen() {
    let spans = [Span(.running, 1_000, 1_001), Span(.running, 90_000, 90_001)]
    let grid = CellGrid(showing: TimeWindow(0, 100_000), columns: 51)
    let cells = Lane(spans, hasGaps: true).texture(on: grid, index: SpanIndex(spans)).cells
    #expect(cells.count { $0.state == .running } == 2)
  }

  @Test func aLaneWithoutAnIndex_countsItsGapsToo() {
    let spans = [Span(.running, 10, 20), Span(.running, 40, 50)]
    let window = TimeWindow(0, 60)
    let signs = Lane(spans, hasGaps: true).cells(in: window, columns: 6).map { $0.state?.notation ?? " " }
    #expect(String(signs) == " #  # ")
    let many = (0..<1_000 as Range<UInt64>).map { Span(.running, $0 * 100, $0 * 100 + 20) }
    let cells = Lane(many, hasGaps: true).cells(in: TimeWindow(0, 100_000), columns: 50)
    #expect((5...15).contains(cells.count { $0.state == .running }))
  }

  @Test func theNumber_isDrawnWhereThereIsRoom() {
    let spans = (0..<64_000 as Range<UInt64>).map { Span($0 % 2 == 0 ? .gilWait : .sleep, $0 * 10, $0 * 10 + 10) }
    let grid = CellGrid(showing: TimeWindow(0, 630_000), columns: 64)
    let texture = Lane(spans).texture(on: grid, index: SpanIndex(spans))
    #expect(texture.crowds.map(\.columns) == [0..<32, 32..<64])
    #expect(texture.crowds.map(\.count) == [32_000, 32_000])
    let row = drawn(LaneView(texture, glyphs: .ascii), width: 64)[0]
    #expect(row.split(separator: " ").filter { $0 == "32,000" }.count == 2)
    let styled = styled(LaneView(texture, glyphs: .ascii), width: 3)[0]
    #expect(styled.contains("underline"))
    #expect(drawn(LaneView(texture, glyphs: .ascii), width: 14)[0].count <= 14)
  }
}
