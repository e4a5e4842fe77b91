// Comparisons of anything but two integers.
extension Machine {
  /// Tuples and lists inside one another that a comparison looks into.
  private static let depthLimit = 200

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
