import Interpreter

extension Step {
  /// Calls the method of what lies below `count` arguments.
  mutating func callMethod(_ method: Int, _ count: Int) throws(PythonError) -> Outcome {
    guard let method = Method(rawValue: UInt8(method)) else { throw PythonError("SystemError", "no such method") }
    // What may have to wait leaves its arguments where they are.
    if method == .acquire, let lock = handle(peek(count + 1), .lock) {
      let isTaken = take(lock)
      let waits = count == 0 || truth(peek())
      guard isTaken || !waits else { return .waits(.lock(lock)) }
      return replace(count + 1, by: .bool(isTaken))
    }
    if method == .join, case .thread(let other) = peek(count + 1) {
      guard state.threads[other].status != .new else {
        throw PythonError("RuntimeError", "cannot join thread before it is started")
      }
      guard other != thread else { throw PythonError("RuntimeError", "cannot join current thread") }
      footprint.read(.thread(other))
      guard state.threads[other].hasEnded else { return .waits(.thread(other)) }
      return replace(count + 1, by: .none)
    }
    let arguments = pop(count)
    let result = try call(method, of: pop(), arguments)
    push(result)
    return .done
  }

  private mutating func replace(_ count: Int, by value: PythonValue) -> Outcome {
    frame.slots.removeLast(count)
    push(value)
    return .done
  }

  private mutating func call(
    _ method: Method, of object: PythonValue, _ arguments: [PythonValue]
  ) throws(PythonError) -> PythonValue {
    switch (method, object) {
    case (.start, .thread(let number)): return try start(number)
    case (.join, .string(let separator)): return try joined(arguments.first ?? .none, separator)
    case (_, .object(let handle)):
      switch state.heap[handle].kind {
      case .lock: if let result = try call(method, ofLock: handle) { return result }
      case .list: if let result = try call(method, ofList: handle, arguments) { return result }
      case .dict: if let result = try call(method, ofDict: handle, arguments) { return result }
      case .namespace, .coroutine: break
      }
    default: break
    }
    throw missing(.string(method.name), in: object)
  }

  private mutating func start(_ number: Int) throws(PythonError) -> PythonValue {
    guard state.threads[number].status == .new else {
      throw PythonError("RuntimeError", "threads can only be started once")
    }
    footprint.write(.thread(number))
    state.threads[number].status = .started
    return .none
  }

  private mutating func joined(_ list: PythonValue, _ separator: String) throws(PythonError) -> PythonValue {
    var pieces: [String] = []
    for (index, element) in try elements(list).enumerated() {
      guard case .string(let piece) = element else {
        let type = state.typeName(element)
        throw PythonError("TypeError", "sequence item \(index): expected str instance, \(type) found")
      }
      pieces.append(piece)
    }
    let size = pieces.reduce(0) { $0 + $1.utf8.count + separator.utf8.count }
    guard size <= PythonValue.textLimit else { throw .text }
    return .string(pieces.joined(separator: separator))
  }

  private mutating func call(_ method: Method, ofLock lock: Handle) throws(PythonError) -> PythonValue? {
    switch method {
    case .release:
      guard state.heap[lock].holder != nil else {
        footprint.read(.object(lock))
        throw PythonError("RuntimeError", "release unlocked lock")
      }
      release(lock)
      return PythonValue.none
    case .locked:
      footprint.read(.object(lock))
      return .bool(state.heap[lock].holder != nil)
    default: return nil
    }
  }

  private mutating func call(
    _ method: Method, ofList list: Handle, _ arguments: [PythonValue]
  ) throws(PythonError) -> PythonValue? {
    footprint.write(.object(list))
    switch method {
    case .clear:
      state.heap[list].elements = []
      return PythonValue.none
    case .pop:
      let count = state.heap[list].elements.count
      guard count > 0 else { throw PythonError("IndexError", "pop from empty list") }
      guard let index = (arguments.first ?? .int(-1)).integer else {
        let type = state.typeName(arguments[0])
        throw PythonError("TypeError", "'\(type)' object cannot be interpreted as an integer")
      }
      let place = index < 0 ? index + count : index
      guard place >= 0, place < count else { throw PythonError("IndexError", "pop index out of range") }
      return state.heap[list].elements.remove(at: place)
    default: return nil
    }
  }

  private mutating func call(
    _ method: Method, ofDict dict: Handle, _ arguments: [PythonValue]
  ) throws(PythonError) -> PythonValue? {
    let object = state.heap[dict]
    if method == .clear || method == .pop { footprint.write(.object(dict)) } else { footprint.read(.object(dict)) }
    switch method {
    case .clear:
      state.heap[dict].keys = []
      state.heap[dict].elements = []
      return PythonValue.none
    case .get:
      guard let place = try place(of: arguments.first ?? .none, in: dict) else {
        return arguments.count > 1 ? arguments[1] : PythonValue.none
      }
      return object.elements[place]
    case .pop:
      let key = arguments.first ?? .none
      guard let place = try place(of: key, in: dict) else {
        guard arguments.count > 1 else { throw PythonError("KeyError", try text(repr: key)) }
        return arguments[1]
      }
      state.heap[dict].keys.remove(at: place)
      return state.heap[dict].elements.remove(at: place)
    // Lists of the moment rather than views: going through a dict that changes is an error either way.
    case .keys: return try make(HeapObject(.list, elements: object.keys))
    case .values: return try make(HeapObject(.list, elements: object.elements))
    case .items:
      var pairs: [PythonValue] = []
      for (key, value) in zip(object.keys, object.elements) { pairs.append(try .tuple(of: [key, value])) }
      return try make(HeapObject(.list, elements: ValueArray(pairs)))
    default: return nil
    }
  }
}
