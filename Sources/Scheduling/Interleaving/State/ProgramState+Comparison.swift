/// How Python compares values.
extension ProgramState {
  /// What Python calls the type of it.
  func typeName(_ value: PythonValue) -> String {
    switch value {
    case .unbound, .none: "NoneType"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .string: "str"
    case .tuple: "tuple"
    case .range: "range"
    case .function: "function"
    case .builtin: "builtin_function_or_method"
    case .thread: "Thread"
    case .iterator: "iterator"
    case .task: "_asyncio.Task"
    case .pause: "coroutine"
    case .object(let handle), .held(let handle):
      switch heap[handle].kind {
      case .list: "list"
      case .dict: "dict"
      case .namespace: "types.SimpleNamespace"
      case .lock: "_thread.lock"
      case .coroutine: "coroutine"
      }
    }
  }

  /// What `if` and `while` see.
  func isTruthy(_ value: PythonValue) -> Bool {
    switch value {
    case .unbound, .none: false
    case .bool(let condition): condition
    case .int(let integer): integer != 0
    case .float(let number): number != 0
    case .string(let text): !text.isEmpty
    case .tuple(let elements): !elements.isEmpty
    case .range(let start, let stop, let step): Self.rangeCount(start, stop, step) > 0
    case .object(let handle):
      switch heap[handle].kind {
      case .list, .dict: !heap[handle].elements.isEmpty
      case .namespace, .lock, .coroutine: true
      }
    default: true
    }
  }

  /// `a == b`.
  func equal(_ a: PythonValue, _ b: PythonValue, depth: Int = 0) throws(PythonError) -> Bool {
    guard depth < 200 else { throw .recursion }
    if let a = a.integer, let b = b.integer { return a == b }
    if let a = a.number, let b = b.number { return a == b }
    switch (a, b) {
    case (.tuple(let a), .tuple(let b)): return try equal(a, b, depth: depth)
    case (.object(let a), .object(let b)) where a != b:
      let (first, second) = (heap[a], heap[b])
      guard first.kind == second.kind else { return false }
      switch first.kind {
      case .list: return try equal(first.elements, second.elements, depth: depth)
      case .lock, .coroutine: return false
      case .dict, .namespace:
        guard first.keys.count == second.keys.count else { return false }
        for (index, key) in first.keys.enumerated() {
          guard let other = try place(of: key, in: second.keys) else { return false }
          guard try equal(first.elements[index], second.elements[other], depth: depth + 1) else { return false }
        }
        return true
      }
    default: return a == b
    }
  }

  private func equal(_ a: [PythonValue], _ b: [PythonValue], depth: Int) throws(PythonError) -> Bool {
    guard a.count == b.count else { return false }
    for (a, b) in zip(a, b) where try !equal(a, b, depth: depth + 1) { return false }
    return true
  }

  /// Where a value stands among others.
  func place(of value: PythonValue, in values: [PythonValue]) throws(PythonError) -> Int? {
    for (index, other) in values.enumerated() where try equal(other, value) { return index }
    return nil
  }

  /// `a < b`.
  func less(_ a: PythonValue, _ b: PythonValue, sign: String = "<") throws(PythonError) -> Bool {
    if let a = a.integer, let b = b.integer { return a < b }
    if let a = a.number, let b = b.number { return a < b }
    switch (a, b) {
    case (.string(let a), .string(let b)): return a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
    case (.tuple(let a), .tuple(let b)): return try less(a, b)
    case (.object(let a), .object(let b)) where heap[a].kind == .list && heap[b].kind == .list:
      return try less(heap[a].elements, heap[b].elements)
    default:
      throw PythonError(
        "TypeError", "'\(sign)' not supported between instances of '\(typeName(a))' and '\(typeName(b))'")
    }
  }

  private func less(_ a: [PythonValue], _ b: [PythonValue]) throws(PythonError) -> Bool {
    for (a, b) in zip(a, b) where try !equal(a, b) { return try less(a, b) }
    return a.count < b.count
  }

  static func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    if step > 0 { return start < stop ? (stop - start - 1) / step + 1 : 0 }
    return start > stop ? (start - stop - 1) / -step + 1 : 0
  }
}
