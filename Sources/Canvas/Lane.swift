import Timeline

/// What one cell of a lane says about its stretch of time.
public struct LaneCell: Hashable, Sendable {
  /// The state to draw; nil before the task started and after it ended.
  public var state: TaskState?
  /// States that occur here and are drawn neither here nor in the cells beside: there is more to see at a closer zoom.
  public var hidden: TaskStateSet
  /// Spans that reach into the cell, where they are too many to be drawn one by one; 0 where they are not.
  public var crowd: Int

  /// A cell that shows `state` and leaves out `hidden`.
  public init(_ state: TaskState? = nil, hidden: TaskStateSet = [], crowd: Int = 0) {
    self.state = state
    self.hidden = hidden
    self.crowd = crowd
  }

  /// Whether so many spans are too many for a cell: one can be seen, and so can two at its edges.
  static func isCrowd(_ spans: Int) -> Bool { spans > 3 }
}

/// The life of one task, or another lane, to be cut into cells; `LanePicture` says what a cell shows.
///
/// The cost depends on the cells: spans are found by binary search, and in a cell with more than `exactSpans` of them shares
/// are estimated at as many evenly spaced instants.
public struct Lane<Spans: RandomAccessCollection> where Spans.Element == Span {
  /// Spans of a cell up to which shares are exact.
  @usableFromInline static var exactSpans: Int { 16 }

  @usableFromInline let spans: Spans
  @usableFromInline let open: Span?
  @usableFromInline let hasGaps: Bool

  /// Those spans, in order and not overlapping, and the one that is still open: its end is the moment of the picture. The life of a
  /// task is contiguous. In a lane that `hasGaps` (a worker's, a lock's, a processor's) the time of nobody counts as
  /// well, so that a cell which is empty for the most part is drawn empty.
  @inlinable
  public init(_ spans: Spans, open: Span? = nil, hasGaps: Bool = false) {
    self.spans = spans
    self.open = open
    self.hasGaps = hasGaps
  }

  /// `window` in `columns` cells.
  @inlinable
  public func cells(in window: TimeWindow, columns: Int) -> [LaneCell] {
    guard columns > 0 else { return [] }
    var tally = LaneTally()
    var summaries: [LaneSummary] = []
    summaries.reserveCapacity(columns)
    var first = 0
    var from = window.start
    var filled: (span: Int, summary: LaneSummary)?
    for column in 0..<columns {
      let edge = window.time(atColumn: column + 1, of: columns)
      let to = max(edge, from + 1)
      first = index(from: first) { $0.end >= from }
      if let filled, filled.span == first, span(first).end >= to {
        // Most cells lie within a long stay, and look like the one before.
        summaries.append(filled.summary)
      } else {
        let end = index(from: first) { $0.start >= to }
        summaries.append(summary(of: first..<end, from: from, to: to, with: &tally))
        filled = end - first == 1 && span(first).start <= from ? summaries.last.map { (first, $0) } : nil
      }
      from = edge
    }
    return Self.picture(summaries, window)
  }

  /// What the spans with those indices are in the cell that lasts from `from` to `to`.
  @inlinable
  func summary(of indices: Range<Int>, from: UInt64, to: UInt64, with tally: inout LaneTally) -> LaneSummary {
    guard !indices.isEmpty else { return .empty }
    tally.begin(from: from, to: to)
    if indices.count <= Self.exactSpans {
      for index in indices {
        if hasGaps { tally.add(gap(before: index)) }
        tally.add(span(index))
      }
      if tally.count == 0 { return .empty }
      if hasGaps { tally.add(gap(before: indices.upperBound)) }
      return tally.summary()
    }
    sample(from: from, to: to, first: indices.lowerBound, into: &tally)
    let touches = span(indices.lowerBound).end <= from && span(indices.lowerBound).start < from
    return tally.summary(count: indices.count - (touches ? 1 : 0))
  }

  @usableFromInline
  static func picture(_ summaries: [LaneSummary], _ window: TimeWindow) -> [LaneCell] {
    LanePicture(summaries, window: window).cells
  }

  @inlinable
  func sample(from: UInt64, to: UInt64, first: Int, into tally: inout LaneTally) {
    let instants = TimeWindow(from, to)
    var index = first
    for sample in 0..<Self.exactSpans {
      let instant = instants.time(atColumn: 2 * sample + 1, of: 2 * Self.exactSpans)
      index = self.index(from: index) { $0.end > instant }
      if index < count, span(index).start <= instant {
        tally.add(sampleOf: span(index))
      } else if hasGaps {
        tally.add(sampleOf: gap(before: index))
      }
    }
  }

  /// The time between the span with that index and the one before it.
  @usableFromInline
  func gap(before index: Int) -> TimeStretch {
    TimeStretch(index > 0 ? span(index - 1).end : 0, index < count ? span(index).start : .max)
  }

  @inlinable var count: Int { spans.count + (open == nil ? 0 : 1) }

  @inlinable
  func span(_ index: Int) -> Span {
    if index >= spans.count, let open { return open }
    return spans[spans.index(spans.startIndex, offsetBy: index)]
  }

  /// The first index not below `low` whose span answers true; those after it do as well. Galloping, then binary search, so that
  /// near answers are cheap.
  @inlinable
  func index(from low: Int, where isThere: (Span) -> Bool) -> Int {
    var low = low
    var step = 1
    var high = low
    while high < count, !isThere(span(high)) {
      low = high + 1
      high += step
      step *= 2
    }
    high = min(high, count)
    while low < high {
      let middle = (low + high) / 2
      if isThere(span(middle)) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
