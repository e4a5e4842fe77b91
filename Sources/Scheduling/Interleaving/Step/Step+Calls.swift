import Interpreter

extension Step {
  /// Calls what lies below `count` arguments.
  mutating func call(_ count: Int) throws(PythonError) -> Outcome {
    switch peek(count + 1) {
    case .function(let function):
      let frames = state.threads[thread].frames.count
      guard frames + 1 < DeterministicMachine.recursionLimit else { throw .recursion }
      if program.functions[function].isCoroutine {
        try push(makeCoroutine(function, count))
        return .done
      }
      let called = try makeFrame(function, Array(frame.slots.suffix(count)))
      frame.slots.removeLast(count + 1)
      state.threads[thread].frames.append(frame)
      frame = called
      return .entered
    case .builtin(.sleep):
      guard case .nothing = waited else { break }
      return .waits(.sleep(until: try wakeTime(peek())))
    case .builtin(.asyncioRun):
      let coroutine = peek()
      frame.slots.removeLast(count + 1)
      return try runLoop(coroutine)
    case .builtin(let builtin):
      let arguments = pop(count)
      _ = pop()
      push(try call(builtin, arguments))
      return .done
    case let other: throw PythonError("TypeError", "'\(state.typeName(other))' object is not callable")
    }
    // A sleep that is over.
    if case .sleep(let until) = waited, sleeping == .virtualTime { state.clock = max(state.clock, until) }
    frame.slots.removeLast(count + 1)
    push(.none)
    return .done
  }

  /// The first frame of a call. Throws when the number of arguments is wrong.
  func makeFrame(_ function: Int, _ arguments: [PythonValue]) throws(PythonError) -> Frame {
    let code = program.functions[function]
    guard code.argumentCount == arguments.count else {
      throw Self.wrongCount(code, arguments.count)
    }
    return Frame(function: function, arguments: arguments, localCount: code.localCount)
  }

  private static func wrongCount(_ code: CodeObject, _ count: Int) -> PythonError {
    let takes = code.argumentCount
    if count > takes {
      let noun = takes == 1 ? "argument" : "arguments"
      let verb = count == 1 ? "was" : "were"
      return PythonError("TypeError", "\(code.name)() takes \(takes) positional \(noun) but \(count) \(verb) given")
    }
    let missing = code.localNames[count..<takes].map { "'\($0)'" }
    let list =
      switch missing.count {
      case 1: missing[0]
      case 2: missing.joined(separator: " and ")
      default: missing.dropLast().joined(separator: ", ") + ", and \(missing[missing.count - 1])"
      }
    let noun = missing.count == 1 ? "argument" : "arguments"
    return PythonError(
      "TypeError", "\(code.name)() missing \(missing.count) required positional \(noun): \(list)")
  }

  /// A call of an `async def` function: its arguments wait for the first turn.
  private mutating func makeCoroutine(_ function: Int, _ count: Int) throws(PythonError) -> PythonValue {
    let arguments = Array(frame.slots.suffix(count))
    _ = try makeFrame(function, arguments)
    frame.slots.removeLast(count + 1)
    return try make(HeapObject(.coroutine, elements: ValueArray(arguments), keys: [.function(function)]))
  }

  /// That much later; the clock has an end, which sleepers reach after some three hundred years.
  static func time(_ nanoseconds: Int, after clock: Int) -> Int {
    let (time, overflow) = clock.addingReportingOverflow(nanoseconds)
    return overflow ? .max : time
  }

  private func wakeTime(_ seconds: PythonValue) throws(PythonError) -> Int {
    guard let number = seconds.number else {
      throw PythonError("TypeError", "'\(state.typeName(seconds))' object cannot be interpreted as an integer")
    }
    guard number >= 0 else { throw PythonError("ValueError", "sleep length must be non-negative") }
    guard number < 1e9 else { throw PythonError("OverflowError", "timestamp too large to convert to C PyTime_t") }
    return sleeping == .virtualTime ? Self.time(Int((number * 1e9).rounded()), after: state.clock) : 0
  }
}
