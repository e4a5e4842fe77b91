import Testing

@testable import Timeline

@Suite struct SpanIndexTests {
  /// Spans in order, some of which take no time; between them up to `gap`.
  private func spans(
    _ count: Int, from start: UInt64, gap: UInt64 = 0, scale: UInt64 = 1, _ random: inout SeededGenerator
  ) -> [Span] {
    var time = start
    return (0..<count).map { _ in
      time += UInt64.random(in: 0...1, using: &random) * UInt64.random(in: 0...gap, using: &random)
      let begin = time
      time += UInt64.random(in: 0...1, using: &random) * UInt64.random(in: 0...1_000, using: &random) * scale
      let state = TaskState(rawValue: UInt8.random(in: 0...13, using: &random)) ?? .running
      return Span(state, begin, time)
    }
  }

  /// What a cell is, by its definition.
  private func cell(_ spans: [Span], _ from: UInt64, _ to: UInt64) -> SpanCell {
    let inside = spans.indices.filter { spans[$0].start < to && (spans[$0].end > from || spans[$0].start >= from) }
    var times = StateTimes()
    for span in spans where span.end > from && span.start < to {
      times[span.state] += min(span.end, to) - max(span.start, from)
    }
    let first = inside.first ?? spans.firstIndex { $0.start >= from } ?? spans.count
    return SpanCell(first: first, count: inside.count, times: times)
  }

  @Test(arguments: 0..<30 as Range<UInt64>) func everyZoom_isWhatItsSpansAre(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let count = [0, 1, 127, 128, 129, 256, 2_000, 5_000][Int(seed % 8)]
    check(spans(count, from: UInt64.random(in: 0...500, using: &random), &random), &random)
  }

  /// A worker without a task, a free lock, an idle processor.
  @Test(arguments: 0..<30 as Range<UInt64>) func lanesWithGaps_areWhatTheirSpansAre(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    let count = [1, 2, 127, 129, 300, 2_000][Int(seed % 6)]
    check(spans(count, from: 7, gap: [1, 900, 50_000][Int(seed % 3)], &random), &random)
  }

  /// Sums that no group of blocks holds in their short form.
  @Test(arguments: 0..<4 as Range<UInt64>) func longSpans_areWhatTheyAre(_ seed: UInt64) {
    var random = SeededGenerator(seed)
    check(spans(3_000, from: 0, gap: 5, scale: [10_000, 1_000_000, 1 << 40][Int(seed % 3)], &random), &random)
  }

  private func check(_ spans: [Span], _ random: inout SeededGenerator) {
    let index = SpanIndex(spans)
    let end = (spans.last?.end ?? 0) + 600
    for columns in [1, 2, 7, 80] {
      let low = UInt64.random(in: 0...end, using: &random)
      let width = UInt64.random(in: 0...max(1, end >> UInt64.random(in: 0...12, using: &random)), using: &random)
      let edges = (0...columns).map { low + width / UInt64(columns) * UInt64($0) }
      let expected = zip(edges, edges.dropFirst()).map { cell(spans, $0, $1) }
      #expect(index.cells(of: spans, between: edges) == expected, "\(edges)")
    }
  }

  @Test func theIndex_isSmall() {
    var random = SeededGenerator(1)
    let spans = spans(100_000, from: 0, &random)
    #expect(Double(SpanIndex(spans).bytes) <= 0.6 * Double(spans.count))
  }

  @Test func withoutEdges_thereAreNoCells() {
    #expect(SpanIndex([]).cells(of: [], between: []) == [])
    #expect(SpanIndex([]).cells(of: [], between: [5]) == [])
    #expect(SpanIndex([]).cells(of: [], between: [5, 9]) == [SpanCell(first: 0, count: 0, times: StateTimes())])
  }
}
