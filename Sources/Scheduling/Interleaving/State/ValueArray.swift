/// An array of values whose copies share what they have in common: to change one copies a chunk of it and not all, so that
/// thousands of states along a run hold a long list hardly more than once.
public struct ValueArray: Hashable, Sendable {
  private static let chunk = 64

  /// All of them full.
  private var chunks: [[PythonValue]] = []
  /// What does not fill a chunk; all of a short array.
  private var tail: [PythonValue] = []

  /// The values of `values`, in their order.
  public init(_ values: some Sequence<PythonValue>) {
    for value in values { append(value) }
  }

  /// Adds a value at the end.
  mutating func append(_ value: PythonValue) {
    tail.append(value)
    guard tail.count == Self.chunk else { return }
    chunks.append(tail)
    tail = []
  }

  /// Takes a value out and returns it. Those behind it move up.
  @discardableResult
  mutating func remove(at place: Int) -> PythonValue {
    let removed = self[place]
    let behind = Array(self[(place + 1)...])
    truncate(to: place)
    for value in behind { append(value) }
    return removed
  }

  /// Bytes of the chunks that it has in common with another array, less what it takes to point to them.
  func sharedByteCount(with other: ValueArray) -> Int {
    let shared = zip(chunks, other.chunks).count { mine, theirs in
      mine.withUnsafeBufferPointer { a in theirs.withUnsafeBufferPointer { b in a.baseAddress == b.baseAddress } }
    }
    // An array that grows has up to twice the room that it needs.
    return shared * (Self.chunk * MemoryLayout<PythonValue>.stride - 2 * MemoryLayout<[PythonValue]>.stride)
  }

  private mutating func truncate(to count: Int) {
    while count < chunks.count * Self.chunk { tail = chunks.removeLast() }
    tail.removeLast(self.count - count)
  }
}

extension ValueArray: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }

  /// How many there are.
  public var endIndex: Int { chunks.count * Self.chunk + tail.count }

  /// The value at that place.
  public internal(set) subscript(place: Int) -> PythonValue {
    get {
      let chunk = place / Self.chunk
      return chunk < chunks.count ? chunks[chunk][place % Self.chunk] : tail[place - chunks.count * Self.chunk]
    }
    set {
      let chunk = place / Self.chunk
      if chunk < chunks.count {
        chunks[chunk][place % Self.chunk] = newValue
      } else {
        tail[place - chunks.count * Self.chunk] = newValue
      }
    }
  }
}

extension ValueArray: ExpressibleByArrayLiteral {
  /// The values that are listed.
  public init(arrayLiteral values: PythonValue...) { self.init(values) }
}
