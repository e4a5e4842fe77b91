import Canvas
import Testing
import Timeline

@Suite struct LaneIndexTests {
  private func spans(_ count: Int, _ random: inout SeededGenerator) -> [Span] {
    var time = UInt64.random(in: 0...2_000, using: &random)
    return (0..<count).map { _ in
      let start = time
      time += UInt64.random(in: 1...1_000, using: &random)
      return Span(TaskState.allCases[Int.random(in: 0..<TaskState.allCases.count, using: &random)], start, time)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>) func lanesThatAreNotCrowded_lookTheSameWithAnIndex(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let spans = spans(3_000, &random)
    let index = SpanIndex(spans)
    for columns in [1, 3, 40, 200] {
      // At most 16 spans of 500 on average, and of one at least, fall into a cell of 15.
      let start = UInt64.random(in: 0...1_500_000, using: &random)
      let window = TimeWindow(start, start + UInt64.random(in: 1...15, using: &random) * UInt64(columns))
      let lane = Lane(spans)
      #expect(
        lane.cells(in: window, columns: columns, index: index) == lane.cells(in: window, columns: columns), "\(window)")
    }
  }

  @Test func inACrowdedRow_everyStateIsShownAsOftenAsItHolds() {
    var time: UInt64 = 0
    let spans = (0..<200_000).map { number in
      let start = time
      time += number % 2 == 0 ? 300 : 700
      return Span(number % 2 == 0 ? .running : .gilWait, start, time)
    }
    let cells = Lane(spans).cells(in: TimeWindow(0, time), columns: 200, index: SpanIndex(spans))
    #expect((59...61).contains(cells.count { $0.state == .running }))
    #expect(cells.count { $0.state == .gilWait } + cells.count { $0.state == .running } == 200)
  }

  @Test func emptyLivesAndEmptyWindows_haveEmptyCells() {
    let none = Lane([Span]()).cells(in: TimeWindow(0, 100), columns: 5, index: SpanIndex([]))
    #expect(none == Array(repeating: LaneCell(), count: 5))
    let spans = [Span(.running, 10, 20)]
    let cells = Lane(spans).cells(in: TimeWindow(0, 40), columns: 4, index: SpanIndex(spans))
    #expect(cells.map(\.state) == [nil, .running, nil, nil])
    #expect(Lane(spans).cells(in: TimeWindow(0, 40), columns: 0, index: SpanIndex(spans)).isEmpty)
  }
}
