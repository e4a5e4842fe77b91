/// Integer arithmetic with Python's meaning: floors towards minus infinity, and never wraps silently.
enum Arithmetic {
  @inline(__always)
  static func apply(_ operation: UInt8, _ left: Value, _ right: Value) throws(InterpreterError) -> Value {
    guard left.isInteger, right.isInteger else { throw .wrongType }
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
    guard right != 0 else { throw .divisionByZero }
    let (quotient, remainder) = left.quotientAndRemainder(dividingBy: right)
    let floors = remainder != 0 && (remainder < 0) != (right < 0)
    if operation == BinaryOperator.modulo.rawValue { return Value(floors ? remainder + right : remainder) }
    let result = floors ? quotient - 1 : quotient
    guard Value(result).integer == result else { throw .integerTooLarge }
    return Value(result)
  }

  @inline(__always)
  static func compare(_ comparison: UInt8, _ left: Value, _ right: Value) throws(InterpreterError) -> Value {
    switch comparison {
    case Comparison.equal.rawValue: return Value(left == right)
    case Comparison.notEqual.rawValue: return Value(left != right)
    default: break
    }
    guard left.isInteger, right.isInteger else { throw .wrongType }
    switch comparison {
    case Comparison.less.rawValue: return Value(left.integer < right.integer)
    case Comparison.lessOrEqual.rawValue: return Value(left.integer <= right.integer)
    case Comparison.greater.rawValue: return Value(left.integer > right.integer)
    default: return Value(left.integer >= right.integer)
    }
  }
}
