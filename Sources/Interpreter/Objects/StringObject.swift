import Glibc

/// A string in an arena: its kind, bytes, scalars, hash, then its UTF-8. It never changes, so nobody locks it.
struct StringObject {
  private static let headerWords = 4

  private let arena: Arena
  private let offset: Int

  /// The string that `value` refers to, which the caller has checked to be one.
  init(_ value: Value, in arena: Arena) {
    self.arena = arena
    offset = value.reference
  }

  /// A new string.
  static func make(_ text: String, in arena: Arena) throws(InterpreterError) -> Value {
    var text = text
    let value = text.withUTF8 { bytes in make(bytes.count, in: arena) { $0.copyMemory(from: UnsafeRawBufferPointer(bytes)) } }
    guard let value else { throw .outOfMemory }
    return value
  }

  /// A new string of `count` bytes that `fill` writes; nil when the arena is full.
  static func make(_ count: Int, in arena: Arena, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Value? {
    let words = count / 8 + 1
    guard count >= 0, let offset = arena.allocate(words: headerWords + words) else { return nil }
    let bytes = UnsafeMutableRawBufferPointer(start: arena.word(offset + headerWords * 8), count: count)
    fill(bytes)
    var scalars = 0
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    arena.store(offset, 1, UInt64(count))
    arena.store(offset, 2, UInt64(scalars))
    arena.store(offset, 3, hash)
    arena.store(offset, 0, Kind.string.rawValue)
    return Value(reference: offset)
  }

  /// How many bytes of UTF-8 it has.
  var byteCount: Int { Int(arena.load(offset, 1)) }
  /// How many characters Python sees: Unicode scalars.
  var count: Int { Int(arena.load(offset, 2)) }
  /// The same for equal strings.
  var hash: UInt64 { arena.load(offset, 3) }

  /// Its UTF-8, which stays where it is.
  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: arena.word(offset + Self.headerWords * 8), count: byteCount)
  }

  /// The text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The character at byte `place`, and the byte behind it.
  func character(atByte place: Int) -> (text: String, end: Int) {
    var end = place + 1
    while end < byteCount, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return (String(decoding: bytes[place..<end], as: UTF8.self), end)
  }

  /// The byte at which character `index` begins.
  func byte(ofCharacter index: Int) -> Int {
    if count == byteCount { return index }
    var (place, left) = (0, index)
    while left > 0 {
      place = character(atByte: place).end
      left -= 1
    }
    return place
  }

  /// Negative, zero or positive, in the order of code points, which is also that of UTF-8.
  func compare(_ other: StringObject) -> Int {
    let common = min(byteCount, other.byteCount)
    if common > 0, let mine = bytes.baseAddress, let theirs = other.bytes.baseAddress {
      let order = memcmp(mine, theirs, common)
      if order != 0 { return Int(order) }
    }
    return byteCount - other.byteCount
  }

  /// Whether `other` occurs in it.
  func contains(_ other: StringObject) -> Bool {
    guard other.byteCount > 0, let mine = bytes.baseAddress, let theirs = other.bytes.baseAddress else { return true }
    guard other.byteCount <= byteCount else { return false }
    return (0...byteCount - other.byteCount).contains { memcmp(mine + $0, theirs, other.byteCount) == 0 }
  }
}
