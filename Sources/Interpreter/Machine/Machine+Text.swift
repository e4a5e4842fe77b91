extension Machine {
  /// Objects inside one another that a text shows.
  private static let depthLimit = 200
  /// Bytes that a text may have.
  private static let textLimit = 16 << 20

  /// What Python's `str` gives.
  public func str(_ value: Value) throws(InterpreterError) -> String {
    arena.isA(.string, value) ? StringObject(value, in: arena).text : try repr(value)
  }

  /// What Python's `repr` gives.
  public func repr(_ value: Value) throws(InterpreterError) -> String {
    var text = ""
    var path: [Value] = []
    try write(value, to: &text, inside: &path)
    return text
  }

  func concatenation(_ values: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    var strings: [Value] = []
    for value in values {
      strings.append(arena.isA(.string, value) ? value : try StringObject.make(try repr(value), in: arena))
    }
    return try joined(strings)
  }

  /// The name of a value's type, as Python's messages write it.
  func typeName(_ value: Value) -> String {
    if value.isInteger { return "int" }
    if value == .none { return "NoneType" }
    if value == .true || value == .false { return "bool" }
    if value.isFunction { return "function" }
    if value.builtin != nil { return "builtin_function_or_method" }
    switch arena.kind(of: value) {
    case .string: return "str"
    case .list: return "list"
    case .tuple: return "tuple"
    case .dict: return "dict"
    case .float: return "float"
    case .range: return "range"
    case .rangeIterator: return "range_iterator"
    case .sequenceIterator: return "\(typeName(Value(bits: arena.load(value, 1))))_iterator"
    case .dictIterator: return "dict_\(["key", "value", "item"][Int(min(2, arena.load(value, 4)))])iterator"
    case .enumerateIterator: return "enumerate"
    case .dictView: return "dict_\(["keys", "values", "items"][Int(min(2, arena.load(value, 2)))])"
    case .namespace: return "SimpleNamespace"
    case .lock: return "_thread.lock"
    case .thread: return "Thread"
    case .coroutine, .sleep: return "coroutine"
    case .task: return "_asyncio.Task"
    case .gathering: return "_GatheringFuture"
    case nil: return "object"
    }
  }

  private func write(_ value: Value, to text: inout String, inside path: inout [Value]) throws(InterpreterError) {
    guard text.utf8.count < Self.textLimit else { throw .outOfMemory }
    switch arena.kind(of: value) {
    case .string: text += PythonText.quoted(StringObject(value, in: arena).text)
    case .float: text += PythonText.float(arena.float(value))
    case .list, .tuple, .dict, .namespace, .dictView:
      guard path.count < Self.depthLimit else {
        throw .raised(.recursionError, "maximum recursion depth exceeded while getting the repr of an object")
      }
      if path.contains(value) {
        text += ellipsis(value)
        return
      }
      path.append(value)
      try writeContainer(value, to: &text, inside: &path)
      path.removeLast()
    case .range:
      let (start, stop, step) = (integer(value, 1), integer(value, 2), integer(value, 3))
      text += step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
    default: text += plain(value)
    }
  }

  private func integer(_ value: Value, _ word: Int) -> Int { Int(truncatingIfNeeded: arena.load(value, word)) }

  private func ellipsis(_ value: Value) -> String {
    switch arena.kind(of: value) {
    case .list: "[...]"
    case .dict: "{...}"
    case .tuple: "(...)"
    case .namespace: "namespace(...)"
    default: "..."
    }
  }

  private func writeContainer(
    _ value: Value, to text: inout String, inside path: inout [Value]
  ) throws(InterpreterError) {
    switch arena.kind(of: value) {
    case .tuple:
      let elements = arena.tupleElements(value)
      try write("(", elements, elements.count == 1 ? ",)" : ")", to: &text, inside: &path)
    case .dict:
      text += "{"
      for (index, entry) in DictObject(value, in: arena).entries().enumerated() {
        if index > 0 { text += ", " }
        try write(entry.key, to: &text, inside: &path)
        text += ": "
        try write(entry.value, to: &text, inside: &path)
      }
      text += "}"
    case .namespace:
      text += "namespace("
      for (index, entry) in DictObject(Value(bits: arena.load(value, 1)), in: arena).entries().enumerated() {
        text += index > 0 ? ", " : ""
        text += try str(entry.key) + "="
        try write(entry.value, to: &text, inside: &path)
      }
      text += ")"
    case .dictView:
      text += typeName(value) + "("
      try write("[", try elements(of: value), "]", to: &text, inside: &path)
      text += ")"
    default: try write("[", ListObject(value, in: arena).elements(), "]", to: &text, inside: &path)
    }
  }

  private func write(
    _ begin: String, _ elements: [Value], _ end: String, to text: inout String, inside path: inout [Value]
  ) throws(InterpreterError) {
    text += begin
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      try write(element, to: &text, inside: &path)
    }
    text += end
  }

  /// What has no parts. Where Python shows an address, so does this.
  private func plain(_ value: Value) -> String {
    if !value.isReference, !value.isFunction, value.builtin == nil { return value.description }
    let address = "0x" + String(0x7f00_0000_0000 + value.bits, radix: 16)
    if value.isFunction, value.function < memory.program.functions.count {
      return "<function \(memory.program.functions[value.function].name) at \(address)>"
    }
    if let builtin = value.builtin { return "<built-in function \(builtin.name)>" }
    switch arena.kind(of: value) {
    case .lock:
      return "<\(ProgramLock(value, in: memory).isHeld ? "locked" : "unlocked") _thread.lock object at \(address)>"
    case .thread:
      let thread = ProgramThread(value, in: memory)
      let state = thread.hasEnded ? "stopped" : thread.hasStarted ? "started" : "initial"
      return "<Thread(Thread-\(thread.number) (\(thread.name)), \(state))>"
    case .coroutine:
      let place = integer(value, 1)
      return "<coroutine object \(memory.program.functions[place].name) at \(address)>"
    case nil: return value.description
    default: return "<\(typeName(value)) object at \(address)>"
    }
  }
}
