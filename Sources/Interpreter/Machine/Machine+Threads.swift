// Threads, locks and sleeping: what a machine asks its host for.
extension Machine {
  // MARK: Locks

  func callLock(
    _ method: Method, _ object: Value, _ arguments: UnsafeBufferPointer<Value>
  ) throws(InterpreterError) -> Value {
    let lock = ProgramLock(object, in: memory)
    switch method {
    case .acquire:
      guard arguments.count <= 1 else {
        throw .typeError("acquire() takes at most 1 argument here (\(arguments.count) given)")
      }
      if let blocking = arguments.first, !truth(blocking) { return Value(lock.tryAcquire(by: threadNumber)) }
      try acquire(lock)
      return .true
    case .release:
      try expect(none: arguments, "lock.release")
      try release(lock)
      return .none
    case .locked:
      try expect(none: arguments, "lock.locked")
      return Value(lock.isHeld)
    default: throw noAttribute(method.name, of: object)
    }
  }

  private func acquire(_ lock: ProgramLock) throws(InterpreterError) {
    if !lock.tryAcquire(by: threadNumber), !host.acquire(lock) { throw .interrupted }
  }

  private func release(_ lock: ProgramLock) throws(InterpreterError) {
    guard lock.release() else { throw .runtimeError("release unlocked lock") }
    host.released(lock)
  }

  /// A `with` block begins.
  @inline(never)
  func enter(_ value: Value) throws(InterpreterError) {
    guard arena.isA(.lock, value) else {
      throw .typeError("'\(typeName(value))' object does not support the context manager protocol")
    }
    let lock = ProgramLock(value, in: memory)
    try acquire(lock)
    entered.append(lock)
  }

  /// A `with` block ends.
  @inline(never)
  func leave(_ value: Value) throws(InterpreterError) {
    guard let lock = entered.popLast(), arena.isA(.lock, value) else {
      throw .runtimeError("release unlocked lock")
    }
    try release(lock)
  }

  /// Leaves all `with` blocks around what is running, which has failed.
  func leaveBlocks() {
    while let lock = entered.popLast() {
      if lock.release() { host.released(lock) }
    }
  }

  // MARK: Threads

  func thread(_ target: Value, _ arguments: Value) throws(InterpreterError) -> Value {
    guard target.isFunction || target.builtin != nil else {
      throw .typeError("'\(typeName(target))' object is not callable")
    }
    let tuple = arena.isA(.tuple, arguments) ? arguments : try arena.makeTuple(try elements(of: arguments))
    return try arena.make(
      .thread, UInt64(memory.nextThreadNumber()), target.bits, tuple.bits, ProgramThread.State.new.rawValue)
  }

  func start(_ thread: ProgramThread) throws(InterpreterError) -> Value {
    guard thread.claimStart() else { throw .runtimeError("threads can only be started once") }
    do {
      try host.start(thread)
    } catch {
      thread.abandonStart()
      throw error
    }
    return .none
  }

  func join(_ thread: ProgramThread) throws(InterpreterError) -> Value {
    guard thread.hasStarted else { throw .runtimeError("cannot join thread before it is started") }
    guard thread.number != threadNumber else { throw .runtimeError("cannot join current thread") }
    if !thread.hasEnded, !host.join(thread) { throw .interrupted }
    return .none
  }

  // MARK: Sleeping

  func sleep(_ seconds: Value) throws(InterpreterError) -> Value {
    guard let number = Number(seconds, in: arena) else {
      throw .typeError("'\(typeName(seconds))' object cannot be interpreted as an integer")
    }
    guard number.double >= 0 else {
      throw .valueError(number.double.isNaN ? "Invalid value NaN (not a number)" : "sleep length must be non-negative")
    }
    if !host.sleep(nanoseconds(number.double)) { throw .interrupted }
    return .none
  }

  /// The nanoseconds of `asyncio.sleep`; none for a negative number of seconds.
  func delay(_ seconds: Value) throws(InterpreterError) -> UInt64 {
    guard let number = Number(seconds, in: arena) else {
      throw .typeError("'<=' not supported between instances of '\(typeName(seconds))' and 'int'")
    }
    return nanoseconds(max(0, number.double))
  }

  /// At most some three hundred years, and never so much that the clock's sum with it overflows.
  private func nanoseconds(_ seconds: Double) -> UInt64 {
    seconds.isNaN ? 0 : UInt64(min(seconds * 1e9, 9e18).rounded())
  }
}
