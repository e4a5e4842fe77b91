import Interpreter

extension Step {
  mutating func length(_ value: PythonValue) throws(PythonError) -> Int {
    switch value {
    case .string(let text): return text.unicodeScalars.count
    case .tuple(let elements): return elements.count
    case .range(let start, let stop, let step): return ProgramState.rangeCount(start, stop, step)
    case .object(let handle) where state.heap[handle].kind == .list || state.heap[handle].kind == .dict:
      footprint.read(.object(handle))
      return state.heap[handle].elements.count
    default: throw PythonError("TypeError", "object of type '\(state.typeName(value))' has no len()")
    }
  }

  /// The elements that going through it would give, in a moment.
  mutating func elements(_ value: PythonValue) throws(PythonError) -> [PythonValue] {
    switch value {
    case .string(let text): return text.unicodeScalars.map { .string(String($0)) }
    case .tuple(let elements): return elements
    case .range(let start, let stop, let step):
      let count = ProgramState.rangeCount(start, stop, step)
      guard count <= Heap.objectLimit else { throw .memory }
      return (0..<count).map { .int(start + $0 * step) }
    case .object(let handle) where state.heap[handle].kind == .list:
      footprint.read(.object(handle))
      return Array(state.heap[handle].elements)
    case .object(let handle) where state.heap[handle].kind == .dict:
      footprint.read(.object(handle))
      return Array(state.heap[handle].keys)
    default: throw PythonError("TypeError", "'\(state.typeName(value))' object is not iterable")
    }
  }

  mutating func contains(_ container: PythonValue, _ value: PythonValue) throws(PythonError) -> Bool {
    if case .string(let text) = container {
      guard case .string(let part) = value else {
        let type = state.typeName(value)
        throw PythonError("TypeError", "'in <string>' requires string as left operand, not \(type)")
      }
      return part.isEmpty || text.contains(part)
    }
    footprint.read(allOf: container, in: state.heap)
    footprint.read(allOf: value, in: state.heap)
    return try state.place(of: value, in: elements(container)) != nil
  }

  /// The values of a tuple or list of exactly that many.
  mutating func unpacked(_ value: PythonValue, _ count: Int) throws(PythonError) -> [PythonValue] {
    guard let elements = try? elements(value) else {
      throw PythonError("TypeError", "cannot unpack non-iterable \(state.typeName(value)) object")
    }
    if elements.count > count { throw PythonError("ValueError", "too many values to unpack (expected \(count))") }
    guard elements.count == count else {
      throw PythonError("ValueError", "not enough values to unpack (expected \(count), got \(elements.count))")
    }
    return elements
  }

  mutating func append(_ value: PythonValue, to list: PythonValue) throws(PythonError) {
    guard let handle = handle(list, .list) else {
      throw PythonError("AttributeError", "'\(state.typeName(list))' object has no attribute 'append'")
    }
    guard !state.heap.isFull else { throw .memory }
    footprint.write(.object(handle))
    state.heap[handle].elements.append(value)
  }

  /// A dict of keys and values in turn.
  mutating func map(_ pairs: [PythonValue]) throws(PythonError) -> PythonValue {
    let value = try make(HeapObject(.dict))
    if case .object(let dict) = value {
      for index in stride(from: 0, to: pairs.count, by: 2) { try store(pairs[index + 1], in: dict, key: pairs[index]) }
    }
    return value
  }

  mutating func element(of container: PythonValue, at index: PythonValue) throws(PythonError) -> PythonValue {
    if let dict = handle(container, .dict) {
      footprint.read(.object(dict))
      guard let place = try place(of: index, in: dict) else { throw PythonError("KeyError", try text(repr: index)) }
      return state.heap[dict].elements[place]
    }
    switch container {
    case .tuple(let elements): return elements[try position(index, count: elements.count, in: container)]
    case .range(let start, let stop, let step):
      let count = ProgramState.rangeCount(start, stop, step)
      return .int(start + (try position(index, count: count, in: container)) * step)
    case .string(let text):
      let scalars = text.unicodeScalars
      let place = try position(index, count: scalars.count, in: container)
      return .string(String(scalars[scalars.index(scalars.startIndex, offsetBy: place)]))
    case .object(let list) where state.heap[list].kind == .list:
      // Without a copy of the whole list.
      footprint.read(.object(list))
      let place = try position(index, count: state.heap[list].elements.count, in: container)
      return state.heap[list].elements[place]
    default: throw PythonError("TypeError", "'\(state.typeName(container))' object is not subscriptable")
    }
  }

  mutating func store(
    _ value: PythonValue, in container: PythonValue, at index: PythonValue
  ) throws(PythonError) {
    if let dict = handle(container, .dict) { return try store(value, in: dict, key: index) }
    guard let list = handle(container, .list) else {
      throw PythonError("TypeError", "'\(state.typeName(container))' object does not support item assignment")
    }
    footprint.write(.object(list))
    let count = state.heap[list].elements.count
    state.heap[list].elements[try position(index, count: count, in: container, "list assignment index")] = value
  }

  private mutating func store(_ value: PythonValue, in dict: Handle, key: PythonValue) throws(PythonError) {
    footprint.write(.object(dict))
    if let place = try place(of: key, in: dict) {
      state.heap[dict].elements[place] = value
    } else {
      guard !state.heap.isFull else { throw .memory }
      state.heap[dict].keys.append(key)
      state.heap[dict].elements.append(value)
    }
  }

  /// Where the dict has that key.
  func place(of key: PythonValue, in dict: Handle) throws(PythonError) -> Int? {
    if case .object(let handle) = key, state.heap[handle].kind == .list || state.heap[handle].kind == .dict {
      throw PythonError("TypeError", "unhashable type: '\(state.typeName(key))'")
    }
    return try state.place(of: key, in: state.heap[dict].keys)
  }

  private func position(
    _ index: PythonValue, count: Int, in container: PythonValue, _ what: String? = nil
  ) throws(PythonError) -> Int {
    let type = state.typeName(container)
    guard let integer = index.integer else {
      let rest = type == "str" ? "" : " or slices"
      throw PythonError("TypeError", "\(type) indices must be integers\(rest), not \(state.typeName(index))")
    }
    let place = integer < 0 ? integer + count : integer
    guard place >= 0, place < count else {
      let name = type == "str" ? "string index" : type == "range" ? "range object index" : "\(type) index"
      throw PythonError("IndexError", "\(what ?? name) out of range")
    }
    return place
  }

  mutating func attribute(_ name: PythonValue, of object: PythonValue) throws(PythonError) -> PythonValue {
    guard let namespace = handle(object, .namespace) else { throw missing(name, in: object) }
    footprint.read(.object(namespace))
    guard let place = state.heap[namespace].keys.firstIndex(of: name) else { throw missing(name, in: object) }
    return state.heap[namespace].elements[place]
  }

  mutating func store(_ value: PythonValue, as name: PythonValue, of object: PythonValue) throws(PythonError) {
    guard let namespace = handle(object, .namespace) else { throw missing(name, in: object) }
    footprint.write(.object(namespace))
    if let place = state.heap[namespace].keys.firstIndex(of: name) {
      state.heap[namespace].elements[place] = value
    } else {
      state.heap[namespace].keys.append(name)
      state.heap[namespace].elements.append(value)
    }
  }

  func missing(_ name: PythonValue, in object: PythonValue) -> PythonError {
    PythonError("AttributeError", "'\(state.typeName(object))' object has no attribute '\(state.str(name))'")
  }
}
