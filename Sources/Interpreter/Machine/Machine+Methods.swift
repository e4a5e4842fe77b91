extension Machine {
  @inline(never)
  func callMethod(
    _ number: UInt8, of object: Value, _ arguments: UnsafeBufferPointer<Value>
  ) throws(InterpreterError) -> Value {
    guard let method = Method(rawValue: number) else { throw .runtimeError("no such method") }
    switch (arena.kind(of: object), method) {
    case (.list, .pop): return try pop(from: ListObject(object, in: arena), arguments)
    case (.list, .clear):
      try expect(none: arguments, "list.clear")
      ListObject(object, in: arena).clear()
      return .none
    case (.dict, _): return try callDict(method, object, arguments)
    case (.string, .join): return try join(arguments, with: object)
    case (.lock, _): return try callLock(method, object, arguments)
    case (.thread, .start), (.thread, .join):
      try expect(none: arguments, "Thread.\(method.name)")
      return try method == .start ? start(ProgramThread(object, in: memory)) : join(ProgramThread(object, in: memory))
    default: throw noAttribute(method.name, of: object)
    }
  }

  func expect(none arguments: UnsafeBufferPointer<Value>, _ name: String) throws(InterpreterError) {
    guard arguments.isEmpty else { throw .typeError("\(name)() takes no arguments (\(arguments.count) given)") }
  }

  private func pop(from list: ListObject, _ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    guard arguments.count <= 1 else { throw .typeError("pop expected at most 1 argument, got \(arguments.count)") }
    let place = try arguments.first.map { (value) throws(InterpreterError) in try index(value) } ?? -1
    if let removed = list.remove(at: place) { return removed }
    throw .raised(.indexError, list.count() == 0 ? "pop from empty list" : "pop index out of range")
  }

  private func callDict(
    _ method: Method, _ object: Value, _ arguments: UnsafeBufferPointer<Value>
  ) throws(InterpreterError) -> Value {
    let dict = DictObject(object, in: arena)
    switch method {
    case .get, .pop:
      guard (1...2).contains(arguments.count) else {
        let bound = arguments.isEmpty ? "least 1 argument" : "most 2 arguments"
        throw .typeError("\(method.name) expected at \(bound), got \(arguments.count)")
      }
      let key = try key(arguments[0])
      if let value = method == .get ? dict.value(for: key) : dict.remove(key) { return value }
      if arguments.count > 1 { return arguments[1] }
      guard method == .get else { throw .raised(.keyError, try repr(arguments[0])) }
      return .none
    case .clear, .keys, .values, .items:
      try expect(none: arguments, "dict.\(method.name)")
      if method == .clear {
        dict.clear()
        return .none
      }
      let part: DictPart = method == .keys ? .keys : method == .values ? .values : .items
      return try arena.make(.dictView, object.bits, part.rawValue)
    default: throw noAttribute(method.name, of: object)
    }
  }

  private func join(
    _ arguments: UnsafeBufferPointer<Value>, with separator: Value
  ) throws(InterpreterError) -> Value {
    guard arguments.count == 1 else {
      throw .typeError("str.join() takes exactly one argument (\(arguments.count) given)")
    }
    guard (try? iterator(over: arguments[0])) != nil else { throw .typeError("can only join an iterable") }
    var strings: [Value] = []
    for (index, element) in try elements(of: arguments[0]).enumerated() {
      guard arena.isA(.string, element) else {
        throw .typeError("sequence item \(index): expected str instance, \(typeName(element)) found")
      }
      if index > 0 { strings.append(separator) }
      strings.append(element)
    }
    return try joined(strings)
  }
}
