import Interpreter

/// How Python writes values.
extension ProgramState {
  /// What `str` makes of it, and `print` prints.
  public func str(_ value: PythonValue) -> String {
    if case .string(let text) = value { text } else { repr(value) }
  }

  /// What `repr` makes of it. A few lists in lists can have a text without end: behind `PythonValue.textLimit` bytes, and
  /// where too many are inside one another, `...` stands for the rest.
  public func repr(_ value: PythonValue) -> String {
    var writer = ValueWriter(heap: heap)
    writer.write(value)
    return writer.text
  }
}

/// Writes one value.
private struct ValueWriter {
  private static let depthLimit = 100

  let heap: Heap
  var text = ""
  /// The objects around what is being written: one that contains itself has no end.
  private var path: [Handle] = []

  init(heap: Heap) { self.heap = heap }

  mutating func write(_ value: PythonValue, depth: Int = 0) {
    guard depth < Self.depthLimit, text.utf8.count <= PythonValue.textLimit else {
      text += "..."
      return
    }
    switch value {
    case .unbound: text += "<unbound>"
    case .none: text += "None"
    case .bool(let condition): text += condition ? "True" : "False"
    case .int(let integer): text += String(integer)
    case .float(let number): text += PythonText.float(number)
    case .string(let string): text += PythonText.quoted(string)
    case .tuple(let elements): write("(", elements, elements.count == 1 ? ",)" : ")", depth)
    case .range(let start, let stop, let step):
      text += step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
    case .function: text += "<function>"
    case .builtin(let builtin): text += "<built-in function \(builtin.name)>"
    case .thread(let number): text += "<Thread(Thread-\(number))>"
    case .iterator: text += "<iterator>"
    case .task(let number): text += "<Task 'Task-\(number + 1)'>"
    case .pause: text += "<coroutine object sleep>"
    case .object(let handle), .held(let handle): write(handle, depth)
    }
  }

  private mutating func write(_ handle: Handle, _ depth: Int) {
    let object = heap[handle]
    let isInside = path.contains(handle)
    path.append(handle)
    defer { path.removeLast() }
    switch object.kind {
    case .list: if isInside { text += "[...]" } else { write("[", object.elements, "]", depth) }
    case .dict: if isInside { text += "{...}" } else { write("{", object, ": ", "}", depth) }
    case .namespace:
      if isInside { text += "namespace(...)" } else { write("namespace(", object, "=", ")", depth) }
    case .lock: text += "<\(object.holder == nil ? "unlocked" : "locked") _thread.lock object>"
    case .coroutine: text += "<coroutine object>"
    }
  }

  private mutating func write(_ begin: String, _ elements: some Sequence<PythonValue>, _ end: String, _ depth: Int) {
    text += begin
    for (index, element) in elements.enumerated() {
      if index > 0 { text += ", " }
      write(element, depth: depth + 1)
      guard text.utf8.count <= PythonValue.textLimit else { return }
    }
    text += end
  }

  /// Keys and values; a namespace's names without their quotes.
  private mutating func write(
    _ begin: String, _ object: HeapObject, _ sign: String, _ end: String, _ depth: Int
  ) {
    text += begin
    for (index, key) in object.keys.enumerated() {
      if index > 0 { text += ", " }
      if object.kind == .namespace, case .string(let name) = key { text += name } else { write(key, depth: depth + 1) }
      text += sign
      write(object.elements[index], depth: depth + 1)
      guard text.utf8.count <= PythonValue.textLimit else { return }
    }
    text += end
  }
}
