import Interpreter

extension Step {
  /// What each operation does, as its documentation says.
  mutating func execute(_ instruction: Instruction) throws(PythonError) -> Outcome {
    let argument = instruction.argument
    switch instruction.opcode {
    case .resume: break

    case .loadConst: push(PythonValue(program.functions[frame.function].constants[argument]))
    case .loadFast: push(try local(argument))
    case .storeFast: frame.slots[argument] = pop()
    case .loadGlobal: push(try global(argument))
    case .storeGlobal:
      footprint.write(.global(argument))
      state.globals[argument] = pop()
    case .loadBuiltin: push(.builtin(Builtin(rawValue: UInt8(argument)) ?? .print))
    case .popTop: _ = pop()
    case .copy: push(peek(argument))
    case .swap: frame.slots.swapAt(frame.slots.count - 1, frame.slots.count - argument)

    case .binaryOp:
      let (right, left) = (pop(), pop())
      push(try binary(BinaryOperator(rawValue: UInt8(argument)) ?? .add, left, right))
    case .compareOp:
      let (right, left) = (pop(), pop())
      push(.bool(try compare(Comparison(rawValue: UInt8(argument)) ?? .equal, left, right)))
    case .containsOp:
      let (container, value) = (pop(), pop())
      push(.bool(try contains(container, value) != (argument == 1)))
    case .isOp: push(.bool((pop() == pop()) != (argument == 1)))
    case .unaryNegative: push(try negative(pop()))
    case .unaryNot: push(.bool(!truth(pop())))

    case .popJumpIfFalse: if !truth(pop()) { frame.next = argument }
    case .popJumpIfTrue: if truth(pop()) { frame.next = argument }
    case .jumpForward, .jumpBackward: frame.next = argument
    case .getIter: push(try iterator(over: pop()))
    case .forIter: try iterate(exit: argument)
    case .returnValue: return giveBack()
    case .raiseAssertion:
      let message = pop()
      throw PythonError("AssertionError", message == .none ? "" : try text(message))

    case .call: return try call(argument)
    case .callMethod: return try callMethod(argument & 0xFF, argument >> 8)
    case .callLen: push(.int(try length(pop())))
    case .callListAppend:
      let value = pop()
      try append(value, to: pop())
      push(.none)

    case .buildList: push(try make(HeapObject(.list, elements: ValueArray(pop(argument)))))
    case .buildTuple: push(try .tuple(of: pop(argument)))
    case .buildMap: push(try map(pop(argument * 2)))
    case .buildString:
      var result = ""
      for piece in pop(argument) { result += try text(piece) }
      push(try .text(result))
    case .listAppend:
      let value = pop()
      try append(value, to: peek(argument))
    case .unpackSequence:
      for element in try unpacked(pop(), argument).reversed() { push(element) }
    case .binarySubscr:
      let (index, container) = (pop(), pop())
      push(try element(of: container, at: index))
    case .storeSubscr:
      let (index, container) = (pop(), pop())
      try store(pop(), in: container, at: index)
    case .loadAttr: push(try attribute(name(argument), of: pop()))
    case .storeAttr:
      let object = pop()
      try store(pop(), as: name(argument), of: object)

    case .enterWith: return try enterWith()
    case .exitWith: if case .held(let lock) = pop() { release(lock) }
    case .await: return try awaitNext()
    }
    return .done
  }

  private func local(_ place: Int) throws(PythonError) -> PythonValue {
    let value = frame.slots[place]
    guard value != .unbound else {
      let name = program.functions[frame.function].localNames[place]
      throw PythonError(
        "UnboundLocalError", "cannot access local variable '\(name)' where it is not associated with a value")
    }
    return value
  }

  private mutating func global(_ place: Int) throws(PythonError) -> PythonValue {
    footprint.read(.global(place))
    let value = state.globals[place]
    guard value != .unbound else {
      throw PythonError("NameError", "name '\(program.globalNames[place])' is not defined")
    }
    return value
  }

  private func name(_ constant: Int) -> PythonValue {
    PythonValue(program.functions[frame.function].constants[constant])
  }

  private mutating func giveBack() -> Outcome {
    let result = pop()
    if let loop = state.threads[thread].loop, loop.base == state.threads[thread].frames.count {
      return finishCurrent(result)
    }
    guard let caller = state.threads[thread].frames.popLast() else { return .ended }
    frame = caller
    push(result)
    return .done
  }

  mutating func truth(_ value: PythonValue) -> Bool {
    if case .object(let handle) = value { footprint.read(.object(handle)) }
    return state.isTruthy(value)
  }

  /// What `str` makes of it.
  mutating func text(_ value: PythonValue) throws(PythonError) -> String {
    if case .string(let text) = value { return text }
    return try text(repr: value)
  }

  /// What `repr` makes of it.
  mutating func text(repr value: PythonValue) throws(PythonError) -> String {
    footprint.read(allOf: value, in: state.heap)
    let text = state.repr(value)
    guard text.utf8.count <= PythonValue.textLimit else { throw .text }
    return text
  }
}
