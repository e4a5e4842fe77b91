/// A stay of one task in a lane that several share.
struct LaneStay {
  var state: TaskState
  var start: UInt64
  var end: UInt64
  var task: Int

  init(_ span: Span, task: Int) {
    self.init(span.state, span.start, span.end, task: task)
  }

  init(_ state: TaskState, _ start: UInt64, _ end: UInt64, task: Int) {
    self.state = state
    self.start = start
    self.end = end
    self.task = task
  }
}

/// The stays of several tasks in one lane, in order of time, none of which overlaps another. Of two that do, as only a trace
/// from outside can have them, the later one begins when the earlier one has ended. Stays of no length are left out.
struct LaneStays {
  private(set) var all: [LaneStay] = []

  /// Those, in any order.
  init(_ stays: [LaneStay]) {
    all.reserveCapacity(stays.count)
    for stay in stays.sortedByStart() { append(stay) }
  }

  /// Those, where each of `above` goes before what it covers.
  init(_ stays: LaneStays, under above: LaneStays) {
    guard !above.all.isEmpty else {
      self = stays
      return
    }
    var parts: [LaneStay] = above.all
    var next = 0
    for stay in stays.all {
      while next < above.all.count, above.all[next].end <= stay.start { next += 1 }
      var (start, cover) = (stay.start, next)
      while cover < above.all.count, above.all[cover].start < stay.end {
        if above.all[cover].start > start {
          parts.append(LaneStay(stay.state, start, above.all[cover].start, task: stay.task))
        }
        start = max(start, above.all[cover].end)
        cover += 1
      }
      if start < stay.end { parts.append(LaneStay(stay.state, start, stay.end, task: stay.task)) }
    }
    self.init(parts)
  }

  private mutating func append(_ stay: LaneStay) {
    var stay = stay
    if let last = all.last { stay.start = max(stay.start, last.end) }
    if stay.start < stay.end { all.append(stay) }
  }

  /// The lane that they make.
  func lane(_ identity: LaneIdentity, marks: [UInt64] = [], provenance: Provenance) -> LaneLog {
    LaneLog(
      identity, spans: all.map { Span($0.state, $0.start, $0.end) }, owners: LaneOwners(all.map(\.task)),
      marks: marks, provenance: provenance)
  }
}

extension [LaneStay] {
  /// In the order in which they begin; those that begin at the same time stay in their order.
  func sortedByStart() -> [LaneStay] {
    let isSorted = indices.dropFirst().allSatisfy { self[$0 - 1].start <= self[$0].start }
    if isSorted { return self }
    // Two keys, since the order of equals is not promised.
    return enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }
}
