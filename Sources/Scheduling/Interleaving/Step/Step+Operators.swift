import Glibc
import Interpreter

extension Step {
  private static let symbols: [BinaryOperator: String] = [
    .add: "+", .subtract: "-", .multiply: "*", .floorDivide: "//", .modulo: "%", .trueDivide: "/",
    .power: "** or pow()",
  ]

  mutating func binary(
    _ operation: BinaryOperator, _ left: PythonValue, _ right: PythonValue
  ) throws(PythonError) -> PythonValue {
    if let a = left.integer, let b = right.integer { return try Self.integers(operation, a, b) }
    if let a = left.number, let b = right.number { return .float(try Self.floats(operation, a, b)) }
    switch (operation, left, right) {
    case (.add, .string(let a), .string(let b)): return try .text(a + b)
    case (.add, .tuple(let a), .tuple(let b)): return try .tuple(of: a + b)
    case (.add, _, _):
      if let sum = try concatenated(left, right) { return sum }
    case (.multiply, _, _):
      if let product = try repeated(left, right) { return product }
      if let product = try repeated(right, left) { return product }
    default: break
    }
    if operation == .modulo, case .string = left {
      throw PythonError("TypeError", "formatting with % is not supported; f\"{value}\" is")
    }
    throw PythonError(
      "TypeError",
      "unsupported operand type(s) for \(Self.symbols[operation] ?? "?"): "
        + "'\(state.typeName(left))' and '\(state.typeName(right))'")
  }

  private mutating func concatenated(
    _ left: PythonValue, _ right: PythonValue
  ) throws(PythonError) -> PythonValue? {
    if let a = handle(left, .list), let b = handle(right, .list) {
      footprint.read(.object(a))
      footprint.read(.object(b))
      return try make(
        HeapObject(.list, elements: ValueArray([state.heap[a].elements, state.heap[b].elements].joined())))
    }
    let type = state.typeName(left)
    guard ["str", "list", "tuple"].contains(type) else { return nil }
    throw PythonError("TypeError", "can only concatenate \(type) (not \"\(state.typeName(right))\") to \(type)")
  }

  /// A sequence several times; nil when it is none.
  private mutating func repeated(
    _ sequence: PythonValue, _ times: PythonValue
  ) throws(PythonError) -> PythonValue? {
    let type = state.typeName(sequence)
    guard ["str", "list", "tuple"].contains(type) else { return nil }
    guard let times = times.integer else {
      throw PythonError("TypeError", "can't multiply sequence by non-int of type '\(state.typeName(times))'")
    }
    switch sequence {
    case .string(let text):
      guard Self.fits(text.utf8.count, times, PythonValue.textLimit) else { throw .text }
      return .string(String(repeating: text, count: text.isEmpty ? 0 : max(0, times)))
    case .tuple(let elements):
      guard Self.fits(elements.count, times, PythonValue.tupleLimit) else { throw .tuple }
      return try .tuple(of: Self.repeated(elements, times))
    default:
      let elements = try elements(sequence)
      guard Self.fits(elements.count, times, Heap.valueLimit) else { throw .memory }
      return try make(HeapObject(.list, elements: ValueArray(Self.repeated(elements, times))))
    }
  }

  private static func fits(_ size: Int, _ times: Int, _ limit: Int) -> Bool {
    size == 0 || times <= limit / size
  }

  private static func repeated(_ elements: [PythonValue], _ times: Int) -> [PythonValue] {
    elements.isEmpty || times <= 0 ? [] : Array(repeatElement(elements, count: times).joined())
  }

  private static func integers(_ operation: BinaryOperator, _ a: Int, _ b: Int) throws(PythonError) -> PythonValue {
    switch operation {
    case .add: return try checked(a.addingReportingOverflow(b))
    case .subtract: return try checked(a.subtractingReportingOverflow(b))
    case .multiply: return try checked(a.multipliedReportingOverflow(by: b))
    case .floorDivide, .modulo:
      guard b != 0 else {
        throw PythonError("ZeroDivisionError", operation == .modulo ? "integer modulo by zero" : divisionByZero)
      }
      let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
      let floors = remainder != 0 && (remainder < 0) != (b < 0)
      if operation == .modulo { return .int(floors ? remainder + b : remainder) }
      return try checked((floors ? quotient - 1 : quotient, false))
    case .trueDivide:
      guard b != 0 else { throw PythonError("ZeroDivisionError", "division by zero") }
      return .float(Double(a) / Double(b))
    case .power:
      guard b >= 0 else { return .float(try floats(.power, Double(a), Double(b))) }
      return try power(a, b)
    }
  }

  private static let divisionByZero = "integer division or modulo by zero"

  private static func checked(_ result: (partialValue: Int, overflow: Bool)) throws(PythonError) -> PythonValue {
    let value = result.partialValue
    guard !result.overflow, value <= Int.max >> 1, value >= Int.min >> 1 else { throw .overflow }
    return .int(value)
  }

  private static func power(_ base: Int, _ exponent: Int) throws(PythonError) -> PythonValue {
    if base == 0 || base == 1 || exponent == 0 { return .int(exponent == 0 ? 1 : base) }
    if base == -1 { return .int(exponent % 2 == 0 ? 1 : -1) }
    guard exponent < 64 else { throw .overflow }
    var result = PythonValue.int(1)
    for _ in 0..<exponent { result = try checked((result.integer ?? 0).multipliedReportingOverflow(by: base)) }
    return result
  }

  private static func floats(_ operation: BinaryOperator, _ a: Double, _ b: Double) throws(PythonError) -> Double {
    switch operation {
    case .add: return a + b
    case .subtract: return a - b
    case .multiply: return a * b
    case .power:
      if a == 0, b < 0 { throw PythonError("ZeroDivisionError", "0.0 cannot be raised to a negative power") }
      return pow(a, b)
    case .floorDivide, .modulo, .trueDivide:
      guard b != 0 else {
        let text = [.floorDivide: "float floor division by zero", .modulo: "float modulo"][operation]
        throw PythonError("ZeroDivisionError", text ?? "float division by zero")
      }
      if operation == .trueDivide { return a / b }
      var remainder = fmod(a, b)
      if remainder != 0, (remainder < 0) != (b < 0) { remainder += b }
      return operation == .modulo ? remainder : ((a - remainder) / b).rounded()
    }
  }

  mutating func compare(
    _ comparison: Comparison, _ left: PythonValue, _ right: PythonValue
  ) throws(PythonError) -> Bool {
    footprint.read(allOf: left, in: state.heap)
    footprint.read(allOf: right, in: state.heap)
    switch comparison {
    case .equal: return try state.equal(left, right)
    case .notEqual: return try !state.equal(left, right)
    case .less: return try state.less(left, right, sign: "<")
    case .greater: return try state.less(right, left, sign: ">")
    case .lessOrEqual: return try state.less(left, right, sign: "<=", orEqual: true)
    case .greaterOrEqual: return try state.less(right, left, sign: ">=", orEqual: true)
    }
  }

  func negative(_ value: PythonValue) throws(PythonError) -> PythonValue {
    if let integer = value.integer { return try Self.integers(.subtract, 0, integer) }
    if let number = value.number { return .float(-number) }
    throw PythonError("TypeError", "bad operand type for unary -: '\(state.typeName(value))'")
  }
}
