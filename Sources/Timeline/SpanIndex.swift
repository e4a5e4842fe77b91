/// What makes any zoom of a long life cheap: how long the task had been in each state before every 256th of its spans.
///
/// The time in each state between two instants is then a difference of two sums, and of each sum at most half a block has to be
/// added up. So a picture costs in proportion to its columns, not to the spans it shows, and is exact. The index takes a
/// little over half a byte a span, and is built in one pass. A value; the spans stay where they are.
public struct SpanIndex: Equatable, Sendable {
  /// Spans of a block.
  static let blockLength = 256

  /// For every block, when its first span starts.
  private var starts: [UInt64] = []
  /// For every block, the time in each state before it.
  private var sums: [StateTimes] = []

  /// Indexes `spans`, which are contiguous and in order. Linear.
  public init(_ spans: [Span]) {
    let blocks = (spans.count + Self.blockLength - 1) / Self.blockLength
    starts.reserveCapacity(blocks)
    sums.reserveCapacity(blocks)
    spans.withUnsafeBufferPointer { spans in
      var times = StateTimes()
      for first in stride(from: 0, to: spans.count, by: Self.blockLength) {
        starts.append(spans[first].start)
        sums.append(times)
        times.change { times in
          for span in spans[first..<min(spans.count, first + Self.blockLength)] {
            times[Int(span.state.rawValue)] &+= span.duration
          }
        }
      }
    }
  }

  /// Bytes that the index takes, its header aside.
  public var bytes: Int { starts.count * MemoryLayout<UInt64>.stride + sums.count * MemoryLayout<StateTimes>.stride }

  /// What the spans that were indexed are between each of `edges` and the next. The edges are in order.
  public func cells(of spans: [Span], between edges: [UInt64]) -> [SpanCell] {
    guard var before = edges.first.map({ edge(at: $0, of: spans, after: 0) }) else { return [] }
    var cells: [SpanCell] = []
    cells.reserveCapacity(edges.count - 1)
    for (from, time) in zip(edges, edges.dropFirst()) {
      let next = edge(at: time, of: spans, after: before.block)
      let reachesIn = before.place > 0 && spans[before.place - 1].end > from
      let first = reachesIn ? before.place - 1 : before.place
      cells.append(SpanCell(first: first, count: max(0, next.place - first), times: next.times - before.times))
      before = next
    }
    return cells
  }

  /// An instant in a life.
  private struct Edge {
    /// The first span that does not start before it.
    let place: Int
    /// The last block that starts before it.
    let block: Int
    /// The time in each state before it.
    let times: StateTimes
  }

  private func edge(at time: UInt64, of spans: [Span], after block: Int) -> Edge {
    let block = self.block(before: time, after: block)
    guard block < starts.count, starts[block] < time else { return Edge(place: 0, block: 0, times: StateTimes()) }
    let next = block + 1
    let isNearNext = next < starts.count && time - starts[block] > starts[next] - time
    var times = sums[isNearNext ? next : block]
    var place = (isNearNext ? next : block) * Self.blockLength
    spans.withUnsafeBufferPointer { spans in
      times.change { times in
        if isNearNext {
          while spans[place - 1].start >= time {
            place -= 1
            times[Int(spans[place].state.rawValue)] &-= spans[place].duration
          }
        } else {
          while place < spans.count, spans[place].start < time {
            times[Int(spans[place].state.rawValue)] &+= spans[place].duration
            place += 1
          }
        }
        let last = spans[place - 1]
        if last.end > time { times[Int(last.state.rawValue)] &-= last.end - time }
      }
    }
    return Edge(place: place, block: block, times: times)
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

/// What a life is between two instants.
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

  /// Changes times in place, by the states' raw values: an element of a vector is changed faster in memory.
  mutating func change(_ body: (UnsafeMutablePointer<UInt64>) -> Void) {
    withUnsafeMutablePointer(to: &times) { vector in
      vector.withMemoryRebound(to: UInt64.self, capacity: 16) { body($0) }
    }
  }
}
