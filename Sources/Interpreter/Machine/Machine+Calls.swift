extension Machine {
  /// Calls what is not a plain function of the program with the right number of arguments.
  @inline(never)
  func callValue(_ callee: Value, _ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    if let builtin = callee.builtin { return try call(builtin, arguments) }
    guard callee.isFunction, callee.function < memory.code.count else {
      throw .typeError("'\(typeName(callee))' object is not callable")
    }
    let code = memory.code[callee.function]
    guard Int(code.argumentCount) == arguments.count else { throw wrongArgumentCount(code, arguments.count) }
    return try arena.make(.coroutine, UInt64(callee.function), try arena.makeTuple(arguments).bits, 0)
  }

  private func call(_ builtin: Builtin, _ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    try check(builtin, arguments.count)
    switch builtin {
    case .print: return try print(arguments[...], separator: " ", end: "\n")
    case .printWith:
      return try print(
        arguments[2...], separator: try word(arguments[0], "sep", " "), end: try word(arguments[1], "end", "\n"))
    case .len: return try length(arguments[0])
    case .range: return try range(arguments)
    case .int: return arguments.isEmpty ? Value(0) : try int(arguments[0])
    case .str: return try StringObject.make(arguments.isEmpty ? "" : try str(arguments[0]), in: arena)
    case .bool: return Value(arguments.isEmpty ? false : truth(arguments[0]))
    case .list:
      return try ListObject.make(arguments.isEmpty ? [] : try elements(of: arguments[0]), in: arena)
    case .sum: return try sum(arguments)
    case .min: return try extreme(arguments, "min")
    case .max: return try extreme(arguments, "max")
    case .abs: return try absolute(arguments[0])
    case .sorted: return try sorted(arguments[0])
    case .enumerate: return try enumeration(arguments)
    case .namespace: return try namespace(arguments)
    case .thread: return try thread(arguments[0], arguments[1])
    case .lock: return try arena.make(.lock, 0)
    case .sleep: return try sleep(arguments[0])
    case .asyncioRun: throw .typeError("run() takes 1 positional argument but \(arguments.count) were given")
    case .asyncioSleep: return try arena.make(.sleep, try delay(arguments[0]), 0, 0)
    case .asyncioGather: return try gather(try elements(of: arguments[0]))
    case .asyncioCreateTask: return try createTask(arguments[0])
    }
  }

  /// Checks how many arguments there are, as Python's own functions do.
  private func check(_ builtin: Builtin, _ count: Int) throws(InterpreterError) {
    let allowed = builtin.argumentCounts
    guard !allowed.contains(count) else { return }
    let name = builtin.name.split(separator: ".").last ?? ""
    if allowed.lowerBound == 1, allowed.upperBound == 1 {
      throw .typeError("\(name)() takes exactly one argument (\(count) given)")
    }
    let isTooFew = count < allowed.lowerBound
    let bound = isTooFew ? allowed.lowerBound : allowed.upperBound
    throw .typeError(
      "\(name) expected at \(isTooFew ? "least" : "most") \(bound) argument\(bound == 1 ? "" : "s"), got \(count)")
  }

  private func print(
    _ values: Slice<UnsafeBufferPointer<Value>>, separator: String, end: String
  ) throws(InterpreterError) -> Value {
    var line = ""
    for (index, value) in values.enumerated() {
      if index > 0 { line += separator }
      line += try str(value)
    }
    memory.print(line + end)
    return .none
  }

  private func word(_ value: Value, _ name: String, _ standard: String) throws(InterpreterError) -> String {
    if value == .none { return standard }
    guard arena.isA(.string, value) else {
      throw .typeError("\(name) must be None or a string, not \(typeName(value))")
    }
    return try str(value)
  }

  private func namespace(_ arguments: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    let attributes = try DictObject.make(in: arena)
    if let given = arguments.first {
      guard arena.isA(.dict, given) else { throw .typeError("SimpleNamespace takes keyword arguments only") }
      for entry in DictObject(given, in: arena).entries() {
        guard DictObject(attributes, in: arena).set(entry.value, for: try key(entry.key)) else { throw .outOfMemory }
      }
    }
    return try arena.make(.namespace, attributes.bits)
  }
}

extension Builtin {
  /// How many arguments it takes.
  fileprivate var argumentCounts: ClosedRange<Int> {
    switch self {
    case .print: 0...Int.max
    case .printWith: 2...Int.max
    case .range: 1...3
    case .int, .str, .bool, .list, .namespace: 0...1
    case .sum, .enumerate: 1...2
    case .min, .max: 1...Int.max
    case .thread: 2...2
    case .lock: 0...0
    case .len, .abs, .sorted, .sleep, .asyncioRun, .asyncioSleep, .asyncioGather, .asyncioCreateTask: 1...1
    }
  }
}
