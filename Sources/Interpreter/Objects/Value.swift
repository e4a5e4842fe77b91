/// One value of the interpreter in one 64-bit word: a small integer, a constant, or a reference into an arena.
///
/// A word can be read and written by several threads at once without tearing and without reference counts; a Swift enum
/// with payloads cannot. Tags, in the lowest bits: `…1` an integer of 63 bits, `…00` a heap reference, `…10` a constant.
public struct Value: Equatable, Hashable, Sendable {
  /// The word.
  public let bits: UInt64

  /// A value from its word.
  @inline(__always)
  public init(bits: UInt64) { self.bits = bits }

  /// An integer; only its lowest 63 bits are kept. Arithmetic checks for overflow before it comes here.
  @inline(__always)
  public init(_ integer: Int) { bits = UInt64(bitPattern: Int64(integer)) &<< 1 | 1 }

  /// `True` or `False`.
  @inline(__always)
  public init(_ condition: Bool) { bits = condition ? Value.true.bits : Value.false.bits }

  /// Python's `None`.
  public static let none = Value(bits: 0b0010)
  /// Python's `False`.
  public static let `false` = Value(bits: 0b0110)
  /// Python's `True`.
  public static let `true` = Value(bits: 0b1010)

  /// Whether the word holds an integer.
  @inline(__always)
  public var isInteger: Bool { bits & 1 == 1 }

  /// The integer; meaningless unless `isInteger`.
  @inline(__always)
  public var integer: Int { Int(truncatingIfNeeded: Int64(bitPattern: bits) &>> 1) }

  /// Whether the word is a reference into an arena.
  @inline(__always)
  public var isReference: Bool { bits & 0b11 == 0 }

  /// A reference to the object at that offset of an arena (a multiple of 8 bytes).
  @inline(__always)
  init(reference offset: Int) { bits = UInt64(truncatingIfNeeded: offset) &<< 2 }

  /// The offset; meaningless unless `isReference`.
  @inline(__always)
  var reference: Int { Int(truncatingIfNeeded: bits &>> 2) }

  /// What `if` and `while` see: false for `False`, `None` and 0. What objects are is asked elsewhere.
  @inline(__always)
  var isTruthy: Bool { bits != Value(0).bits && bits != Value.false.bits && bits != Value.none.bits }
}

extension Value {
  /// A function, by its place in the program.
  @inline(__always)
  init(function index: Int) { bits = UInt64(truncatingIfNeeded: index) &<< 4 | 0b1110 }

  @inline(__always)
  var isFunction: Bool { bits & 0b1111 == 0b1110 }

  @inline(__always)
  var function: Int { Int(truncatingIfNeeded: bits &>> 4) }
}

extension Value {
  /// The builtin with that raw value.
  @inline(__always)
  init(builtinNumber: Int) { bits = UInt64(truncatingIfNeeded: builtinNumber) &<< 8 | 0b1_0010 }

  /// The builtin, where the value is one.
  var builtin: Builtin? { bits & 0xFF == 0b1_0010 ? Builtin(rawValue: UInt8(truncatingIfNeeded: bits &>> 8)) : nil }
}

extension Value: CustomStringConvertible {
  /// What Python's `repr` would print for constants and integers.
  public var description: String {
    if isInteger { return String(integer) }
    switch self {
    case .none: return "None"
    case .true: return "True"
    case .false: return "False"
    default: return isFunction ? "<function \(function)>" : "<object \(reference)>"
    }
  }
}
