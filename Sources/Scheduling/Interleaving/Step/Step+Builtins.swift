import Interpreter

extension Step {
  mutating func call(_ builtin: Builtin, _ arguments: [PythonValue]) throws(PythonError) -> PythonValue {
    let first = arguments.first ?? .none
    switch builtin {
    case .print: return try print(arguments[...], separator: " ", end: "\n")
    case .printWith:
      return try print(
        arguments.dropFirst(2), separator: first == .none ? " " : text(first),
        end: arguments.count < 2 || arguments[1] == .none ? "\n" : text(arguments[1]))
    case .len: return .int(try length(first))
    case .range: return try range(arguments)
    case .int: return arguments.isEmpty ? .int(0) : try integer(first)
    case .str: return .string(try arguments.isEmpty ? "" : text(first))
    case .bool: return .bool(!arguments.isEmpty && truth(first))
    case .list: return try make(HeapObject(.list, elements: arguments.isEmpty ? [] : ValueArray(elements(first))))
    case .sum: return try sum(arguments)
    case .min, .max: return try extreme(builtin, arguments)
    case .abs: return try less(first, .int(0)) ? negative(first) : binary(.add, .int(0), first)
    case .sorted: return try make(HeapObject(.list, elements: ValueArray(sorted(elements(first)))))
    case .enumerate:
      let start = arguments.count > 1 ? arguments[1].integer ?? 0 : 0
      var pairs: [PythonValue] = []
      for (index, element) in try elements(first).enumerated() {
        pairs.append(try .tuple(of: [try binary(.add, .int(start), .int(index)), element]))
      }
      return try make(HeapObject(.list, elements: ValueArray(pairs)))
    case .namespace: return try namespace(first)
    case .thread: return try makeThread(arguments)
    case .lock: return try make(HeapObject(.lock))
    case .asyncioSleep: return try pause(first)
    case .asyncioGather: return try gather(elements(first))
    case .asyncioCreateTask: return .task(try makeTask(first))
    // Those that may wait, or enter a function, are not called here.
    case .sleep, .asyncioRun: throw PythonError("SystemError", "\(builtin.name) called as a value")
    }
  }

  private mutating func print(
    _ values: ArraySlice<PythonValue>, separator: String, end: String
  ) throws(PythonError) -> PythonValue {
    var line = ""
    for (index, value) in values.enumerated() {
      if index > 0 { line += separator }
      line += try text(value)
    }
    footprint.write(.output)
    state.output.append(line + end)
    return .none
  }

  private func range(_ arguments: [PythonValue]) throws(PythonError) -> PythonValue {
    var numbers: [Int] = []
    for argument in arguments {
      guard let number = argument.integer else {
        throw PythonError("TypeError", "'\(state.typeName(argument))' object cannot be interpreted as an integer")
      }
      numbers.append(number)
    }
    switch numbers.count {
    case 1: return .range(start: 0, stop: numbers[0], step: 1)
    case 2: return .range(start: numbers[0], stop: numbers[1], step: 1)
    case 3:
      guard numbers[2] != 0 else { throw PythonError("ValueError", "range() arg 3 must not be zero") }
      return .range(start: numbers[0], stop: numbers[1], step: numbers[2])
    default: throw PythonError("TypeError", "range expected 1 to 3 arguments, got \(numbers.count)")
    }
  }

  private mutating func integer(_ value: PythonValue) throws(PythonError) -> PythonValue {
    if let integer = value.integer { return .int(integer) }
    switch value {
    case .float(let number):
      guard number.magnitude < 0x1p62 else { throw .overflow }
      return .int(Int(number))
    case .string(let written):
      let trimmed = written.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
      guard let integer = Int(String(trimmed).filter { $0 != "_" }), integer <= Int.max >> 1, integer >= Int.min >> 1
      else {
        throw PythonError("ValueError", "invalid literal for int() with base 10: \(state.repr(value))")
      }
      return .int(integer)
    default:
      throw PythonError(
        "TypeError",
        "int() argument must be a string, a bytes-like object or a real number, not '\(state.typeName(value))'")
    }
  }

  private mutating func sum(_ arguments: [PythonValue]) throws(PythonError) -> PythonValue {
    var total = arguments.count > 1 ? arguments[1] : .int(0)
    for element in try elements(arguments.first ?? .none) { total = try binary(.add, total, element) }
    return total
  }

  private mutating func extreme(_ builtin: Builtin, _ arguments: [PythonValue]) throws(PythonError) -> PythonValue {
    let values = arguments.count == 1 ? try elements(arguments[0]) : arguments
    guard var best = values.first else {
      let python = program.checkpoints
      let isOld = python == .python3_9 || python == .python3_10 || python == .python3_11
      throw PythonError(
        "ValueError",
        isOld ? "\(builtin.name)() arg is an empty sequence" : "\(builtin.name)() iterable argument is empty")
    }
    for value in values.dropFirst() {
      if try builtin == .min ? less(value, best) : less(best, value, sign: ">") { best = value }
    }
    return best
  }

  private mutating func less(
    _ a: PythonValue, _ b: PythonValue, sign: String = "<"
  ) throws(PythonError) -> Bool {
    footprint.read(allOf: a, in: state.heap)
    footprint.read(allOf: b, in: state.heap)
    return try state.less(a, b, sign: sign)
  }

  /// By insertion in the place that a binary search finds: stable, as Python's sort is.
  private mutating func sorted(_ values: [PythonValue]) throws(PythonError) -> [PythonValue] {
    var result: [PythonValue] = []
    for value in values {
      var (low, high) = (0, result.count)
      while low < high {
        let middle = (low + high) / 2
        if try less(value, result[middle]) { high = middle } else { low = middle + 1 }
      }
      result.insert(value, at: low)
    }
    return result
  }

  private mutating func namespace(_ attributes: PythonValue) throws(PythonError) -> PythonValue {
    guard let dict = handle(attributes, .dict) else { return try make(HeapObject(.namespace)) }
    let object = state.heap[dict]
    return try make(HeapObject(.namespace, elements: object.elements, keys: object.keys))
  }

  /// `Thread(target=…, args=…)`: a thread that has not started.
  private mutating func makeThread(_ arguments: [PythonValue]) throws(PythonError) -> PythonValue {
    if case .builtin(let builtin) = arguments.first ?? .none {
      throw PythonError(
        "RuntimeError", "under the microscope a thread needs a function of its own: def work(): \(builtin.name)(...)")
    }
    guard case .function(let function) = arguments.first ?? .none else {
      throw PythonError("TypeError", "'\(state.typeName(arguments.first ?? .none))' object is not callable")
    }
    let number = state.threads.count
    guard number < DeterministicMachine.threadLimit else {
      throw PythonError("RuntimeError", "can't start new thread")
    }
    let frame = try makeFrame(function, arguments.count > 1 ? elements(arguments[1]) : [])
    footprint.write(.threads)
    state.threads.append(ThreadState(function: function, frames: [frame]))
    return .thread(number)
  }
}
