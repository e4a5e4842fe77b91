import Glibc
import Synchronization

/// A list in an arena: four words (lock, count, capacity, offset of the elements), elements elsewhere. Every operation
/// holds the list's own lock, as free-threaded CPython's critical sections do, so that threads without a global lock
/// see a list that is whole.
struct ListObject {
  private let arena: Arena
  private let offset: Int

  /// The list that `value` refers to, which the caller has checked to be a reference.
  init(_ value: Value, in arena: Arena) {
    self.arena = arena
    offset = value.reference
  }

  /// A new list of `elements`, or nil when the arena is full.
  static func make(_ elements: UnsafeBufferPointer<Value>, in arena: Arena) -> Value? {
    let capacity = max(4, elements.count)
    guard let header = arena.allocate(words: 4), let storage = arena.allocate(words: capacity) else { return nil }
    arena.word(header + 8).pointee.store(UInt64(elements.count), ordering: .relaxed)
    arena.word(header + 16).pointee.store(UInt64(capacity), ordering: .relaxed)
    arena.word(header + 24).pointee.store(UInt64(storage), ordering: .relaxed)
    for (index, element) in elements.enumerated() {
      arena.word(storage + index * 8).pointee.store(element.bits, ordering: .relaxed)
    }
    return Value(reference: header)
  }

  /// How many elements it has.
  func count() -> Int { locked { Int(load(1)) } }

  /// The element, counted from the end when `index` is negative; nil out of range.
  func element(at index: Int) -> Value? {
    locked {
      let count = Int(load(1))
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else { return nil }
      return Value(bits: arena.word(Int(load(3)) + place * 8).pointee.load(ordering: .relaxed))
    }
  }

  /// Appends; false when the arena is full. The old storage of a list that grows stays in the arena until the run ends.
  func append(_ value: Value) -> Bool {
    locked {
      let count = Int(load(1))
      if count == Int(load(2)), !grow(to: count * 2) { return false }
      arena.word(Int(load(3)) + count * 8).pointee.store(value.bits, ordering: .relaxed)
      store(1, UInt64(count + 1))
      return true
    }
  }

  private func grow(to capacity: Int) -> Bool {
    guard let storage = arena.allocate(words: capacity) else { return false }
    let old = Int(load(3))
    for index in 0..<Int(load(1)) {
      let bits = arena.word(old + index * 8).pointee.load(ordering: .relaxed)
      arena.word(storage + index * 8).pointee.store(bits, ordering: .relaxed)
    }
    store(2, UInt64(capacity))
    store(3, UInt64(storage))
    return true
  }

  @inline(__always)
  private func load(_ word: Int) -> UInt64 { arena.word(offset + word * 8).pointee.load(ordering: .relaxed) }

  @inline(__always)
  private func store(_ word: Int, _ value: UInt64) {
    arena.word(offset + word * 8).pointee.store(value, ordering: .relaxed)
  }

  /// A section is a few loads and stores long, so a waiter yields rather than sleeps.
  @inline(__always)
  private func locked<Result>(_ body: () -> Result) -> Result {
    let lock = arena.word(offset)
    while !lock.pointee.weakCompareExchange(expected: 0, desired: 1, ordering: .acquiring).exchanged { sched_yield() }
    defer { lock.pointee.store(0, ordering: .releasing) }
    return body()
  }
}
