import Timeline

/// What occurs in one cell's stretch of time.
@usableFromInline
struct LaneSummary: Sendable {
  /// One state's part of the cell.
  struct Part: Sendable {
    /// Nil for the time in which there is nothing.
    let state: TaskState?
    /// Of `LaneSummary.whole`.
    let share: Int
    /// Its longest stay of those that touch the cell.
    let longest: TimeStretch
  }

  /// The share of a state that fills the cell.
  static let whole = 1 << 16

  /// A cell in which there is nothing.
  @usableFromInline static let empty = LaneSummary(parts: [], count: 0)

  /// By falling share; equal ones in the order in which they begin.
  let parts: [Part]
  /// Spans that reach into the cell.
  let count: Int

  /// The states of all parts.
  var present: TaskStateSet {
    var states: TaskStateSet = []
    for part in parts {
      if let state = part.state { states.formUnion(TaskStateSet(state)) }
    }
    return states
  }
}

/// From when to when something lasts.
@usableFromInline
struct TimeStretch: Sendable {
  let start: UInt64
  let end: UInt64

  var duration: UInt64 { end - start }

  init(_ start: UInt64, _ end: UInt64) {
    self.start = start
    self.end = max(start, end)
  }

  init(_ span: Span) { self.init(span.start, span.end) }
}

/// Adds up the shares of states in one cell. Made once for a lane and begun anew for each cell.
@usableFromInline
struct LaneTally {
  /// What has been counted of one state.
  private struct Sum {
    let state: TaskState?
    var time: UInt64
    var longest: TimeStretch
  }

  private var from: UInt64 = 0
  private var to: UInt64 = 0
  private var sums: [Sum] = []
  /// Spans that reach into the cell.
  @usableFromInline private(set) var count = 0

  @usableFromInline init() {}

  /// Starts the cell that lasts from `from` to `to`.
  @usableFromInline
  mutating func begin(from: UInt64, to: UInt64) {
    sums.removeAll(keepingCapacity: true)
    count = 0
    self.from = from
    self.to = to
  }

  /// Counts the part of `span` that lies in the cell. A span that only touches the cell's start is none of it.
  @usableFromInline
  mutating func add(_ span: Span) {
    guard span.end > from || span.start >= from, span.start < to else { return }
    count += 1
    add(span.state, time: min(span.end, to) - max(span.start, from), TimeStretch(span))
  }

  /// Counts one of many evenly spaced instants.
  @usableFromInline
  mutating func add(sampleOf span: Span) { add(span.state, time: 1, TimeStretch(span)) }

  /// Counts one of many evenly spaced instants, which lies in that gap.
  @usableFromInline
  mutating func add(sampleOf gap: TimeStretch) { add(nil, time: 1, gap) }

  /// Counts the part of a gap between spans that lies in the cell.
  @usableFromInline
  mutating func add(_ gap: TimeStretch) {
    let (time, overflow) = min(gap.end, to).subtractingReportingOverflow(max(gap.start, from))
    if !overflow, time > 0 { add(nil, time: time, gap) }
  }

  /// Counts `time` in `state`, nil for none, of which `longest` is the longest stay.
  mutating func add(_ state: TaskState?, time: UInt64, _ longest: TimeStretch) {
    for index in sums.indices where sums[index].state == state {
      sums[index].time += time
      if longest.duration > sums[index].longest.duration { sums[index].longest = longest }
      return
    }
    sums.append(Sum(state: state, time: time, longest: longest))
  }

  /// The cell as counted so far; it has `count` spans, or as many as were added.
  @usableFromInline
  func summary(count: Int? = nil) -> LaneSummary {
    let total = max(sums.reduce(0) { $0 + $1.time }, 1)
    var parts: [LaneSummary.Part] = []
    parts.reserveCapacity(sums.count)
    for sum in sums {
      let part = LaneSummary.Part(state: sum.state, share: Self.share(sum.time, of: total), longest: sum.longest)
      // Equal shares stay in the order of time: of two threads that take turns within one cell, one is then drawn running
      // and the other waiting.
      var place = parts.count
      while place > 0, parts[place - 1].share < part.share { place -= 1 }
      parts.insert(part, at: place)
    }
    return LaneSummary(parts: parts, count: count ?? self.count)
  }

  private static func share(_ time: UInt64, of total: UInt64) -> Int {
    let (product, overflow) = time.multipliedReportingOverflow(by: UInt64(LaneSummary.whole - 1))
    if !overflow { return Int(product / total) }
    let wide = time.multipliedFullWidth(by: UInt64(LaneSummary.whole - 1))
    return Int(total.dividingFullWidth(wide).quotient)
  }
}
