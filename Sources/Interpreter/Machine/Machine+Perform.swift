extension Machine {
  /// What the machine's loop does not do itself, because it is rare or works on objects: an operation that takes its values
  /// from below `top`, and leaves its results there. Returns the new top.
  @inline(never)
  func perform(
    _ opcode: UInt8, _ argument: Int, _ top: UnsafeMutablePointer<Value>, _ constants: UnsafeMutablePointer<Value>
  ) throws(InterpreterError) -> UnsafeMutablePointer<Value> {
    switch Opcode(rawValue: opcode) {
    case .containsOp:
      top[-2] = Value(try contains(top[-1], top[-2]) != (argument == 1))
      return top - 1
    case .isOp:
      top[-2] = Value((top[-2] == top[-1]) != (argument == 1))
      return top - 1
    case .unaryNegative:
      top[-1] = try negative(top[-1])
      return top
    case .raiseAssertion:
      throw .raised(.assertionError, top[-1] == .none ? "" : try str(top[-1]))

    case .buildList:
      return push(try ListObject.make(values(argument, below: top), in: arena), on: top - argument)
    case .buildTuple: return push(try arena.makeTuple(values(argument, below: top)), on: top - argument)
    case .buildMap: return push(try dict(values(argument * 2, below: top)), on: top - argument * 2)
    case .buildString: return push(try concatenation(values(argument, below: top)), on: top - argument)
    case .listAppend:
      try append(top[-1], to: (top - argument - 1).pointee)
      return top - 1
    case .callListAppend:
      try append(top[-1], to: top[-2])
      return push(.none, on: top - 2)
    case .unpackSequence:
      try unpack(top[-1], into: top - 1, count: argument)
      return top - 1 + argument

    case .storeSubscr:
      try store(top[-3], in: top[-2], at: top[-1])
      return top - 3
    case .loadAttr:
      top[-1] = try attribute(constants[argument], of: top[-1])
      return top
    case .storeAttr:
      try setAttribute(constants[argument], of: top[-1], to: top[-2])
      return top - 2

    case .enterWith:
      try enter(top[-1])
      return top
    default: throw .runtimeError("the machine has no such operation")
    }
  }

  private func values(_ count: Int, below top: UnsafeMutablePointer<Value>) -> UnsafeBufferPointer<Value> {
    UnsafeBufferPointer(start: top - count, count: count)
  }

  private func push(_ value: Value, on top: UnsafeMutablePointer<Value>) -> UnsafeMutablePointer<Value> {
    top.initialize(to: value)
    return top + 1
  }

  private func append(_ value: Value, to list: Value) throws(InterpreterError) {
    guard arena.isA(.list, list) else { throw noAttribute("append", of: list) }
    guard ListObject(list, in: arena).append(value) else { throw .outOfMemory }
  }
}
