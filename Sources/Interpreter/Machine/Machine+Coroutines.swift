import Glibc

// Coroutines. One that is awaited is entered like a function; a task has turns of its own. All of a loop's tasks run at the
// same place of the stack: above whoever called `asyncio.run`. So what one leaves there is copied out when it is suspended.
extension Machine {
  // MARK: asyncio.run

  /// `asyncio.run` of a value: the coroutine becomes the main one of a new loop.
  func runLoop(_ value: Value) throws(InterpreterError) -> Advance? {
    if loop != nil {
      return try failed(.runtimeError("asyncio.run() cannot be called from a running event loop"))
    }
    guard isCoroutine(value) else {
      let text = (try? repr(value)) ?? typeName(value)
      return try failed(.valueError("a coroutine was expected, got \(text)"))
    }
    guard arena.claim(value, 3) else { return try failed(.runtimeError("cannot reuse already awaited coroutine")) }
    let loop = CoroutineLoop(number: memory.nextLoopNumber(), caller: registers, entered: entered)
    entered = []
    self.loop = loop
    _ = addTask(loop, number: 0, value)
    loop.futures[0].callbacks.append(.stop)
    return try takeTurn()
  }

  /// Runs what has its turn until a task is to go on; the registers are its own then.
  func takeTurn() throws(InterpreterError) -> Advance? {
    while let loop {
      guard let callback = loop.turn.popLast() else {
        if loop.isStopping { return try endLoop(loop) }
        let now = Self.now()
        if loop.ready.isEmpty, loop.nextDue.map({ $0 > now }) ?? true { return .idle(until: loop.nextDue ?? .max) }
        loop.beginTurn(now: now)
        continue
      }
      switch callback {
      case .step(let task): return try step(loop, task)
      case .timeIsUp(let task): makeReady(loop, task)
      case .childEnded(let gathering, let child): childEnded(loop, gathering, child)
      case .stop: loop.isStopping = true
      }
    }
    return nil
  }

  /// The main coroutine has ended: what has not ended is cancelled, and the caller of `asyncio.run` goes on.
  private func endLoop(_ loop: CoroutineLoop) throws(InterpreterError) -> Advance? {
    for future in loop.futures where future.outcome == nil {
      guard case .task(let task) = future.body else { continue }
      entered = task.suspended?.entered ?? []
      leaveBlocks()
      host.coroutine(task.number, is: .ended(failure: "CancelledError"))
    }
    registers = loop.caller
    entered = loop.callerEntered
    self.loop = nil
    switch loop.futures[0].outcome {
    case .success(let value): push(value)
    case .failure(let error): return try failed(error, inside: loop.futures[0].traceback)
    case nil: push(.none)
    }
    return nil
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  // MARK: Tasks

  private func isCoroutine(_ value: Value) -> Bool { arena.isA(.coroutine, value) || arena.isA(.sleep, value) }

  private func addTask(_ loop: CoroutineLoop, number: Int, _ coroutine: Value) -> Int {
    let task = CoroutineLoop.Task(number: number, coroutine: coroutine)
    loop.futures.append(CoroutineLoop.Future(body: .task(task)))
    makeReady(loop, loop.futures.count - 1)
    return loop.futures.count - 1
  }

  /// A new task of the running loop.
  private func startTask(_ loop: CoroutineLoop, _ coroutine: Value) throws(InterpreterError) -> Int {
    guard arena.claim(coroutine, 3) else { throw .runtimeError("cannot reuse already awaited coroutine") }
    let number = memory.nextCoroutineNumber()
    var name = "sleep"
    if arena.isA(.coroutine, coroutine) {
      name = memory.program.functions[Int(arena.load(coroutine, 1))].name
    }
    host.coroutineCreated(number, name: name)
    return addTask(loop, number: number, coroutine)
  }

  func createTask(_ coroutine: Value) throws(InterpreterError) -> Value {
    guard isCoroutine(coroutine) else { throw .typeError("a coroutine was expected, got \(try repr(coroutine))") }
    guard let loop else { throw .runtimeError("no running event loop") }
    return try arena.make(.task, UInt64(loop.number), UInt64(try startTask(loop, coroutine)))
  }

  func gather(_ values: [Value]) throws(InterpreterError) -> Value {
    guard let loop else { throw .runtimeError("no running event loop") }
    var children: [Int] = []
    var known: [Value: Int] = [:]
    for value in values {
      let child: Int
      if let same = known[value] {
        child = same
      } else if isCoroutine(value) {
        child = try startTask(loop, value)
      } else if let place = try place(of: value, in: loop) {
        child = place
      } else {
        throw .typeError("An asyncio.Future, a coroutine or an awaitable is required")
      }
      known[value] = child
      children.append(child)
    }
    let place = loop.futures.count
    loop.futures.append(CoroutineLoop.Future(body: .gathering(children: children, missing: children.count)))
    if children.isEmpty { loop.futures[place].outcome = .success(try ListObject.make([], in: arena)) }
    for child in children {
      let callback = CoroutineLoop.Callback.childEnded(gathering: place, child: child)
      if loop.futures[child].outcome == nil {
        loop.futures[child].callbacks.append(callback)
      } else {
        loop.ready.append(callback)
      }
    }
    return try arena.make(.gathering, UInt64(loop.number), UInt64(place))
  }

  /// The place of a task or a gathering; nil when the value is neither.
  private func place(of value: Value, in loop: CoroutineLoop) throws(InterpreterError) -> Int? {
    guard arena.isA(.task, value) || arena.isA(.gathering, value) else { return nil }
    guard arena.load(value, 1) == UInt64(loop.number) else {
      throw .runtimeError("\(typeName(value)) is attached to a different loop")
    }
    return Int(arena.load(value, 2))
  }

  // MARK: Turns

  private func makeReady(_ loop: CoroutineLoop, _ task: Int) {
    report(loop, task, .ready)
    loop.ready.append(.step(task))
  }

  private func report(_ loop: CoroutineLoop, _ future: Int, _ phase: CoroutinePhase) {
    if case .task(let task) = loop.futures[future].body { host.coroutine(task.number, is: phase) }
  }

  /// A task goes on, or begins.
  private func step(_ loop: CoroutineLoop, _ place: Int) throws(InterpreterError) -> Advance? {
    guard case .task(var task) = loop.futures[place].body else { return nil }
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
        return nil
      }
      finishTask(loop, .success(.none))
      return try takeTurn()
    }
    return try receive(loop.futures[awaited])
  }

  /// Gives what was awaited to the one that awaits.
  private func receive(_ future: CoroutineLoop.Future) throws(InterpreterError) -> Advance? {
    switch future.outcome {
    case .success(let value): push(value)
    case .failure(let error): return try failed(error, inside: future.traceback)
    case nil: return try failed(.runtimeError("await wasn't used with future"))
    }
    return nil
  }

  private func begin(_ loop: CoroutineLoop, _ coroutine: Value) throws(InterpreterError) -> Advance? {
    registers = loop.caller
    registers.floor = loop.caller.depth
    guard arena.isA(.coroutine, coroutine) else { return try sleep(loop, arena.load(coroutine, 1)) }
    enterCoroutine(coroutine)
    return nil
  }

  /// Makes the coroutine's function the running one, with its locals on top of the stack.
  private func enterCoroutine(_ coroutine: Value) {
    let code = memory.code[Int(arena.load(coroutine, 1))]
    let arguments = arena.tupleElements(Value(bits: arena.load(coroutine, 2)))
    registers.function = code
    registers.locals = registers.top
    for (index, argument) in arguments.enumerated() { (registers.locals + index).initialize(to: argument) }
    code.clearLocals(registers.locals)
    registers.top = registers.locals + Int(code.localCount)
    registers.next = code.instructions
  }

  /// The running task has ended.
  func finishTask(
    _ loop: CoroutineLoop, _ outcome: Result<Value, InterpreterError>, _ traceback: [TracebackEntry] = []
  ) {
    guard let current = loop.current else { return }
    loop.current = nil
    entered = []
    var failure: String?
    if case .failure(let error) = outcome { failure = error.description }
    report(loop, current, .ended(failure: failure))
    resolve(loop, current, outcome, traceback)
  }

  private func resolve(
    _ loop: CoroutineLoop, _ place: Int, _ outcome: Result<Value, InterpreterError>, _ traceback: [TracebackEntry] = []
  ) {
    loop.futures[place].outcome = outcome
    loop.futures[place].traceback = traceback
    let callbacks = loop.futures[place].callbacks
    loop.futures[place].callbacks = []
    for callback in callbacks {
      if case .step(let task) = callback { makeReady(loop, task) } else { loop.ready.append(callback) }
    }
  }

  private func childEnded(_ loop: CoroutineLoop, _ place: Int, _ child: Int) {
    guard loop.futures[place].outcome == nil,
      case .gathering(let children, let missing) = loop.futures[place].body
    else { return }
    if case .failure(let error) = loop.futures[child].outcome {
      return resolve(loop, place, .failure(error), loop.futures[child].traceback)
    }
    loop.futures[place].body = .gathering(children: children, missing: missing - 1)
    guard missing == 1 else { return }
    let results = children.compactMap { try? loop.futures[$0].outcome?.get() }
    do {
      resolve(loop, place, .success(try ListObject.make(results, in: arena)))
    } catch {
      resolve(loop, place, .failure(error))
    }
  }

  // MARK: Awaiting

  /// What an `await` comes to.
  private enum Await {
    /// The coroutine's function is entered.
    case entered
    case sleep(CoroutineLoop, UInt64)
    case future(CoroutineLoop, Int)
  }

  /// An instruction awaits `value`.
  func beginAwait(_ value: Value) throws(InterpreterError) -> Advance? {
    let found: Await
    do {
      found = try look(at: value)
    } catch {
      return try failed(error)
    }
    switch found {
    case .entered: return nil
    case .sleep(let loop, let nanoseconds): return try sleep(loop, nanoseconds)
    case .future(let loop, let awaited):
      guard loop.futures[awaited].outcome == nil, let current = loop.current else {
        return try receive(loop.futures[awaited])
      }
      suspend(loop, current, .future(awaited))
      report(loop, current, .suspended)
      loop.futures[awaited].callbacks.append(.step(current))
      return try takeTurn()
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
  private func sleep(_ loop: CoroutineLoop, _ nanoseconds: UInt64) throws(InterpreterError) -> Advance? {
    guard let current = loop.current else { return try failed(.runtimeError("no running event loop")) }
    suspend(loop, current, .nothing)
    report(loop, current, .suspended)
    if nanoseconds == 0 {
      makeReady(loop, current)
    } else {
      loop.addTimer(CoroutineLoop.Timer(due: Self.now() + nanoseconds, task: current))
    }
    return try takeTurn()
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
