import Glibc

// What the machine's loop does not do itself: operators on anything but two integers.
extension Machine {
  @inline(never)
  func operate(_ operation: UInt8, _ left: Value, _ right: Value) throws(InterpreterError) -> Value {
    if left.isInteger, right.isInteger, operation <= BinaryOperator.modulo.rawValue {
      return try Arithmetic.apply(operation, left, right)
    }
    guard let operation = BinaryOperator(rawValue: operation) else { throw .runtimeError("no such operator") }
    if let a = Number(left, in: arena), let b = Number(right, in: arena) { return try operate(operation, a, b) }
    switch operation {
    case .add: if let sum = try concatenate(left, right) { return sum }
    case .multiply:
      if isSequence(left) { return try repeated(left, times: right) }
      if isSequence(right) { return try repeated(right, times: left) }
    default: break
    }
    throw unsupported(operation, left, right)
  }

  private func operate(_ operation: BinaryOperator, _ a: Number, _ b: Number) throws(InterpreterError) -> Value {
    if let left = a.integer, let right = b.integer {
      switch operation {
      case .add, .subtract, .multiply, .floorDivide, .modulo:
        return try Arithmetic.apply(operation.rawValue, Value(left), Value(right))
      case .power where right >= 0: return try Arithmetic.power(left, right)
      case .trueDivide:
        guard right != 0 else { throw .raised(.zeroDivisionError, "division by zero") }
      case .power: break
      }
    }
    return try arena.makeFloat(try compute(operation, a.double, b.double))
  }

  private func compute(_ operation: BinaryOperator, _ a: Double, _ b: Double) throws(InterpreterError) -> Double {
    switch operation {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .trueDivide:
      guard b != 0 else { throw .raised(.zeroDivisionError, "float division by zero") }
      return a / b
    case .floorDivide:
      guard b != 0 else { throw .raised(.zeroDivisionError, "float floor division by zero") }
      let quotient = ((a - remainder(a, b)) / b)
      if quotient == 0 { return (a / b).sign == .minus ? -0.0 : 0.0 }
      let floor = quotient.rounded(.down)
      return quotient - floor > 0.5 ? floor + 1 : floor
    case .modulo:
      guard b != 0 else { throw .raised(.zeroDivisionError, "float modulo") }
      return remainder(a, b)
    case .power:
      if a == 0, b < 0 { throw .raised(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
      if a < 0, b != b.rounded(), b.isFinite { throw .valueError("complex numbers are not supported") }
      let result = pow(a, b)
      if result.isInfinite, a.isFinite, b.isFinite {
        throw .raised(.overflowError, "(34, 'Numerical result out of range')")
      }
      return result
    }
  }

  /// With the sign of the divisor.
  private func remainder(_ a: Double, _ b: Double) -> Double {
    let rest = fmod(a, b)
    if rest == 0 { return b.sign == .minus ? -0.0 : 0.0 }
    return (rest < 0) != (b < 0) ? rest + b : rest
  }

  private func unsupported(_ operation: BinaryOperator, _ left: Value, _ right: Value) -> InterpreterError {
    if operation == .modulo, arena.isA(.string, left) {
      return .typeError("formatting with % is not supported; f\"{value}\" is")
    }
    return .typeError(
      "unsupported operand type(s) for \(operation.sign): '\(typeName(left))' and '\(typeName(right))'")
  }

  @inline(never)
  func negative(_ value: Value) throws(InterpreterError) -> Value {
    guard let number = Number(value, in: arena) else {
      throw .typeError("bad operand type for unary -: '\(typeName(value))'")
    }
    if let integer = number.integer { return try Arithmetic.fitted(-integer) }
    return try arena.makeFloat(-number.double)
  }
}

extension BinaryOperator {
  /// As Python's messages write it.
  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .floorDivide: "//"
    case .modulo: "%"
    case .trueDivide: "/"
    case .power: "** or pow()"
    }
  }
}
