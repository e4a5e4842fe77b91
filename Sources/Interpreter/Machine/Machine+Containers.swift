// What the machine's loop does not do itself: access to the parts of objects.
extension Machine {
  @inline(never)
  func objectTruth(_ value: Value) -> Bool {
    switch arena.kind(of: value) {
    case .float: arena.float(value) != 0
    case .string: StringObject(value, in: arena).byteCount > 0
    case .list: ListObject(value, in: arena).count() > 0
    case .tuple: arena.tupleCount(value) > 0
    case .dict: DictObject(value, in: arena).count() > 0
    case .dictView: DictObject(Value(bits: arena.load(value, 1)), in: arena).count() > 0
    case .range: arena.load(value, 4) > 0
    default: true
    }
  }

  @inline(never)
  func length(_ value: Value) throws(InterpreterError) -> Value {
    switch arena.kind(of: value) {
    case .string: return Value(StringObject(value, in: arena).count)
    case .list: return Value(ListObject(value, in: arena).count())
    case .tuple: return Value(arena.tupleCount(value))
    case .dict: return Value(DictObject(value, in: arena).count())
    case .dictView: return Value(DictObject(Value(bits: arena.load(value, 1)), in: arena).count())
    case .range: return Value(Int(arena.load(value, 4)))
    default: throw .typeError("object of type '\(typeName(value))' has no len()")
    }
  }

  @inline(never)
  func element(of container: Value, at index: Value) throws(InterpreterError) -> Value {
    switch arena.kind(of: container) {
    case .dict:
      guard let value = DictObject(container, in: arena).value(for: try key(index)) else {
        throw .raised(.keyError, try repr(index))
      }
      return value
    case .list:
      guard let element = ListObject(container, in: arena).element(at: try place(index, in: container)) else {
        throw .raised(.indexError, "list index out of range")
      }
      return element
    case .string, .tuple, .range:
      let count = try length(container).integer
      let wanted = try place(index, in: container)
      let place = wanted < 0 ? wanted + count : wanted
      guard place >= 0, place < count else { throw outOfRange(container) }
      return try element(of: container, atPlace: place)
    default: throw .typeError("'\(typeName(container))' object is not subscriptable")
    }
  }

  private func element(of container: Value, atPlace place: Int) throws(InterpreterError) -> Value {
    switch arena.kind(of: container) {
    case .string:
      let string = StringObject(container, in: arena)
      return try StringObject.make(string.character(atByte: string.byte(ofCharacter: place)).text, in: arena)
    case .tuple: return arena.tupleElement(container, place)
    default:
      let (start, step) = (Int(bitPattern: UInt(arena.load(container, 1))), Int(bitPattern: UInt(arena.load(container, 3))))
      return Value(start &+ place &* step)
    }
  }

  private func outOfRange(_ container: Value) -> InterpreterError {
    let name = arena.isA(.string, container) ? "string" : typeName(container)
    return .raised(.indexError, arena.isA(.range, container) ? "range object index out of range" : "\(name) index out of range")
  }

  private func place(_ index: Value, in container: Value) throws(InterpreterError) -> Int {
    if let number = Number(index, in: arena), let integer = number.integer { return integer }
    if arena.isA(.string, container) { throw .typeError("string indices must be integers, not '\(typeName(index))'") }
    throw .typeError("\(typeName(container)) indices must be integers or slices, not \(typeName(index))")
  }

  @inline(never)
  func store(_ value: Value, in container: Value, at index: Value) throws(InterpreterError) {
    switch arena.kind(of: container) {
    case .dict:
      guard DictObject(container, in: arena).set(value, for: try key(index)) else { throw .outOfMemory }
    case .list:
      guard ListObject(container, in: arena).set(value, at: try place(index, in: container)) else {
        throw .raised(.indexError, "list assignment index out of range")
      }
    default: throw .typeError("'\(typeName(container))' object does not support item assignment")
    }
  }

  func key(_ value: Value) throws(InterpreterError) -> Key {
    guard let key = Key(value, in: arena) else { throw .typeError("unhashable type: '\(try unhashable(value))'") }
    return key
  }

  private func unhashable(_ value: Value) throws(InterpreterError) -> String {
    guard arena.isA(.tuple, value) else { return typeName(value) }
    for element in arena.tupleElements(value) where Key(element, in: arena) == nil { return typeName(element) }
    return typeName(value)
  }

  @inline(never)
  func contains(_ container: Value, _ value: Value) throws(InterpreterError) -> Bool {
    switch arena.kind(of: container) {
    case .dict: return DictObject(container, in: arena).value(for: try key(value)) != nil
    case .dictView where arena.load(container, 2) == DictPart.keys.rawValue:
      return DictObject(Value(bits: arena.load(container, 1)), in: arena).value(for: try key(value)) != nil
    case .string:
      guard arena.isA(.string, value) else {
        throw .typeError("'in <string>' requires string as left operand, not \(typeName(value))")
      }
      return StringObject(container, in: arena).contains(StringObject(value, in: arena))
    case .list, .tuple:
      for element in elements(ofSequence: container) {
        if try matches(element, value) { return true }
      }
      return false
    case .none: throw .typeError("argument of type '\(typeName(container))' is not iterable")
    default:
      var isThere = false
      try forEach(of: container) { (element) throws(InterpreterError) in
        isThere = try matches(element, value)
        return !isThere
      }
      return isThere
    }
  }

  /// Whether `in` takes them for the same: an object is in a list even where it is not equal to itself.
  private func matches(_ element: Value, _ value: Value) throws(InterpreterError) -> Bool {
    element == value ? true : try areEqual(element, value)
  }

  /// Pops nothing: writes the elements of `value` so that the first ends up topmost.
  @inline(never)
  func unpack(_ value: Value, into target: UnsafeMutablePointer<Value>, count: Int) throws(InterpreterError) {
    guard let iterator = try? iterator(over: value) else {
      throw .typeError("cannot unpack non-iterable \(typeName(value)) object")
    }
    var found: [Value] = []
    while found.count <= count, let element = try element(after: iterator) { found.append(element) }
    guard found.count >= count else {
      throw .valueError("not enough values to unpack (expected \(count), got \(found.count))")
    }
    guard found.count == count else { throw .valueError("too many values to unpack (expected \(count))") }
    for (index, element) in found.reversed().enumerated() { (target + index).initialize(to: element) }
  }

  @inline(never)
  func dict(_ pairs: UnsafeBufferPointer<Value>) throws(InterpreterError) -> Value {
    let dict = try DictObject.make(in: arena)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) {
      guard DictObject(dict, in: arena).set(pairs[index + 1], for: try key(pairs[index])) else { throw .outOfMemory }
    }
    return dict
  }

  // MARK: Attributes

  @inline(never)
  func attribute(_ name: Value, of object: Value) throws(InterpreterError) -> Value {
    guard arena.isA(.namespace, object) else { throw noAttribute(StringObject(name, in: arena).text, of: object) }
    let attributes = DictObject(Value(bits: arena.load(object, 1)), in: arena)
    guard let value = attributes.value(for: try key(name)) else {
      throw noAttribute(StringObject(name, in: arena).text, of: object)
    }
    return value
  }

  @inline(never)
  func setAttribute(_ name: Value, of object: Value, to value: Value) throws(InterpreterError) {
    guard arena.isA(.namespace, object) else { throw noAttribute(StringObject(name, in: arena).text, of: object) }
    let attributes = DictObject(Value(bits: arena.load(object, 1)), in: arena)
    guard attributes.set(value, for: try key(name)) else { throw .outOfMemory }
  }

  func noAttribute(_ name: String, of object: Value) -> InterpreterError {
    let type = arena.isA(.namespace, object) ? "types.SimpleNamespace" : typeName(object)
    return .raised(.attributeError, "'\(type)' object has no attribute '\(name)'")
  }
}
