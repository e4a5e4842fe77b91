/// Integer arithmetic with Python's meaning: floors towards minus infinity, and never wraps silently.
enum Arithmetic {
  /// Both are integers, and the operation is one whose result is an integer.
  @inline(__always)
  static func apply(_ operation: UInt8, _ left: Value, _ right: Value) throws(InterpreterError) -> Value {
    switch operation {
    case BinaryOperator.subtract.rawValue:
      // On the tagged words themselves: (2a + 1) − (2b + 1) + 1 = 2(a − b) + 1, and overflow of the word is overflow of
      // the 63 bits.
      let (word, overflow) = Int64(bitPattern: left.bits).subtractingReportingOverflow(Int64(bitPattern: right.bits))
      if overflow { throw .integerTooLarge }
      return Value(bits: UInt64(bitPattern: word) | 1)
    case BinaryOperator.add.rawValue:
      let (word, overflow) = Int64(bitPattern: left.bits).addingReportingOverflow(Int64(bitPattern: right.bits & ~1))
      if overflow { throw .integerTooLarge }
      return Value(bits: UInt64(bitPattern: word))
    case BinaryOperator.multiply.rawValue:
      let (product, overflow) = left.integer.multipliedReportingOverflow(by: right.integer)
      guard !overflow, Value(product).integer == product else { throw .integerTooLarge }
      return Value(product)
    default: return try divide(operation, left.integer, right.integer)
    }
  }

  private static func divide(_ operation: UInt8, _ left: Int, _ right: Int) throws(InterpreterError) -> Value {
    let isModulo = operation == BinaryOperator.modulo.rawValue
    guard right != 0 else {
      throw .raised(.zeroDivisionError, isModulo ? "integer modulo by zero" : "integer division or modulo by zero")
    }
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    let floors = remainder != 0 && (remainder < 0) != (right < 0)
    if isModulo { return Value(floors ? remainder + right : remainder) }
    return try fitted(floors ? quotient - 1 : quotient)
  }

  /// `base ** exponent` for an exponent that is not negative.
  static func power(_ base: Int, _ exponent: Int) throws(InterpreterError) -> Value {
    var (result, square, rest) = (1, base, exponent)
    while rest > 0 {
      if rest & 1 == 1 {
        let (product, overflow) = result.multipliedReportingOverflow(by: square)
        if overflow { throw .integerTooLarge }
        result = product
      }
      rest >>= 1
      guard rest > 0 else { break }
      let (product, overflow) = square.multipliedReportingOverflow(by: square)
      if overflow { throw .integerTooLarge }
      square = product
    }
    return try fitted(result)
  }

  /// The value of an integer that may be too large for 63 bits.
  static func fitted(_ integer: Int) throws(InterpreterError) -> Value {
    guard Value(integer).integer == integer else { throw .integerTooLarge }
    return Value(integer)
  }

  /// Compares integers.
  @inline(__always)
  static func compare(_ comparison: UInt8, _ left: Value, _ right: Value) -> Value {
    let (a, b) = (Int64(bitPattern: left.bits), Int64(bitPattern: right.bits))  // tagged alike, so ordered alike
    switch comparison {
    case Comparison.equal.rawValue: return Value(a == b)
    case Comparison.notEqual.rawValue: return Value(a != b)
    case Comparison.less.rawValue: return Value(a < b)
    case Comparison.lessOrEqual.rawValue: return Value(a <= b)
    case Comparison.greater.rawValue: return Value(a > b)
    default: return Value(a >= b)
    }
  }
}
