/// Integer arithmetic with Python's meaning: floors towards minus infinity, and never wraps silently.
enum Arithmetic {
  /// Both are integers, and the operation is one whose result is an integer.
  @inline(__always)
  static func apply(_ operation: UInt8, _ left: Value, _ right: Value) throws(InterpreterError) -> Value {
    if let result = result(operation, left, right) { return result }
    throw failure(operation, right)
  }

  /// As `apply`; nil where there is no such integer.
  @inline(__always)
  static func result(_ operation: UInt8, _ left: Value, _ right: Value) -> Value? {
    switch operation {
    case BinaryOperator.subtract.rawValue:
      // On the tagged words themselves: (2a + 1) − (2b + 1) + 1 = 2(a − b) + 1, and overflow of the word is overflow of
      // the 63 bits.
      let (word, overflow) = Int64(bitPattern: left.bits).subtractingReportingOverflow(Int64(bitPattern: right.bits))
      return overflow ? nil : Value(bits: UInt64(bitPattern: word) | 1)
    case BinaryOperator.add.rawValue:
      let (word, overflow) = Int64(bitPattern: left.bits).addingReportingOverflow(Int64(bitPattern: right.bits & ~1))
      return overflow ? nil : Value(bits: UInt64(bitPattern: word))
    case BinaryOperator.multiply.rawValue:
      // a · 2b = 2ab, and overflow of the word is overflow of the 63 bits.
      let (product, overflow) = Int64(left.integer).multipliedReportingOverflow(
        by: Int64(bitPattern: right.bits & ~1))
      return overflow ? nil : Value(bits: UInt64(bitPattern: product) | 1)
    default: return quotient(operation, left.integer, right.integer)
    }
  }

  @inline(__always)
  private static func quotient(_ operation: UInt8, _ left: Int, _ right: Int) -> Value? {
    guard right != 0 else { return nil }
    // Of 63 bits neither overflows; only the quotient of the least integer and -1 does not fit.
    let (quotient, remainder) = (left / right, left % right)
    let floors = remainder != 0 && (remainder < 0) != (right < 0)
    if operation == BinaryOperator.modulo.rawValue { return Value(floors ? remainder + right : remainder) }
    let floor = floors ? quotient - 1 : quotient
    return Value(floor).integer == floor ? Value(floor) : nil
  }

  @inline(never)
  private static func failure(_ operation: UInt8, _ right: Value) -> InterpreterError {
    switch operation {
    case BinaryOperator.modulo.rawValue where right == Value(0):
      .raised(.zeroDivisionError, "integer modulo by zero")
    case BinaryOperator.floorDivide.rawValue where right == Value(0):
      .raised(.zeroDivisionError, "integer division or modulo by zero")
    default: .integerTooLarge
    }
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
