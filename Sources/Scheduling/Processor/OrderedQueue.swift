/// A queue in which the smallest key is first, and of equal keys the one that came first.
struct OrderedQueue: Sendable {
  private struct Entry: Sendable {
    let key: UInt64
    let id: Int
  }

  // Descending, because the first to go is cheap to remove at the end.
  private var entries: [Entry] = []

  /// The key of the first, nil when the queue is empty.
  var firstKey: UInt64? { entries.last?.key }

  /// O(log n) comparisons, and a move of those that stand before it.
  mutating func insert(_ id: Int, key: UInt64) {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key > key { low = middle + 1 } else { high = middle }
    }
    // `low` is the place before all equal keys in the array, which is behind them in the queue.
    entries.insert(Entry(key: key, id: id), at: low)
  }

  /// Takes the first.
  mutating func popFirst() -> Int? { entries.popLast()?.id }
}
