/// What an object in an arena is: its first word. A reference is followed only once its kind was looked at, so a value of
/// a wrong type is an error and never a wild pointer.
enum Kind: UInt64 {
  /// Words: bytes, scalars, hash, then the UTF-8.
  case string = 1
  /// `ListObject`.
  case list
  /// Words: count, then the elements.
  case tuple
  /// `DictObject`.
  case dict
  /// Word: the bits of a double.
  case float
  /// Words: start, stop, step, count.
  case range
  /// Words: next, step, how many remain.
  case rangeIterator
  /// Over a list, a tuple or a string. Words: container, or zero once it is through; index (of a string: byte).
  case sequenceIterator
  /// Words: dict, or zero once it is through; position; the dict's count at the beginning; `DictPart`.
  case dictIterator
  /// Words: iterator, next number.
  case enumerateIterator
  /// Words: dict, `DictPart`.
  case dictView
  /// Word: the dict of its attributes.
  case namespace
  /// Word: whether it is held.
  case lock
  /// Words: number, target, tuple of arguments, `ThreadState`.
  case thread
  /// Of an `async def` function. Words: function, tuple of arguments, whether it was awaited.
  case coroutine
  /// Of `asyncio.sleep`. Words: nanoseconds, zero, whether it was awaited.
  case sleep
  /// Words: number of its loop, place in it.
  case task
  /// Words as for tasks.
  case gathering
}

/// What of a dict is looked at.
enum DictPart: UInt64 {
  case keys = 0
  case values, items
}

extension Arena {
  /// The kind of what `value` refers to; nil when it is no object.
  @inline(__always)
  func kind(of value: Value) -> Kind? {
    value.isReference ? Kind(rawValue: load(value.reference, 0)) : nil
  }

  @inline(__always)
  func isA(_ kind: Kind, _ value: Value) -> Bool {
    value.isReference && load(value.reference, 0) == kind.rawValue
  }

  /// A new object of those words.
  func make(_ kind: Kind, _ words: UInt64...) throws(InterpreterError) -> Value {
    guard let offset = allocate(words: words.count + 1) else { throw .outOfMemory }
    for (index, word) in words.enumerated() { store(offset, index + 1, word) }
    store(offset, 0, kind.rawValue)
    return Value(reference: offset)
  }

  /// Word `index` of the object that `value` refers to.
  @inline(__always)
  func load(_ value: Value, _ index: Int) -> UInt64 { load(value.reference, index) }

  @inline(__always)
  func store(_ value: Value, _ index: Int, _ bits: UInt64) { store(value.reference, index, bits) }

  /// Sets word `index` from zero to one. False when somebody had done so.
  func claim(_ value: Value, _ index: Int) -> Bool {
    word(value.reference + index * 8).pointee
      .compareExchange(expected: 0, desired: 1, ordering: .acquiringAndReleasing).exchanged
  }
}

// MARK: Objects that never change

extension Arena {
  func makeFloat(_ number: Double) throws(InterpreterError) -> Value { try make(.float, number.bitPattern) }

  func float(_ value: Value) -> Double { Double(bitPattern: load(value, 1)) }

  func makeTuple(_ elements: some Collection<Value>) throws(InterpreterError) -> Value {
    guard let offset = allocate(words: elements.count + 2) else { throw .outOfMemory }
    store(offset, 1, UInt64(elements.count))
    for (index, element) in elements.enumerated() { store(offset, index + 2, element.bits) }
    store(offset, 0, Kind.tuple.rawValue)
    return Value(reference: offset)
  }

  func tupleCount(_ value: Value) -> Int { Int(load(value, 1)) }

  func tupleElement(_ value: Value, _ index: Int) -> Value { Value(bits: load(value, index + 2)) }

  func tupleElements(_ value: Value) -> [Value] { (0..<tupleCount(value)).map { tupleElement(value, $0) } }
}
