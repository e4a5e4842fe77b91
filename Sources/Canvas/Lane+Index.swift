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
    let cells = index.cells(of: spans, between: edges)
    let summaries = cells.indices.map { summary(of: cells[$0], from: edges[$0], to: edges[$0 + 1], with: &tally) }
    return Self.picture(summaries, window)
  }

  /// What is in a cell of the index.
  func summary(of cell: SpanCell, from: UInt64, to: UInt64, with tally: inout LaneTally) -> LaneSummary {
    let places = cell.first..<cell.first + cell.count
    guard cell.count > Self.exactSpans else { return summary(of: places, from: from, to: to, with: &tally) }
    // A crowded cell. Its first and its last span, and the gaps beside them, alone can reach beyond it.
    tally.begin(from: from, to: to)
    let (first, last) = (spans[places.lowerBound], spans[places.upperBound - 1])
    var left = to - from
    for state in TaskState.allCases {
      let time = cell.times[state]
      guard time > 0 else { continue }
      left -= min(time, left)
      var longest = TimeStretch(first.end, first.end)
      if first.state == state { longest = TimeStretch(first) }
      if last.state == state, last.duration > longest.duration { longest = TimeStretch(last) }
      tally.add(state, time: time, longest)
    }
    if hasGaps, left > 0 {
      let (before, after) = (gap(before: places.lowerBound), gap(before: places.upperBound))
      tally.add(nil, time: left, before.duration > after.duration ? before : after)
    }
    return tally.summary(count: cell.count)
  }
}
