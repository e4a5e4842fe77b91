/// A place that threads share.
public enum Location: Hashable, Sendable {
  /// A global, by its place in the program.
  case global(Int)
  /// An object of the heap, whole.
  case object(Handle)
  /// What is printed: its order shows.
  case output
  /// Whether a thread runs, and has ended.
  case thread(Int)
  /// How many threads there are: it numbers the next one.
  case threads
}

/// What a stretch of one thread's execution reads and writes of what threads share.
struct Footprint {
  private let isKept: Bool
  private(set) var reads: [Location] = []
  private(set) var writes: [Location] = []

  /// An empty footprint; one that is not kept stays empty and costs nothing.
  init(isKept: Bool) { self.isKept = isKept }

  mutating func read(_ location: Location) {
    if isKept, !reads.contains(location) { reads.append(location) }
  }

  mutating func write(_ location: Location) {
    if isKept, !writes.contains(location) { writes.append(location) }
  }

  /// Reads everything that is reached from `value`: comparing and printing look inside.
  mutating func read(allOf value: PythonValue, in heap: Heap) {
    guard isKept else { return }
    var seen: Set<Handle> = []
    var pending = [value]
    while let next = pending.popLast() {
      switch next {
      case .tuple(let elements): pending.append(contentsOf: elements)
      case .iterator(let source, _, _): pending.append(source)
      case .object(let handle), .held(let handle):
        guard seen.insert(handle).inserted else { continue }
        read(.object(handle))
        pending.append(contentsOf: heap[handle].keys)
        pending.append(contentsOf: heap[handle].elements)
      default: break
      }
    }
  }

  /// Whether the order of the two stretches can matter: one writes what the other reads or writes.
  func conflicts(with other: Footprint) -> Bool {
    writes.contains { other.writes.contains($0) || other.reads.contains($0) }
      || reads.contains { other.writes.contains($0) }
  }
}
