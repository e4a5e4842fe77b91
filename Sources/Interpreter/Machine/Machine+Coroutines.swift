import Glibc

// The loop of `asyncio.run`. A coroutine that is awaited is entered like a function; a task has turns of its own. All of a
// loop's tasks run at the same place of the stack: above whoever called `asyncio.run`. So what one leaves there is copied
// out when it is suspended.
extension Machine {
  /// `asyncio.run` of a value: the coroutine becomes the main one of a new loop.
  func runLoop(_ value: Value) throws(InterpreterError) {
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
  }

  /// Runs what has its turn until a task is to go on, or whoever called `asyncio.run`; the registers are its own then.
  func takeTurn(_ loop: CoroutineLoop) throws(InterpreterError) -> Advance? {
    while loop.current == nil {
      guard let callback = loop.turn.popLast() else {
        if loop.isStopping {
          try endLoop(loop)
          return nil
        }
        let now = Self.now()
        if loop.ready.isEmpty, loop.nextDue.map({ $0 > now }) ?? true { return .idle(until: loop.nextDue ?? .max) }
        loop.beginTurn(now: now)
        continue
      }
      switch callback {
      case .step(let task): try step(loop, task)
      case .timeIsUp(let task): makeReady(loop, task)
      case .childEnded(let gathering, let child): childEnded(loop, gathering, child)
      case .stop: loop.isStopping = true
      }
    }
    return nil
  }

  /// The main coroutine has ended: what has not ended is cancelled, and the caller of `asyncio.run` goes on.
  private func endLoop(_ loop: CoroutineLoop) throws(InterpreterError) {
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
  }

  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
