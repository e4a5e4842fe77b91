import Glibc
import Synchronization

/// A list in an arena: five words (kind, lock, count, capacity, offset of the elements), elements elsewhere. Every
/// operation on several words holds the list's own lock, as free-threaded CPython's critical sections do, so that threads
/// without a global lock see a list that is whole. The count, and one element, are read without it, as CPython does: room
/// for elements never shrinks or goes away, and comes before the count that needs it.
struct ListObject {
  private let arena: Arena
  private let offset: Int

  /// The list that `value` refers to, which the caller has checked to be one.
  @inline(__always)
  init(_ value: Value, in arena: Arena) {
    self.arena = arena
    offset = value.reference
  }

  /// A new list of `elements`.
  static func make(_ elements: some Collection<Value>, in arena: Arena) throws(InterpreterError) -> Value {
    let capacity = max(4, elements.count)
    guard let header = arena.allocate(words: 5), let storage = arena.allocate(words: capacity) else {
      throw .outOfMemory
    }
    arena.store(header, 2, UInt64(elements.count))
    arena.store(header, 3, UInt64(capacity))
    arena.store(header, 4, UInt64(storage))
    for (index, element) in elements.enumerated() { arena.store(storage, index, element.bits) }
    arena.store(header, 0, Kind.list.rawValue)
    return Value(reference: header)
  }

  /// How many elements it has.
  @inline(__always)
  func count() -> Int { Int(arena.loadShared(offset, 2)) }

  /// The element, counted from the end when `index` is negative; nil out of range.
  @inline(__always)
  func element(at index: Int) -> Value? {
    guard let place = place(index) else { return nil }
    return Value(bits: arena.loadShared(Int(arena.loadShared(offset, 4)), place))
  }

  /// All elements, at one moment.
  func elements() -> [Value] {
    locked {
      let storage = Int(load(4))
      return (0..<Int(load(2))).map { Value(bits: arena.load(storage, $0)) }
    }
  }

  /// Replaces an element; false out of range.
  func set(_ value: Value, at index: Int) -> Bool {
    locked {
      guard let place = place(index) else { return false }
      arena.storeShared(Int(load(4)), place, value.bits)
      return true
    }
  }

  /// Removes an element and returns it; nil out of range.
  func remove(at index: Int) -> Value? {
    locked {
      guard let place = place(index) else { return nil }
      let (count, storage) = (Int(load(2)), Int(load(4)))
      let removed = Value(bits: arena.load(storage, place))
      for behind in place + 1..<max(place + 1, count) {
        arena.storeShared(storage, behind - 1, arena.load(storage, behind))
      }
      store(2, UInt64(count - 1))
      return removed
    }
  }

  /// Removes all elements.
  func clear() { locked { store(2, 0) } }

  /// Appends; false when the arena is full. The old storage of a list that grows stays in the arena until the run ends.
  func append(_ value: Value) -> Bool {
    locked {
      let count = Int(load(2))
      if count == Int(load(3)), !grow(to: count * 2) { return false }
      arena.storeShared(Int(load(4)), count, value.bits)
      arena.storeShared(offset, 2, UInt64(count + 1))
      return true
    }
  }

  @inline(__always)
  private func place(_ index: Int) -> Int? {
    let count = count()
    let place = index < 0 ? index + count : index
    return place >= 0 && place < count ? place : nil
  }

  private func grow(to capacity: Int) -> Bool {
    guard let storage = arena.allocate(words: capacity) else { return false }
    let old = Int(load(4))
    for index in 0..<Int(load(2)) { arena.store(storage, index, arena.load(old, index)) }
    store(3, UInt64(capacity))
    arena.storeShared(offset, 4, UInt64(storage))
    return true
  }

  @inline(__always)
  private func load(_ word: Int) -> UInt64 { arena.load(offset, word) }

  @inline(__always)
  private func store(_ word: Int, _ value: UInt64) { arena.store(offset, word, value) }

  @inline(__always)
  private func locked<Result>(_ body: () -> Result) -> Result { arena.locked(offset + 8, body) }
}

extension Arena {
  /// Runs `body` while the lock of an object, the word at `offset`, is held. A section is a few loads and stores long, so a
  /// waiter yields rather than sleeps.
  @inline(__always)
  func locked<Result>(_ offset: Int, _ body: () -> Result) -> Result {
    let lock = word(offset)
    while !lock.pointee.weakCompareExchange(expected: 0, desired: 1, ordering: .acquiring).exchanged { sched_yield() }
    defer { lock.pointee.store(0, ordering: .releasing) }
    return body()
  }
}
