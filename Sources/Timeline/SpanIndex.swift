/// What makes any zoom of a long lane cheap: how long it had been in each state before every 128th of its spans.
///
/// The time in each state between two instants is then a difference of two sums, and of each sum at most half a block has to be
/// added up. So a picture costs in proportion to its columns, not to the spans it shows, and is exact. Sums are kept at two
/// levels, whole ones for a group of blocks and short ones for what a block adds, so that the index takes less than 0.6
/// bytes a span; it is built in one pass. A value; the spans stay where they are.
public struct SpanIndex: Equatable, Sendable {
  /// Spans of a block.
  static let blockLength = 128
  /// Blocks of a group at most; it has fewer where short sums would not hold more.
  private static let groupLength = 32
  /// Where a block keeps the number of its group: no state has this place.
  fileprivate static let groupPlace = 15

  /// For every block, when its first span starts.
  private var starts: [UInt64] = []
  /// For every block, the time in each state before it and after the group's beginning, and the group.
  private var blocks: [SIMD16<UInt32>] = []
  /// For every group, the time in each state before it.
  private var groups: [StateTimes] = []

  /// Indexes `spans`, which are in order and do not overlap; there may be gaps between them. Linear.
  public init(_ spans: [Span]) {
    let count = (spans.count + Self.blockLength - 1) / Self.blockLength
    starts.reserveCapacity(count)
    blocks.reserveCapacity(count)
    groups.reserveCapacity(count / Self.groupLength + 1)
    spans.withUnsafeBufferPointer { spans in
      var times = StateTimes()
      for first in stride(from: 0, to: spans.count, by: Self.blockLength) {
        starts.append(spans[first].start)
        append(times)
        times.change { times in
          for span in spans[first..<min(spans.count, first + Self.blockLength)] {
            times[Int(span.state.rawValue)] &+= span.end &- span.start
          }
        }
      }
    }
  }

  /// A block begins after `times`.
  private mutating func append(_ times: StateTimes) {
    if blocks.count % Self.groupLength == 0 || !times.isShort(after: groups[groups.count - 1]) { groups.append(times) }
    var block = times.short(after: groups[groups.count - 1])
    block[Self.groupPlace] = UInt32(truncatingIfNeeded: groups.count - 1)
    blocks.append(block)
  }

  /// Bytes that the index takes, its header aside.
  public var bytes: Int {
    starts.count * MemoryLayout<UInt64>.stride + blocks.count * MemoryLayout<SIMD16<UInt32>>.stride
      + groups.count * MemoryLayout<StateTimes>.stride
  }

  /// What the spans that were indexed are between each of `edges` and the next. The edges are in order.
  public func cells(of spans: [Span], between edges: [UInt64]) -> [SpanCell] {
    guard var from = edges.first else { return [] }
    var cells: [SpanCell] = []
    cells.reserveCapacity(edges.count - 1)
    spans.withUnsafeBufferPointer { spans in
      var cursor = Cursor()
      move(&cursor, to: from, of: spans)
      var before = cursor.times(at: from, of: spans)
      for time in edges.dropFirst() {
        let reachesIn = cursor.place > 0 && spans[cursor.place - 1].end > from
        let first = reachesIn ? cursor.place - 1 : cursor.place
        move(&cursor, to: time, of: spans)
        let times = cursor.times(at: time, of: spans)
        cells.append(SpanCell(first: first, count: max(0, cursor.place - first), times: times - before))
        (before, from) = (times, time)
      }
    }
    return cells
  }

  /// The time in each state before `time` of the spans that were indexed.
  public func times(before time: UInt64, of spans: [Span]) -> StateTimes {
    spans.withUnsafeBufferPointer { spans in
      var cursor = Cursor()
      move(&cursor, to: time, of: spans)
      return cursor.times(at: time, of: spans)
    }
  }

  /// A place in a lane, which only moves forwards.
  private struct Cursor {
    /// The first span that does not start before the time.
    var place = 0
    /// The last block that starts before it.
    var block = 0
    /// The time in each state of all spans before that place.
    var sums = StateTimes()

    /// The time in each state before `time`, to which the cursor was moved.
    func times(at time: UInt64, of spans: UnsafeBufferPointer<Span>) -> StateTimes {
      guard place > 0, spans[place - 1].end > time else { return sums }
      var times = sums
      times.change { $0[Int(spans[place - 1].state.rawValue)] &-= spans[place - 1].end &- time }
      return times
    }
  }

  /// Moves the cursor on to `time`: from where it is, or from the nearer end of the block.
  private func move(_ cursor: inout Cursor, to time: UInt64, of spans: UnsafeBufferPointer<Span>) {
    let block = self.block(before: time, after: cursor.block)
    guard block < starts.count, starts[block] < time else { return }
    if cursor.place <= block * Self.blockLength { jump(&cursor, to: block) }
    cursor.block = block
    let reached = cursor.place < spans.count ? spans[cursor.place].start : time
    let next = block + 1
    if next < starts.count, reached < time, time - reached > starts[next] - time {
      jump(&cursor, to: next)
      cursor.sums.change { times in
        while spans[cursor.place - 1].start >= time {
          cursor.place -= 1
          times[Int(spans[cursor.place].state.rawValue)] &-= spans[cursor.place].end &- spans[cursor.place].start
        }
      }
    } else {
      cursor.sums.change { times in
        while cursor.place < spans.count, spans[cursor.place].start < time {
          times[Int(spans[cursor.place].state.rawValue)] &+= spans[cursor.place].end &- spans[cursor.place].start
          cursor.place += 1
        }
      }
    }
  }

  /// Moves the cursor to the beginning of a block.
  private func jump(_ cursor: inout Cursor, to block: Int) {
    let short = blocks[block]
    cursor.place = block * Self.blockLength
    cursor.sums = groups[Int(short[Self.groupPlace])].adding(short)
  }

  /// The last block that starts before `time`, not below `low`; `low` when there is none. Galloping, then binary search: the
  /// next edge is mostly near.
  private func block(before time: UInt64, after low: Int) -> Int {
    var (low, step) = (low, 1)
    while low + step < starts.count, starts[low + step] < time {
      low += step
      step *= 2
    }
    var high = min(low + step, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] < time { low = middle } else { high = middle }
    }
    return low
  }
}

/// What a lane is between two instants.
public struct SpanCell: Equatable, Sendable {
  /// The place of the first span that reaches into the cell, or of the first after it.
  public let first: Int
  /// Spans that reach into the cell; one that ends where the cell begins does not.
  public let count: Int
  /// The time in each state.
  public let times: StateTimes
}

/// A time for every state, nanoseconds.
public struct StateTimes: Equatable, Sendable {
  private var times = SIMD16<UInt64>()

  /// None in any state.
  public init() {}

  /// The time in `state`.
  public subscript(state: TaskState) -> UInt64 {
    get { times[Int(state.rawValue)] }
    set { times[Int(state.rawValue)] = newValue }
  }

  /// For every state, how much more there is in `a`, which has at least as much of each.
  static func - (a: StateTimes, b: StateTimes) -> StateTimes {
    var result = a
    result.times &-= b.times
    return result
  }

  // Loops over memory, which the compiler makes vectors of; conversions between vectors it does one element at a time.

  /// Whether what they have more than `earlier` fits into half of its room.
  fileprivate func isShort(after earlier: StateTimes) -> Bool {
    var bits: UInt64 = 0
    earlier.read { earlier in read { times in for place in 0..<16 { bits |= times[place] &- earlier[place] } } }
    return bits >> 32 == 0
  }

  /// The lower half of what they have more than `earlier`.
  fileprivate func short(after earlier: StateTimes) -> SIMD16<UInt32> {
    var short = SIMD16<UInt32>()
    withUnsafeMutablePointer(to: &short) { vector in
      vector.withMemoryRebound(to: UInt32.self, capacity: 16) { short in
        earlier.read { earlier in
          read { times in
            for place in 0..<16 { short[place] = UInt32(truncatingIfNeeded: times[place] &- earlier[place]) }
          }
        }
      }
    }
    return short
  }

  /// For every state the sum with what is in its place; places that no state has stay as they are.
  fileprivate func adding(_ short: SIMD16<UInt32>) -> StateTimes {
    var result = self
    result.change { times in
      withUnsafePointer(to: short) { vector in
        vector.withMemoryRebound(to: UInt32.self, capacity: 16) { short in
          for place in 0..<SpanIndex.groupPlace { times[place] &+= UInt64(short[place]) }
        }
      }
    }
    return result
  }

  private func read(_ body: (UnsafePointer<UInt64>) -> Void) {
    withUnsafePointer(to: times) { vector in
      vector.withMemoryRebound(to: UInt64.self, capacity: 16) { body($0) }
    }
  }

  /// Changes times in place, by the states' raw values: an element of a vector is changed faster in memory.
  mutating func change(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
    withUnsafeMutablePointer(to: &times) { vector in
      vector.withMemoryRebound(to: UInt64.self, capacity: 16) { body($0) }
    }
  }
}
