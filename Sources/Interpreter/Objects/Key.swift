/// A value that can be a key of a dict, and its hash. Equal numbers are equal keys, whatever their type.
struct Key {
  /// Tuples inside one another that a key may have.
  private static let depthLimit = 100
  /// Values in them all: a few tuples that contain one another twice have no end of them, and nothing can interrupt this.
  private static let valueLimit = 100_000

  let value: Value
  let hash: UInt64

  /// Nil when the value, or an element of a tuple, cannot be a key because it can change.
  init?(_ value: Value, in arena: Arena) {
    var room = Self.valueLimit
    guard let hash = Self.hash(value, in: arena, depth: 0, room: &room) else { return nil }
    self.value = value
    self.hash = hash
  }

  func equals(_ other: Value, in arena: Arena) -> Bool { Self.areEqual(value, other, in: arena) }

  private static func hash(_ value: Value, in arena: Arena, depth: Int, room: inout Int) -> UInt64? {
    if let number = number(value, in: arena) {
      if let integer = Int(exactly: number.double), number.integer == nil || number.integer == integer {
        return mixed(UInt64(bitPattern: Int64(integer)))
      }
      return mixed(number.integer.map { UInt64(bitPattern: Int64($0)) } ?? number.double.bitPattern)
    }
    switch arena.kind(of: value) {
    case .string: return StringObject(value, in: arena).hash
    case .tuple:
      room -= arena.tupleCount(value)
      guard depth < depthLimit, room >= 0 else { return nil }
      var result: UInt64 = 0x9e37_79b9
      for element in arena.tupleElements(value) {
        guard let part = hash(element, in: arena, depth: depth + 1, room: &room) else { return nil }
        result = mixed(result &* 31 ^ part)
      }
      return result
    case .list, .dict, .namespace, .dictView: return nil
    default: return mixed(value.bits)
    }
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    let product = bits.multipliedFullWidth(by: 0x9e37_79b9_7f4a_7c15)
    return product.high ^ product.low
  }

  private static func areEqual(_ a: Value, _ b: Value, in arena: Arena) -> Bool {
    if a == b { return true }
    if let left = number(a, in: arena), let right = number(b, in: arena) { return left.equals(right) }
    switch (arena.kind(of: a), arena.kind(of: b)) {
    case (.string, .string): return StringObject(a, in: arena).compare(StringObject(b, in: arena)) == 0
    case (.tuple, .tuple):
      let count = arena.tupleCount(a)
      return count == arena.tupleCount(b)
        && (0..<count).allSatisfy { areEqual(arena.tupleElement(a, $0), arena.tupleElement(b, $0), in: arena) }
    default: return false
    }
  }

  private static func number(_ value: Value, in arena: Arena) -> Number? { Number(value, in: arena) }
}

/// An integer, a boolean or a float.
struct Number {
  /// Nil for a float.
  let integer: Int?
  let double: Double

  /// Nil when the value is no number.
  init?(_ value: Value, in arena: Arena) {
    if value.isInteger {
      self.init(value.integer)
    } else if value == .true || value == .false {
      self.init(value == .true ? 1 : 0)
    } else if arena.isA(.float, value) {
      self.init(integer: nil, double: arena.float(value))
    } else {
      return nil
    }
  }

  private init(integer: Int?, double: Double) {
    self.integer = integer
    self.double = double
  }

  private init(_ integer: Int) { self.init(integer: integer, double: Double(integer)) }

  func equals(_ other: Number) -> Bool {
    if let integer, let theirs = other.integer { return integer == theirs }
    return isExact && other.isExact ? double == other.double : false
  }

  func isLess(than other: Number) -> Bool {
    if let integer, let theirs = other.integer { return integer < theirs }
    return double < other.double
  }

  /// Whether the double is the number itself: large integers have none.
  private var isExact: Bool { integer.map { Int(exactly: double) == $0 } ?? true }
}
