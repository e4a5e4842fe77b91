// Tasks and gatherings: how they come into being, and what their ends lead to.
extension Machine {
  func isCoroutine(_ value: Value) -> Bool { arena.isA(.coroutine, value) || arena.isA(.sleep, value) }

  func addTask(_ loop: CoroutineLoop, number: Int, _ coroutine: Value) -> Int {
    let task = CoroutineLoop.Task(number: number, coroutine: coroutine)
    loop.futures.append(CoroutineLoop.Future(body: .task(task)))
    makeReady(loop, loop.futures.count - 1)
    return loop.futures.count - 1
  }

  /// A new task of the running loop.
  private func startTask(_ loop: CoroutineLoop, _ coroutine: Value) throws(InterpreterError) -> Int {
    guard arena.claim(coroutine, 3) else { throw .runtimeError("cannot reuse already awaited coroutine") }
    guard loop.futures.count < CoroutineLoop.futureLimit else {
      throw .raised(.memoryError, "more than \(CoroutineLoop.futureLimit) tasks")
    }
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
    guard loop.futures.count < CoroutineLoop.futureLimit else {
      throw .raised(.memoryError, "more than \(CoroutineLoop.futureLimit) tasks")
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
  func place(of value: Value, in loop: CoroutineLoop) throws(InterpreterError) -> Int? {
    guard arena.isA(.task, value) || arena.isA(.gathering, value) else { return nil }
    guard arena.load(value, 1) == UInt64(loop.number) else {
      throw .runtimeError("\(typeName(value)) is attached to a different loop")
    }
    return Int(arena.load(value, 2))
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

  func resolve(
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

  func childEnded(_ loop: CoroutineLoop, _ place: Int, _ child: Int) {
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
}
