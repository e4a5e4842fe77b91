// Iterators. Two threads may share one, so each step reads its words once and checks what it read.
extension Machine {
  func iterator(over value: Value) throws(InterpreterError) -> Value {
    switch arena.kind(of: value) {
    case .range: return try arena.make(.rangeIterator, arena.load(value, 1), arena.load(value, 3), arena.load(value, 4))
    case .list, .tuple, .string: return try arena.make(.sequenceIterator, value.bits, 0)
    case .dict: return try dictIterator(value, .keys)
    case .dictView:
      let part = DictPart(rawValue: arena.load(value, 2)) ?? .keys
      return try dictIterator(Value(bits: arena.load(value, 1)), part)
    case .rangeIterator, .sequenceIterator, .dictIterator, .enumerateIterator: return value
    default: throw .typeError("'\(typeName(value))' object is not iterable")
    }
  }

  private func dictIterator(_ dict: Value, _ part: DictPart) throws(InterpreterError) -> Value {
    try arena.make(.dictIterator, dict.bits, 0, UInt64(DictObject(dict, in: arena).count()), part.rawValue)
  }

  /// The next value of an iterator; nil when there is none.
  @inline(__always)
  func element(after iterator: Value) throws(InterpreterError) -> Value? {
    guard arena.isA(.rangeIterator, iterator) else { return try elementOfObject(iterator) }
    let object = iterator.reference
    let remaining = arena.load(object, 3)
    guard remaining > 0 else { return nil }
    let value = arena.load(object, 1)
    arena.store(object, 1, value &+ arena.load(object, 2))
    arena.store(object, 3, remaining - 1)
    return Value(Int(truncatingIfNeeded: value))
  }

  @inline(never)
  private func elementOfObject(_ iterator: Value) throws(InterpreterError) -> Value? {
    switch arena.kind(of: iterator) {
    case .sequenceIterator: return try elementOfSequence(iterator)
    case .dictIterator: return try elementOfDict(iterator)
    case .enumerateIterator:
      guard let value = try element(after: Value(bits: arena.load(iterator, 1))) else { return nil }
      let number = Int(truncatingIfNeeded: arena.load(iterator, 2))
      arena.store(iterator, 2, UInt64(number + 1))
      return try arena.makeTuple([Value(number), value])
    default: throw .typeError("'\(typeName(iterator))' object is not an iterator")
    }
  }

  private func elementOfSequence(_ iterator: Value) throws(InterpreterError) -> Value? {
    let container = Value(bits: arena.load(iterator, 1))
    let place = Int(truncatingIfNeeded: arena.load(iterator, 2))
    switch arena.kind(of: container) {
    case .list:
      if let element = ListObject(container, in: arena).element(at: place) {
        arena.store(iterator, 2, UInt64(place + 1))
        return element
      }
    case .tuple where place < arena.tupleCount(container):
      arena.store(iterator, 2, UInt64(place + 1))
      return arena.tupleElement(container, place)
    case .string where place < StringObject(container, in: arena).byteCount:
      let (text, end) = StringObject(container, in: arena).character(atByte: place)
      arena.store(iterator, 2, UInt64(end))
      return try StringObject.make(text, in: arena)
    default: break
    }
    arena.store(iterator, 1, 0)
    return nil
  }

  private func elementOfDict(_ iterator: Value) throws(InterpreterError) -> Value? {
    let container = Value(bits: arena.load(iterator, 1))
    guard arena.isA(.dict, container) else { return nil }
    let dict = DictObject(container, in: arena)
    guard UInt64(dict.count()) == arena.load(iterator, 3) else {
      throw .runtimeError("dictionary changed size during iteration")
    }
    guard let entry = dict.entry(from: Int(truncatingIfNeeded: arena.load(iterator, 2))) else {
      arena.store(iterator, 1, 0)
      return nil
    }
    arena.store(iterator, 2, UInt64(entry.next))
    switch DictPart(rawValue: arena.load(iterator, 4)) {
    case .values: return entry.value
    case .items: return try arena.makeTuple([entry.key, entry.value])
    default: return entry.key
    }
  }

  /// Gives the elements of an iterable to `body` until that returns false.
  func forEach(
    of iterable: Value, _ body: (Value) throws(InterpreterError) -> Bool
  ) throws(InterpreterError) {
    let iterator = try iterator(over: iterable)
    var count = 0
    while let element = try element(after: iterator) {
      guard try body(element) else { return }
      count += 1
      if count & 0x3FF == 0 { try checkForCancellation() }
    }
  }

  /// All elements of an iterable, which must fit into the memory that the program may have.
  func elements(of iterable: Value) throws(InterpreterError) -> [Value] {
    if arena.isA(.range, iterable), arena.load(iterable, 4) > UInt64(arena.limit / 8) { throw .outOfMemory }
    var elements: [Value] = []
    try forEach(of: iterable) { (element) throws(InterpreterError) in
      elements.append(element)
      guard elements.count <= arena.limit / 8 else { throw .outOfMemory }
      return true
    }
    return elements
  }
}
