import Timeline

/// What occurs in one cell's stretch of time.
@usableFromInline
struct LaneSummary: Sendable {
  /// One state's part of the cell.
  struct Part: Sendable {
    let state: TaskState
    /// Of `LaneSummary.whole`.
    let share: Int
    /// Its longest stay of those that touch the cell.
    let longest: Span
  }

  /// The share of a state that fills the cell.
  static let whole = 1 << 16

  /// A cell in which the task does not exist.
  @usableFromInline static let empty = LaneSummary(parts: [])

  /// By falling share; equal ones in the order in which they begin.
  let parts: [Part]

  /// The states of all parts.
  var present: TaskStateSet { TaskStateSet(parts.map(\.state)) }
}

/// Adds up the shares of states in one cell. Made once for a lane and begun anew for each cell.
@usableFromInline
struct LaneTally {
  /// What has been counted of one state.
  struct Sum {
    let state: TaskState
    var time: UInt64
    var longest: Span
  }

  private var from: UInt64 = 0
  private var to: UInt64 = 0
  private var sums: [Sum] = []

  @usableFromInline init() {}

  /// Starts the cell that lasts from `from` to `to`.
  @usableFromInline
  mutating func begin(from: UInt64, to: UInt64) {
    sums.removeAll(keepingCapacity: true)
    self.from = from
    self.to = to
  }

  /// Counts the part of `span` that lies in the cell. A span that only touches the cell's start is none of it.
  @usableFromInline
  mutating func add(_ span: Span) {
    guard span.end > from || span.start >= from, span.start < to else { return }
    add(span, time: min(span.end, to) - max(span.start, from))
  }

  /// Counts one of many evenly spaced instants.
  @usableFromInline
  mutating func add(sampleOf span: Span) { add(span, time: 1) }

  private mutating func add(_ span: Span, time: UInt64) {
    guard let index = sums.firstIndex(where: { $0.state == span.state }) else {
      sums.append(Sum(state: span.state, time: time, longest: span))
      return
    }
    sums[index].time += time
    if span.duration > sums[index].longest.duration { sums[index].longest = span }
  }

  /// The cell as counted so far.
  @usableFromInline
  var summary: LaneSummary { Self.summary(of: sums) }

  /// A cell of which that has been counted, in the order in which the states begin.
  static func summary(of sums: [Sum]) -> LaneSummary {
    let total = max(sums.reduce(0) { $0 + $1.time }, 1)
    let parts = sums.map { LaneSummary.Part(state: $0.state, share: share($0.time, of: total), longest: $0.longest) }
    guard parts.count > 1 else { return LaneSummary(parts: parts) }
    // Sorting by two keys keeps equal shares in the order of time: of two threads that take turns within one cell, one is then
    // drawn running and the other waiting.
    let ranked = parts.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
    return LaneSummary(parts: ranked.map(\.element))
  }

  private static func share(_ time: UInt64, of total: UInt64) -> Int {
    let product = time.multipliedFullWidth(by: UInt64(LaneSummary.whole - 1))
    return Int(total.dividingFullWidth(product).quotient)
  }
}
