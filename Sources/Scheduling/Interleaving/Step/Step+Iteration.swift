extension Step {
  /// An iterator over what can be gone through.
  mutating func iterator(over value: PythonValue) throws(PythonError) -> PythonValue {
    switch value {
    case .iterator: return value
    case .tuple, .string, .range: return .iterator(over: value, next: 0, count: 0)
    case .object(let handle) where state.heap[handle].kind == .list: return .iterator(over: value, next: 0, count: 0)
    case .object(let handle) where state.heap[handle].kind == .dict:
      footprint.read(.object(handle))
      return .iterator(over: value, next: 0, count: state.heap[handle].keys.count)
    default: throw PythonError("TypeError", "'\(state.typeName(value))' object is not iterable")
    }
  }

  /// Pushes the next value of the iterator on top, or pops the iterator and jumps to `exit`.
  mutating func iterate(exit: Int) throws(PythonError) {
    guard case .iterator(let source, let next, let count) = pop() else {
      throw PythonError("TypeError", "object is not an iterator")
    }
    guard let value = try element(next, of: source, count: count) else {
      frame.next = exit
      return
    }
    push(.iterator(over: source, next: next + 1, count: count))
    push(value)
  }

  private mutating func element(
    _ place: Int, of source: PythonValue, count: Int
  ) throws(PythonError) -> PythonValue? {
    switch source {
    case .range(let start, let stop, let step):
      return place < ProgramState.rangeCount(start, stop, step) ? .int(start + place * step) : nil
    case .tuple(let elements): return place < elements.count ? elements[place] : nil
    case .string(let text):
      return text.unicodeScalars.dropFirst(place).first.map { .string(String($0)) }
    case .object(let handle):
      footprint.read(.object(handle))
      let object = state.heap[handle]
      guard object.kind == .dict else { return place < object.elements.count ? object.elements[place] : nil }
      guard object.keys.count == count else {
        throw PythonError("RuntimeError", "dictionary changed size during iteration")
      }
      return place < count ? object.keys[place] : nil
    default: return nil
    }
  }
}
