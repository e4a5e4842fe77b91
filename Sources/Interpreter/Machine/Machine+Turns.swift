// A task's turn: how it goes on, and how it hands its turn back.
extension Machine {
  func makeReady(_ loop: CoroutineLoop, _ task: Int) {
    report(loop, task, .ready)
    loop.ready.append(.step(task))
  }

  func report(_ loop: CoroutineLoop, _ future: Int, _ phase: CoroutinePhase) {
    if case .task(let task) = loop.futures[future].body { host.coroutine(task.number, is: phase) }
  }

  /// A task goes on, or begins.
  func step(_ loop: CoroutineLoop, _ place: Int) throws(InterpreterError) {
    guard case .task(var task) = loop.futures[place].body else { return }
    loop.current = place
    host.coroutine(task.number, is: .running)
    guard let suspended = task.suspended else { return try begin(loop, task.coroutine) }
    task.suspended = nil
    loop.futures[place].body = .task(task)
    for (index, value) in suspended.stack.enumerated() { (loop.caller.top + index).initialize(to: value) }
    for (index, frame) in suspended.frames.enumerated() { frames[loop.caller.depth + index] = frame }
    registers = suspended.registers
    entered = suspended.entered
    guard case .future(let awaited) = suspended.awaited else {
      // A sleep has no frame of its own: as a task it is over when it goes on.
      guard arena.isA(.sleep, task.coroutine) else {
        push(.none)
        return
      }
      return finishTask(loop, .success(.none))
    }
    return try receive(loop.futures[awaited])
  }

  /// Gives what was awaited to the one that awaits.
  func receive(_ future: CoroutineLoop.Future) throws(InterpreterError) {
    switch future.outcome {
    case .success(let value): push(value)
    case .failure(let error): return try failed(error, inside: future.traceback)
    case nil: return try failed(.runtimeError("await wasn't used with future"))
    }
  }

  private func begin(_ loop: CoroutineLoop, _ coroutine: Value) throws(InterpreterError) {
    registers = loop.caller
    registers.floor = loop.caller.depth
    guard arena.isA(.coroutine, coroutine) else { return try sleep(loop, arena.load(coroutine, 1)) }
    enterCoroutine(coroutine)
  }

  /// Makes the coroutine's function the running one, with its locals on top of the stack.
  func enterCoroutine(_ coroutine: Value) {
    let code = memory.code[Int(arena.load(coroutine, 1))]
    let arguments = arena.tupleElements(Value(bits: arena.load(coroutine, 2)))
    registers.function = code
    registers.locals = registers.top
    for (index, argument) in arguments.enumerated() { (registers.locals + index).initialize(to: argument) }
    code.clearLocals(registers.locals)
    registers.top = registers.locals + Int(code.localCount)
    registers.next = code.instructions
  }

  /// What an `await` comes to.
  private enum Await {
    /// The coroutine's function is entered.
    case entered
    case sleep(CoroutineLoop, UInt64)
    case future(CoroutineLoop, Int)
  }

  /// An instruction awaits `value`.
  func beginAwait(_ value: Value) throws(InterpreterError) {
    let found: Await
    do {
      found = try look(at: value)
    } catch {
      return try failed(error)
    }
    switch found {
    case .entered: return
    case .sleep(let loop, let nanoseconds): return try sleep(loop, nanoseconds)
    case .future(let loop, let awaited):
      guard loop.futures[awaited].outcome == nil, let current = loop.current else {
        return try receive(loop.futures[awaited])
      }
      suspend(loop, current, .future(awaited))
      report(loop, current, .awaiting)
      loop.futures[awaited].callbacks.append(.step(current))
      return
    }
  }

  private func look(at value: Value) throws(InterpreterError) -> Await {
    if isCoroutine(value), !arena.claim(value, 3) { throw .runtimeError("cannot reuse already awaited coroutine") }
    if arena.isA(.coroutine, value) {
      guard registers.depth + 1 < Self.recursionLimit else { throw .recursionTooDeep }
      frames[registers.depth] = Frame(
        function: registers.function, locals: registers.locals, top: registers.top, next: registers.next)
      registers.depth += 1
      enterCoroutine(value)
      return .entered
    }
    guard let loop, let current = loop.current else { throw .runtimeError("no running event loop") }
    if arena.isA(.sleep, value) { return .sleep(loop, arena.load(value, 1)) }
    guard let awaited = try place(of: value, in: loop) else {
      throw .typeError("object \(typeName(value)) can't be used in 'await' expression")
    }
    guard awaited != current else { throw .runtimeError("Task cannot await on itself: \(try repr(value))") }
    return .future(loop, awaited)
  }

  /// The running task sleeps; for no time at all means that the others have a turn.
  func sleep(_ loop: CoroutineLoop, _ nanoseconds: UInt64) throws(InterpreterError) {
    guard let current = loop.current else { return try failed(.runtimeError("no running event loop")) }
    suspend(loop, current, .nothing)
    report(loop, current, .asleep)
    if nanoseconds == 0 {
      makeReady(loop, current)
    } else {
      loop.addTimer(CoroutineLoop.Timer(due: Self.now() + nanoseconds, task: current))
    }
  }

  private func suspend(_ loop: CoroutineLoop, _ place: Int, _ awaited: CoroutineLoop.Awaited) {
    guard case .task(var task) = loop.futures[place].body else { return }
    let (base, floor) = (loop.caller.top, registers.floor)
    task.suspended = CoroutineLoop.Suspended(
      registers: registers, stack: Array(UnsafeBufferPointer(start: base, count: registers.top - base)),
      frames: Array(UnsafeBufferPointer(start: frames + floor, count: registers.depth - floor)), entered: entered,
      awaited: awaited)
    loop.futures[place].body = .task(task)
    loop.current = nil
    entered = []
  }
}
