import Glibc

// What the machine's loop does not do itself: operators on anything but two integers.
extension Machine {
  /// Tuples and lists inside one another that a comparison looks into.
  private static let depthLimit = 200

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
    .typeError(
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

  // MARK: Sequences

  private func isSequence(_ value: Value) -> Bool {
    switch arena.kind(of: value) {
    case .string, .list, .tuple: true
    default: false
    }
  }

  private func concatenate(_ left: Value, _ right: Value) throws(InterpreterError) -> Value? {
    switch (arena.kind(of: left), arena.kind(of: right)) {
    case (.string, .string): return try joined([left, right])
    case (.list, .list):
      let elements = ListObject(left, in: arena).elements() + ListObject(right, in: arena).elements()
      return try ListObject.make(elements, in: arena)
    case (.tuple, .tuple): return try arena.makeTuple(arena.tupleElements(left) + arena.tupleElements(right))
    case (.string, _), (.list, _), (.tuple, _):
      let name = typeName(left)
      throw .typeError("can only concatenate \(name) (not \"\(typeName(right))\") to \(name)")
    default: return nil
    }
  }

  /// One string of several.
  func joined(_ strings: [Value]) throws(InterpreterError) -> Value {
    var count = 0
    for string in strings { count += StringObject(string, in: arena).byteCount }
    let value = StringObject.make(count, in: arena) { target in
      var place = 0
      for string in strings {
        let bytes = StringObject(string, in: arena).bytes
        UnsafeMutableRawBufferPointer(rebasing: target[place...]).copyMemory(from: bytes)
        place += bytes.count
      }
    }
    guard let value else { throw .outOfMemory }
    return value
  }

  private func repeated(_ sequence: Value, times: Value) throws(InterpreterError) -> Value {
    guard let times = Number(times, in: arena)?.integer else {
      throw .typeError("can't multiply sequence by non-int of type '\(typeName(times))'")
    }
    let isString = arena.isA(.string, sequence)
    let size = isString ? StringObject(sequence, in: arena).byteCount : try length(sequence).integer * 8
    let (bytes, overflow) = size.multipliedReportingOverflow(by: max(0, times))
    guard !overflow, bytes <= arena.limit else { throw .outOfMemory }
    switch arena.kind(of: sequence) {
    case .string:
      return try joined(Array(repeating: sequence, count: size == 0 ? 0 : max(0, times)))
    case .list:
      let elements = ListObject(sequence, in: arena).elements()
      return try ListObject.make(Self.repeated(elements, times), in: arena)
    default: return try arena.makeTuple(Self.repeated(arena.tupleElements(sequence), times))
    }
  }

  private static func repeated(_ elements: [Value], _ times: Int) -> [Value] {
    elements.isEmpty || times <= 0 ? [] : Array(repeatElement(elements, count: times).joined())
  }

  // MARK: Comparison

  @inline(never)
  func compare(_ comparison: UInt8, _ left: Value, _ right: Value) throws(InterpreterError) -> Value {
    switch Comparison(rawValue: comparison) {
    case .equal: return Value(try areEqual(left, right))
    case .notEqual: return Value(!(try areEqual(left, right)))
    case .less: return Value(try isLess(left, right, "<"))
    case .greater: return Value(try isLess(right, left, ">"))
    case .lessOrEqual: return Value(try isLess(left, right, "<=", orEqual: true))
    default: return Value(try isLess(right, left, ">=", orEqual: true))
    }
  }

  /// Whether they are equal as `==` sees it.
  func areEqual(_ a: Value, _ b: Value, depth: Int = 0) throws(InterpreterError) -> Bool {
    if let left = Number(a, in: arena), let right = Number(b, in: arena) { return left.equals(right) }
    if a == b { return true }
    guard depth < Self.depthLimit else {
      throw .raised(.recursionError, "maximum recursion depth exceeded in comparison")
    }
    switch (arena.kind(of: a), arena.kind(of: b)) {
    case (.string, .string): return StringObject(a, in: arena).compare(StringObject(b, in: arena)) == 0
    case (.list, .list), (.tuple, .tuple):
      let (left, right) = (elements(ofSequence: a), elements(ofSequence: b))
      guard left.count == right.count else { return false }
      for (x, y) in zip(left, right) where x != y {
        if try !areEqual(x, y, depth: depth + 1) { return false }
      }
      try checkForCancellation()
      return true
    case (.namespace, .namespace):
      return try areEqual(Value(bits: arena.load(a, 1)), Value(bits: arena.load(b, 1)), depth: depth + 1)
    case (.dict, .dict): return try areEqualDicts(a, b, depth: depth)
    case (.range, .range): return (1...4).allSatisfy { arena.load(a, $0) == arena.load(b, $0) }
    default: return false
    }
  }

  private func areEqualDicts(_ a: Value, _ b: Value, depth: Int) throws(InterpreterError) -> Bool {
    let other = DictObject(b, in: arena)
    let entries = DictObject(a, in: arena).entries()
    guard entries.count == other.count() else { return false }
    for entry in entries {
      guard let key = Key(entry.key, in: arena), let value = other.value(for: key) else { return false }
      guard value != entry.value else { continue }
      guard try areEqual(entry.value, value, depth: depth + 1) else { return false }
    }
    try checkForCancellation()
    return true
  }

  /// Elements of a list, at one moment, or of a tuple.
  func elements(ofSequence value: Value) -> [Value] {
    arena.isA(.list, value) ? ListObject(value, in: arena).elements() : arena.tupleElements(value)
  }

  /// Whether `a` comes before `b`, or is equal where that is asked. The error names the `sign` that the program wrote.
  func isLess(
    _ a: Value, _ b: Value, _ sign: String, orEqual: Bool = false, depth: Int = 0
  ) throws(InterpreterError) -> Bool {
    if let left = Number(a, in: arena), let right = Number(b, in: arena) {
      return left.isLess(than: right) || orEqual && left.equals(right)
    }
    guard depth < Self.depthLimit else {
      throw .raised(.recursionError, "maximum recursion depth exceeded in comparison")
    }
    switch (arena.kind(of: a), arena.kind(of: b)) {
    case (.string, .string):
      let order = StringObject(a, in: arena).compare(StringObject(b, in: arena))
      return orEqual ? order <= 0 : order < 0
    case (.list, .list), (.tuple, .tuple):
      let (left, right) = (elements(ofSequence: a), elements(ofSequence: b))
      for (x, y) in zip(left, right) where x != y {
        if try !areEqual(x, y) { return try isLess(x, y, sign, orEqual: orEqual, depth: depth + 1) }
      }
      return orEqual ? left.count <= right.count : left.count < right.count
    default:
      let isTurned = sign.first == ">"
      let (left, right) = isTurned ? (b, a) : (a, b)
      throw .typeError(
        "'\(sign)' not supported between instances of '\(typeName(left))' and '\(typeName(right))'")
    }
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
