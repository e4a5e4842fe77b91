// Strings, lists and tuples put together.
extension Machine {
  func isSequence(_ value: Value) -> Bool {
    switch arena.kind(of: value) {
    case .string, .list, .tuple: true
    default: false
    }
  }

  func concatenate(_ left: Value, _ right: Value) throws(InterpreterError) -> Value? {
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

  func repeated(_ sequence: Value, times: Value) throws(InterpreterError) -> Value {
    guard let times = Number(times, in: arena)?.integer else {
      throw .typeError("can't multiply sequence by non-int of type '\(typeName(times))'")
    }
    let isString = arena.isA(.string, sequence)
    let size = isString ? StringObject(sequence, in: arena).byteCount : try length(sequence).integer * 8
    let (bytes, overflow) = size.multipliedReportingOverflow(by: max(0, times))
    guard !overflow, bytes <= arena.limit else { throw .outOfMemory }
    switch arena.kind(of: sequence) {
    case .string:
      return try repeatedText(sequence, times: size == 0 ? 0 : max(0, times))
    case .list:
      let elements = ListObject(sequence, in: arena).elements()
      return try ListObject.make(Self.repeated(elements, times), in: arena)
    default: return try arena.makeTuple(Self.repeated(arena.tupleElements(sequence), times))
    }
  }

  private func repeatedText(_ string: Value, times: Int) throws(InterpreterError) -> Value {
    let bytes = StringObject(string, in: arena).bytes
    let value = StringObject.make(bytes.count * times, in: arena) { target in
      for time in 0..<times {
        UnsafeMutableRawBufferPointer(rebasing: target[(time * bytes.count)...]).copyMemory(from: bytes)
      }
    }
    guard let value else { throw .outOfMemory }
    return value
  }

  private static func repeated(_ elements: [Value], _ times: Int) -> [Value] {
    elements.isEmpty || times <= 0 ? [] : Array(repeatElement(elements, count: times).joined())
  }
}
