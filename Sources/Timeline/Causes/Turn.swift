/// One time that a task had what only one can have: the lock, the loop, a processor.
public struct Turn: Equatable, Hashable, Sendable {
  /// The task, by its id.
  public var task: Int
  /// Nanoseconds from the run's start.
  public var start: UInt64
  /// Nanoseconds from the run's start.
  public var end: UInt64
  /// The first of the task's spans that belong to it, by its place.
  var firstSpan: Int
  /// The last of them.
  var lastSpan: Int

  /// Nanoseconds.
  public var duration: UInt64 { end - start }

  /// The turn that a span is, the one at `place` in its task's life.
  init(_ span: Span, of task: Int, at place: Int) {
    self.task = task
    (start, end) = (span.start, span.end)
    (firstSpan, lastSpan) = (place, place)
  }
}

/// The turns of others that a task waited through.
public struct TurnsBetween: Equatable, Sendable {
  /// How many there were.
  public var count: Int
  /// Whose turn it was when the wait began, or the first one after that.
  public var first: Turn
  /// The last that began before the wait was over.
  public var last: Turn
  /// The task that had most of the wait, by its id.
  public var most: Int
  /// Nanoseconds of the wait that it had.
  public var mostTime: UInt64
  /// Nanoseconds of the wait that all of them had together; more than the wait where several have a turn at once.
  public var covered: UInt64
  /// False when there were so many that only the last of them have been looked at.
  public var isComplete: Bool

  /// How many turns are looked at.
  static let mostTurns = 2_048
}

/// The turns at one thing that tasks take turns at, in order. Built in the time that sorting takes; any question takes a
/// binary search and a look at no more than `TurnsBetween.mostTurns` turns.
struct TurnLog: Equatable, Sendable {
  /// By their beginnings. Those of one task that follow one another without a gap are one.
  private(set) var turns: [Turn]
  /// For every turn, the latest end of it and all before it: turns may overlap where there are several processors.
  private var latestEnds: [UInt64] = []

  /// A log of `turns` in any order; those that took no time are left out.
  init(_ unordered: [Turn]) {
    var isSorted = true
    var last: UInt64 = 0
    for turn in unordered where isSorted {
      isSorted = turn.start >= last
      last = turn.start
    }
    let sorted = isSorted ? unordered : unordered.sorted { ($0.start, $0.task) < ($1.start, $1.task) }
    turns = []
    turns.reserveCapacity(sorted.count)
    for turn in sorted where turn.end > turn.start {
      if let last = turns.last, last.task == turn.task, last.end == turn.start {
        turns[turns.count - 1].end = turn.end
        turns[turns.count - 1].lastSpan = turn.lastSpan
      } else {
        turns.append(turn)
      }
    }
    latestEnds.reserveCapacity(turns.count)
    var latest: UInt64 = 0
    for turn in turns {
      latest = max(latest, turn.end)
      latestEnds.append(latest)
    }
  }

  /// How many turns begin before `time`.
  func count(before time: UInt64) -> Int { partition(turns.count) { turns[$0].start < time } }

  /// Whose turn it is at `time`, of several the last to begin; nil when it is nobody's.
  func turn(at time: UInt64) -> Turn? {
    var place = count(before: time.addingReportingOverflow(1).overflow ? time : time + 1) - 1
    for _ in 0..<TurnsBetween.mostTurns where place >= 0 && latestEnds[place] > time {
      if turns[place].end > time { return turns[place] }
      place -= 1
    }
    return nil
  }

  /// The last turn of another than `task` that begins before `time`; nil where none is near.
  func last(before time: UInt64, notOf task: Int) -> Turn? {
    turns[..<count(before: time)].suffix(TurnsBetween.mostTurns).last { $0.task != task }
  }

  /// The turns of others than `task` that reach into the time from `start` to `end`; nil when there are none.
  func between(_ start: UInt64, _ end: UInt64, notOf task: Int) -> TurnsBetween? {
    var shares: [Int: UInt64] = [:]
    var (first, last): (Turn?, Turn?)
    var (count, looked) = (0, 0)
    var covered: UInt64 = 0
    var place = self.count(before: end) - 1
    while place >= 0, latestEnds[place] > start, looked < TurnsBetween.mostTurns {
      let turn = turns[place]
      looked += 1
      place -= 1
      guard turn.end > start, turn.task != task else { continue }
      let time = min(turn.end, end) - max(turn.start, start)
      shares[turn.task, default: 0] += time
      covered += time
      count += 1
      first = turn
      last = last ?? turn
    }
    guard let first, let last else { return nil }
    let most = shares.max { ($0.value, $1.key) < ($1.value, $0.key) } ?? (key: last.task, value: 0)
    return TurnsBetween(
      count: count, first: first, last: last, most: most.key, mostTime: most.value, covered: covered,
      isComplete: place < 0 || latestEnds[place] <= start)
  }
}

/// How many of the first `count` numbers `holds` is true for; those come before all others.
func partition(_ count: Int, where holds: (Int) -> Bool) -> Int {
  var (low, high) = (0, count)
  while low < high {
    let middle = (low + high) / 2
    if holds(middle) { low = middle + 1 } else { high = middle }
  }
  return low
}
