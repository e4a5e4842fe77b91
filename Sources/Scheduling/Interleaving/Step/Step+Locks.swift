extension Step {
  /// The beginning of `with lock:`.
  mutating func enterWith() throws(PythonError) -> Outcome {
    guard let lock = handle(peek(), .lock) else {
      let type = state.typeName(peek())
      throw PythonError("TypeError", "'\(type)' object does not support the context manager protocol")
    }
    guard take(lock) else { return .waits(.lock(lock)) }
    _ = pop()
    push(.held(lock))
    return .done
  }

  /// Takes the lock if it is free.
  mutating func take(_ lock: Handle) -> Bool {
    guard state.heap[lock].holder == nil else {
      footprint.read(.object(lock))
      return false
    }
    footprint.write(.object(lock))
    state.heap[lock].holder = thread
    return true
  }

  mutating func release(_ lock: Handle) {
    footprint.write(.object(lock))
    state.heap[lock].holder = nil
  }
}
