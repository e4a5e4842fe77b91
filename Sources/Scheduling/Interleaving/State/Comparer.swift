/// One comparison of two values. Lists in lists are looked into so deep, and at so many values, as Python could do in a
/// moment; what is larger is an error, as a step must end.
struct Comparer {
  private static let depthLimit = 200

  let state: ProgramState
  private var left = 1_000_000

  init(state: ProgramState) { self.state = state }

  mutating func equal(_ a: PythonValue, _ b: PythonValue, depth: Int) throws(PythonError) -> Bool {
    if let a = a.integer, let b = b.integer { return a == b }
    if let a = a.number, let b = b.number { return a == b }
    switch (a, b) {
    case (.tuple(let a), .tuple(let b)): return try equal(a, b, depth: depth)
    case (.object(let a), .object(let b)) where a != b:
      let (first, second) = (state.heap[a], state.heap[b])
      guard first.kind == second.kind else { return false }
      switch first.kind {
      case .list: return try equal(first.elements, second.elements, depth: depth)
      case .lock, .coroutine: return false
      case .dict, .namespace:
        guard first.keys.count == second.keys.count else { return false }
        for (index, key) in first.keys.enumerated() {
          guard let other = try place(of: key, in: second.keys, depth: depth) else { return false }
          guard try equal(first.elements[index], second.elements[other], depth: depth + 1) else { return false }
        }
        return true
      }
    default: return a == b
    }
  }

  private mutating func equal<Values: RandomAccessCollection<PythonValue>>(
    _ a: Values, _ b: Values, depth: Int
  ) throws(PythonError) -> Bool {
    guard a.count == b.count else { return false }
    return try difference(a, b, depth: depth) == nil
  }

  /// The first place at which two sequences differ.
  private mutating func difference<Values: RandomAccessCollection<PythonValue>>(
    _ a: Values, _ b: Values, depth: Int
  ) throws(PythonError) -> Int? {
    left -= min(a.count, b.count)
    guard depth < Self.depthLimit, left >= 0 else { throw .tooLong }
    for (index, (a, b)) in zip(a, b).enumerated() where try !equal(a, b, depth: depth + 1) { return index }
    return nil
  }

  mutating func place(
    of value: PythonValue, in values: some RandomAccessCollection<PythonValue>, depth: Int
  ) throws(PythonError) -> Int? {
    left -= values.count
    guard depth < Self.depthLimit, left >= 0 else { throw .tooLong }
    for (index, other) in values.enumerated() where try equal(other, value, depth: depth + 1) { return index }
    return nil
  }

  mutating func less(
    _ a: PythonValue, _ b: PythonValue, sign: String, orEqual: Bool, depth: Int
  ) throws(PythonError) -> Bool {
    if let a = a.integer, let b = b.integer { return orEqual ? a <= b : a < b }
    if let a = a.number, let b = b.number { return orEqual ? a <= b : a < b }
    switch (a, b) {
    case (.string(let a), .string(let b)):
      return orEqual
        ? !b.unicodeScalars.lexicographicallyPrecedes(a.unicodeScalars)
        : a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    case (.tuple(let a), .tuple(let b)): return try less(a, b, sign, orEqual, depth)
    case (.object(let a), .object(let b)) where state.heap[a].kind == .list && state.heap[b].kind == .list:
      return try less(state.heap[a].elements, state.heap[b].elements, sign, orEqual, depth)
    default:
      let (left, right) = sign.first == ">" ? (b, a) : (a, b)
      throw PythonError(
        "TypeError",
        "'\(sign)' not supported between instances of '\(state.typeName(left))' and '\(state.typeName(right))'")
    }
  }

  private mutating func less<Values: RandomAccessCollection<PythonValue>>(
    _ a: Values, _ b: Values, _ sign: String, _ orEqual: Bool, _ depth: Int
  ) throws(PythonError) -> Bool {
    guard let place = try difference(a, b, depth: depth) else {
      return orEqual ? a.count <= b.count : a.count < b.count
    }
    return try less(
      a[a.index(a.startIndex, offsetBy: place)], b[b.index(b.startIndex, offsetBy: place)], sign: sign,
      orEqual: orEqual, depth: depth + 1)
  }
}
