import Timeline

extension Lane where Spans == [Span] {
  /// `window` in `columns` cells, by the `index` of the spans: shares are exact in every cell, however many spans it has, so that
  /// nothing flickers while a picture is zoomed. For lives that have ended.
  public func cells(in window: TimeWindow, columns: Int, index: SpanIndex) -> [LaneCell] {
    // Below a nanosecond a column, cells overlap, and none is crowded.
    guard columns > 0, open == nil, window.duration >= UInt64(columns) else {
      return cells(in: window, columns: columns)
    }
    let edges = (0...columns).map { window.time(atColumn: $0, of: columns) }
    var tally = LaneTally()
    let summaries = zip(index.cells(of: spans, between: edges), zip(edges, edges.dropFirst())).map { cell, times in
      cell.count > Self.exactSpans
        ? summary(of: cell)
        : summary(of: cell.first..<cell.first + cell.count, from: times.0, to: times.1, with: &tally)
    }
    return Self.picture(summaries, window)
  }

  /// A crowded cell. Its first and its last span alone can reach beyond it.
  private func summary(of cell: SpanCell) -> LaneSummary {
    let (first, last) = (spans[cell.first], spans[cell.first + cell.count - 1])
    let sums = TaskState.allCases.compactMap { state -> LaneTally.Sum? in
      let time = cell.times[state]
      guard time > 0 else { return nil }
      let ends = [first, last].filter { $0.state == state }
      let longest = ends.max { $0.duration < $1.duration } ?? Span(state, first.end, first.end)
      return LaneTally.Sum(state: state, time: time, longest: longest)
    }
    return LaneTally.summary(of: sums)
  }
}
