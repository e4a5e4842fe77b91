/// How Python writes values.
extension ProgramState {
  /// How deep lists in lists are written before `…` stands for the rest; a list that contains itself has no end.
  private static let writtenDepth = 16

  /// What `str` makes of it, and `print` prints.
  public func str(_ value: PythonValue) -> String {
    if case .string(let text) = value { text } else { repr(value) }
  }

  /// What `repr` makes of it.
  public func repr(_ value: PythonValue) -> String { repr(value, depth: 0) }

  private func repr(_ value: PythonValue, depth: Int) -> String {
    guard depth < Self.writtenDepth else { return "..." }
    switch value {
    case .unbound: return "<unbound>"
    case .none: return "None"
    case .bool(let condition): return condition ? "True" : "False"
    case .int(let integer): return String(integer)
    case .float(let number): return number.description
    case .string(let text): return Self.quoted(text)
    case .tuple(let elements):
      let inner = elements.map { repr($0, depth: depth + 1) }.joined(separator: ", ")
      return elements.count == 1 ? "(\(inner),)" : "(\(inner))"
    case .range(let start, let stop, let step):
      return step == 1 ? "range(\(start), \(stop))" : "range(\(start), \(stop), \(step))"
    case .function: return "<function>"
    case .builtin(let builtin): return "<built-in function \(builtin.name)>"
    case .thread(let number): return "<Thread(Thread-\(number))>"
    case .iterator: return "<iterator>"
    case .task(let number): return "<Task 'Task-\(number + 1)'>"
    case .pause: return "<coroutine object sleep>"
    case .object(let handle), .held(let handle): return repr(heap[handle], depth: depth)
    }
  }

  private func repr(_ object: HeapObject, depth: Int) -> String {
    let elements = object.elements.map { repr($0, depth: depth + 1) }
    switch object.kind {
    case .list: return "[\(elements.joined(separator: ", "))]"
    case .dict:
      let pairs = zip(object.keys, elements).map { "\(repr($0, depth: depth + 1)): \($1)" }
      return "{\(pairs.joined(separator: ", "))}"
    case .namespace:
      return "namespace(\(zip(object.keys, elements).map { "\(str($0))=\($1)" }.joined(separator: ", ")))"
    case .lock: return "<\(object.holder == nil ? "unlocked" : "locked") _thread.lock object>"
    case .coroutine: return "<coroutine object>"
    }
  }

  private static func quoted(_ text: String) -> String {
    let quote: Character = text.contains("'") && !text.contains("\"") ? "\"" : "'"
    var quoted = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case "\\": quoted += "\\\\"
      case "'" where quote == "'": quoted += "\\'"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + String(quote)
  }
}
