import Testing

@testable import Timeline

@Suite struct SpanIndexTests {
  /// Contiguous spans, some of which take no time.
  private func spans(_ count: Int, from start: UInt64, _ random: inout SeededGenerator) -> [Span] {
    var time = start
    return (0..<count).map { _ in
      let begin = time
      time += UInt64.random(in: 0...1, using: &random) * UInt64.random(in: 0...1_000, using: &random)
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
    let count = [0, 1, 255, 256, 257, 512, 2_000, 5_000][Int(seed % 8)]
    let spans = spans(count, from: UInt64.random(in: 0...500, using: &random), &random)
    let index = SpanIndex(spans)
    let end = (spans.last?.end ?? 0) + 600
    for columns in [1, 2, 7, 80] {
      let low = UInt64.random(in: 0...end, using: &random)
      let width = UInt64.random(in: 0...max(1, end >> UInt64.random(in: 0...12, using: &random)), using: &random)
      let edges = (0...columns).map { low + width * UInt64($0) / UInt64(columns) }
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

/// A generator that gives the same numbers for the same seed (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
