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
  func equal(_ a: PythonValue, _ b: PythonValue) throws(PythonError) -> Bool {
    var comparer = Comparer(state: self)
    return try comparer.equal(a, b, depth: 0)
  }

  /// Where a value stands among others.
  func place(of value: PythonValue, in values: some RandomAccessCollection<PythonValue>) throws(PythonError) -> Int? {
    var comparer = Comparer(state: self)
    return try comparer.place(of: value, in: values, depth: 0)
  }

  /// `a < b`, or `a <= b`. The error names the `sign` that the program wrote, with which `a` and `b` may have changed sides.
  func less(
    _ a: PythonValue, _ b: PythonValue, sign: String = "<", orEqual: Bool = false
  ) throws(PythonError) -> Bool {
    var comparer = Comparer(state: self)
    return try comparer.less(a, b, sign: sign, orEqual: orEqual, depth: 0)
  }

  static func rangeCount(_ start: Int, _ stop: Int, _ step: Int) -> Int {
    if step > 0 { return start < stop ? (stop - start - 1) / step + 1 : 0 }
    return start > stop ? (start - stop - 1) / -step + 1 : 0
  }
}
