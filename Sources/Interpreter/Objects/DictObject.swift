import Glibc
import Synchronization

/// A dict in an arena: eight words (kind, lock, count, entries used, entries there are, offset of the entries, slots there
/// are, offset of the slots). Entries (key, value, hash) stand in the order of their insertion; a slot holds the number of an
/// entry plus one; a removed entry has a key of zero and keeps its slot until the dict is rebuilt.
///
/// Every operation holds the dict's own lock. Keys are compared under it, which cannot wait: what can be a key never changes.
struct DictObject {
  private static let entryWords = 3
  private let arena: Arena
  private let offset: Int

  /// The dict that `value` refers to, which the caller has checked to be one.
  init(_ value: Value, in arena: Arena) {
    self.arena = arena
    offset = value.reference
  }

  /// A new dict without entries.
  static func make(in arena: Arena) throws(InterpreterError) -> Value {
    guard let header = arena.allocate(words: 8) else { throw .outOfMemory }
    let dict = DictObject(Value(reference: header), in: arena)
    guard dict.rebuild(entries: 8) else { throw .outOfMemory }
    arena.store(header, 0, Kind.dict.rawValue)
    return Value(reference: header)
  }

  /// How many entries it has.
  func count() -> Int { locked { Int(load(2)) } }

  /// The value of a key.
  func value(for key: Key) -> Value? {
    locked { find(key).map { Value(bits: arena.load(entry($0), 1)) } }
  }

  /// Sets the value of a key; false when the arena is full.
  func set(_ value: Value, for key: Key) -> Bool {
    locked {
      if let found = find(key) {
        arena.store(entry(found), 1, value.bits)
        return true
      }
      if load(3) == load(4) {
        // Many were removed: there is room in as many entries as there are.
        guard rebuild(entries: Int(load(2)) * 2 > Int(load(4)) ? Int(load(4)) * 2 : Int(load(4))) else { return false }
      }
      let number = Int(load(3))
      arena.store(entry(number), 0, key.value.bits)
      arena.store(entry(number), 1, value.bits)
      arena.store(entry(number), 2, key.hash)
      insert(number, hash: key.hash)
      store(3, UInt64(number + 1))
      store(2, load(2) + 1)
      return true
    }
  }

  /// Removes a key and returns its value.
  func remove(_ key: Key) -> Value? {
    locked {
      guard let found = find(key) else { return nil }
      arena.store(entry(found), 0, 0)
      store(2, load(2) - 1)
      return Value(bits: arena.load(entry(found), 1))
    }
  }

  /// Removes all entries.
  func clear() {
    locked {
      for number in 0..<Int(load(3)) { arena.store(entry(number), 0, 0) }
      for slot in 0..<Int(load(6)) { arena.store(Int(load(7)), slot, 0) }
      store(2, 0)
      store(3, 0)
    }
  }

  /// All entries in order, at one moment.
  func entries() -> [(key: Value, value: Value)] {
    locked {
      (0..<Int(load(3))).compactMap { number in
        let key = Value(bits: arena.load(entry(number), 0))
        return key.bits == 0 ? nil : (key, Value(bits: arena.load(entry(number), 1)))
      }
    }
  }

  /// The first entry at `position` or behind it, and the position behind that one.
  func entry(from position: Int) -> (key: Value, value: Value, next: Int)? {
    locked {
      for number in max(0, position)..<max(0, position, Int(load(3))) {
        let key = Value(bits: arena.load(entry(number), 0))
        if key.bits != 0 { return (key, Value(bits: arena.load(entry(number), 1)), number + 1) }
      }
      return nil
    }
  }

  // MARK: With the lock held

  private func entry(_ number: Int) -> Int { Int(load(5)) + number * Self.entryWords * 8 }

  private func find(_ key: Key) -> Int? {
    let (mask, slots) = (Int(load(6)) - 1, Int(load(7)))
    var slot = Int(truncatingIfNeeded: key.hash) & mask
    while true {
      let number = Int(arena.load(slots, slot)) - 1
      if number < 0 { return nil }
      let found = Value(bits: arena.load(entry(number), 0))
      if found.bits != 0, arena.load(entry(number), 2) == key.hash, key.equals(found, in: arena) { return number }
      slot = (slot + 1) & mask
    }
  }

  private func insert(_ number: Int, hash: UInt64) {
    let (mask, slots) = (Int(load(6)) - 1, Int(load(7)))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while arena.load(slots, slot) != 0 { slot = (slot + 1) & mask }
    arena.store(slots, slot, UInt64(number + 1))
  }

  /// Moves what there is into room for that many entries; there are twice as many slots, so some are always free.
  private func rebuild(entries: Int) -> Bool {
    guard let storage = arena.allocate(words: entries * Self.entryWords),
      let slots = arena.allocate(words: entries * 2)
    else { return false }
    let (old, used) = (Int(load(5)), Int(load(3)))
    store(4, UInt64(entries))
    store(5, UInt64(storage))
    store(6, UInt64(entries * 2))
    store(7, UInt64(slots))
    var kept = 0
    for number in 0..<used {
      let from = old + number * Self.entryWords * 8
      guard arena.load(from, 0) != 0 else { continue }
      for word in 0..<Self.entryWords { arena.store(entry(kept), word, arena.load(from, word)) }
      insert(kept, hash: arena.load(from, 2))
      kept += 1
    }
    store(3, UInt64(kept))
    return true
  }

  private func load(_ word: Int) -> UInt64 { arena.load(offset, word) }

  private func store(_ word: Int, _ value: UInt64) { arena.store(offset, word, value) }

  private func locked<Result>(_ body: () -> Result) -> Result { arena.locked(offset + 8, body) }
}
