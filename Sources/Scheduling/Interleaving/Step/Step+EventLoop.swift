/// asyncio's event loop: one callback after another, in the order in which they became ready. A task that awaits something
/// pending hands its turn back.
extension Step {
  private var now: Int { sleeping == .virtualTime ? state.clock : state.threads[thread].loop?.clock ?? 0 }

  private mutating func schedule(_ callback: EventLoopState.Callback) {
    state.threads[thread].loop?.ready.append(callback)
  }

  /// `asyncio.run(coroutine)`: the caller goes on when the coroutine has ended.
  mutating func runLoop(_ coroutine: PythonValue) throws(PythonError) -> Outcome {
    guard state.threads[thread].loop == nil else {
      throw PythonError("RuntimeError", "asyncio.run() cannot be called from a running event loop")
    }
    guard handle(coroutine, .coroutine) != nil else {
      throw PythonError("ValueError", "a coroutine was expected, got \(state.repr(coroutine))")
    }
    let base = state.threads[thread].frames.count + 1
    state.threads[thread].loop = EventLoopState(base: base, main: state.threads[thread].tasks.count)
    _ = try makeTask(coroutine)
    state.threads[thread].frames.append(frame)
    return turn()
  }

  /// Runs callbacks until a coroutine has its turn.
  mutating func turn() -> Outcome {
    while let next = state.threads[thread].loop?.ready.first {
      state.threads[thread].loop?.ready.removeFirst()
      switch next {
      case .wake(let task): schedule(.step(task))
      case .collect(let gather): collect(gather)
      case .step(let task): if let outcome = resume(task) { return outcome }
      }
    }
    guard let until = state.threads[thread].loop?.timers.map(\.until).min() else { return .idle(.thread(thread)) }
    return .idle(.sleep(until: until))
  }

  /// The earliest timer's time has come.
  mutating func wakeLoop() {
    guard var loop = state.threads[thread].loop, let until = loop.timers.map(\.until).min() else { return }
    if sleeping == .virtualTime { state.clock = max(state.clock, until) } else { loop.clock = until }
    let due = loop.timers.filter { $0.until <= until }
    loop.timers.removeAll { $0.until <= until }
    loop.ready.append(contentsOf: due.map { .wake($0.task) })
    state.threads[thread].loop = loop
  }

  /// Gives the task its turn; nil when it has none to take.
  private mutating func resume(_ number: Int) -> Outcome? {
    let task = state.threads[thread].tasks[number]
    var frames = task.frames
    guard let top = frames.popLast() else {
      if let pause = task.pause {
        state.threads[thread].tasks[number].pause = nil
        wait(pause, number)
      } else {
        complete(number, .result(.none))
      }
      return nil
    }
    state.threads[thread].loop?.current = number
    state.threads[thread].tasks[number].frames = []
    state.threads[thread].frames.append(contentsOf: frames)
    frame = top
    guard let awaited = task.awaits else { return .entered }
    state.threads[thread].tasks[number].awaits = nil
    switch state.threads[thread].tasks[awaited].outcome {
    case .result(let value):
      _ = pop()
      push(value)
    case .failed(let failure): return failCurrent(failure)
    case .pending: break
    }
    return .entered
  }

  private mutating func wait(_ nanoseconds: Int, _ task: Int) {
    if nanoseconds > 0 {
      let until = Self.time(nanoseconds, after: now)
      state.threads[thread].loop?.timers.append(.init(until: until, task: task))
    } else {
      schedule(.step(task))
    }
  }

  /// The present coroutine hands its turn back.
  private mutating func suspend(_ number: Int, _ base: Int) -> Outcome {
    state.threads[thread].tasks[number].frames = takeFrames(above: base)
    return turn()
  }

  private mutating func takeFrames(above base: Int) -> [Frame] {
    let frames = Array(state.threads[thread].frames[base...]) + [frame]
    state.threads[thread].frames.removeLast(frames.count - 1)
    state.threads[thread].loop?.current = nil
    return frames
  }

  /// The present coroutine's function has returned.
  mutating func finishCurrent(_ result: PythonValue) -> Outcome {
    guard let loop = state.threads[thread].loop, let current = loop.current else { return .ended }
    state.threads[thread].loop?.current = nil
    complete(current, .result(result))
    guard current == loop.main else { return turn() }
    state.threads[thread].loop = nil
    frame = state.threads[thread].frames.removeLast()
    push(result)
    return .done
  }

  /// The present coroutine fails; nil when others go on.
  mutating func failCurrent(_ failure: Failure) -> Outcome? {
    guard let loop = state.threads[thread].loop, let current = loop.current else { return .failed(failure) }
    releaseHeldLocks(in: takeFrames(above: loop.base))
    complete(current, .failed(failure))
    guard current == loop.main else { return nil }
    state.threads[thread].loop = nil
    frame = state.threads[thread].frames.removeLast()
    return .failed(failure)
  }

  private mutating func complete(_ number: Int, _ outcome: LoopTask.Outcome) {
    state.threads[thread].tasks[number].outcome = outcome
    for waiter in state.threads[thread].tasks[number].waiters { schedule(.step(waiter)) }
    for (gather, task) in state.threads[thread].tasks.enumerated()
    where task.outcome == .pending && task.children.contains(number) {
      if case .failed = outcome {
        schedule(.collect(gather))
      } else if task.children.allSatisfy({ state.threads[thread].tasks[$0].outcome != .pending }) {
        schedule(.collect(gather))
      }
    }
  }

  /// A gather has its results, in the order of its tasks, or its first failure.
  private mutating func collect(_ gather: Int) {
    let task = state.threads[thread].tasks[gather]
    guard task.outcome == .pending else { return }
    var results: [PythonValue] = []
    for child in task.children {
      switch state.threads[thread].tasks[child].outcome {
      case .result(let value): results.append(value)
      case .failed(let failure):
        complete(gather, .failed(failure))
        return
      case .pending: break
      }
    }
    let list = state.heap.add(HeapObject(.list, elements: ValueArray(results)), by: thread)
    complete(gather, .result(list.map { .object($0) } ?? .none))
  }

  // MARK: What programs call

  /// Pops an awaitable; enters it, or suspends until it has a result.
  mutating func awaitNext() throws(PythonError) -> Outcome {
    guard let loop = state.threads[thread].loop, let current = loop.current else {
      throw PythonError("RuntimeError", "no running event loop")
    }
    let awaitable = pop()
    switch awaitable {
    case .pause(let nanoseconds):
      push(.none)
      wait(nanoseconds, current)
      return suspend(current, loop.base)
    case .task(let task) where state.threads[thread].tasks.indices.contains(task):
      switch state.threads[thread].tasks[task].outcome {
      case .result(let value):
        push(value)
        return .done
      case .failed(let failure): return failCurrent(failure) ?? turn()
      case .pending:
        push(awaitable)
        state.threads[thread].tasks[task].waiters.append(current)
        state.threads[thread].tasks[current].awaits = task
        return suspend(current, loop.base)
      }
    default:
      guard let coroutine = handle(awaitable, .coroutine) else {
        throw PythonError("TypeError", "object \(state.typeName(awaitable)) can't be used in 'await' expression")
      }
      let called = try begin(coroutine)
      state.threads[thread].frames.append(frame)
      frame = called
      return .entered
    }
  }

  /// The first frame of a coroutine that has not begun.
  private mutating func begin(_ coroutine: Handle) throws(PythonError) -> Frame {
    let object = state.heap[coroutine]
    guard case .function(let function) = object.keys.first ?? .none else {
      throw PythonError("RuntimeError", "cannot reuse already awaited coroutine")
    }
    guard state.threads[thread].frames.count < DeterministicMachine.recursionLimit else { throw .recursion }
    footprint.write(.object(coroutine))
    state.heap[coroutine].keys = []
    state.heap[coroutine].elements = []
    return try makeFrame(function, Array(object.elements))
  }

  /// A task for an awaitable, which has its first turn later; a task or gather is one already.
  mutating func makeTask(_ awaitable: PythonValue) throws(PythonError) -> Int {
    guard state.threads[thread].loop != nil else { throw PythonError("RuntimeError", "no running event loop") }
    let task: LoopTask
    switch awaitable {
    case .task(let number): return number
    case .pause(let nanoseconds): task = LoopTask(pause: nanoseconds)
    default:
      guard let coroutine = handle(awaitable, .coroutine) else {
        throw PythonError("TypeError", "a coroutine was expected, got \(state.repr(awaitable))")
      }
      let frame = try begin(coroutine)
      task = LoopTask(function: frame.function, frames: [frame])
    }
    state.threads[thread].tasks.append(task)
    schedule(.step(state.threads[thread].tasks.count - 1))
    return state.threads[thread].tasks.count - 1
  }

  /// `asyncio.gather`: its coroutines become tasks now.
  mutating func gather(_ awaitables: [PythonValue]) throws(PythonError) -> PythonValue {
    var children: [Int] = []
    for awaitable in awaitables { children.append(try makeTask(awaitable)) }
    guard state.threads[thread].loop != nil else { throw PythonError("RuntimeError", "no running event loop") }
    var gather = LoopTask()
    gather.children = children
    state.threads[thread].tasks.append(gather)
    let number = state.threads[thread].tasks.count - 1
    if children.allSatisfy({ state.threads[thread].tasks[$0].outcome != .pending }) { schedule(.collect(number)) }
    return .task(number)
  }

  /// `asyncio.sleep(seconds)`.
  func pause(_ seconds: PythonValue) throws(PythonError) -> PythonValue {
    guard let number = seconds.number else {
      throw PythonError("TypeError", "'<=' not supported between instances of '\(state.typeName(seconds))' and 'int'")
    }
    return .pause(Int((min(max(number, 0), 1e9) * 1e9).rounded()))
  }
}
