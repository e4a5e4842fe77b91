import Interpreter

/// One instruction of one thread, at work on a state that nobody else sees meanwhile.
struct Step {
  /// What an instruction leads to.
  enum Outcome {
    /// The next instruction, whichever that is.
    case done
    /// The first instruction of a function, which looks at the eval breaker itself.
    case entered
    /// The same instruction once more, when what it waits for is there. It has changed nothing.
    case waits(Wait)
    /// Nothing, until the event loop has something to do. The thread's frames are in order.
    case idle(Wait)
    /// Nothing: the event loop's main coroutine has failed, and with it the thread.
    case failed(Failure)
    /// Nothing: the thread's function has returned.
    case ended
  }

  let program: Program
  let switching: DeterministicMachine.Switching
  let sleeping: DeterministicMachine.Sleeping
  let thread: Int
  var state: ProgramState
  var footprint: Footprint
  /// The innermost call; it is not among the thread's frames while the step lasts.
  var frame: Frame
  /// What the thread had waited for when it was chosen.
  private(set) var waited: Wait

  init(_ machine: DeterministicMachine, _ thread: Int, in state: consuming ProgramState, _ footprint: Footprint) {
    program = machine.program
    switching = machine.switching
    sleeping = machine.sleeping
    self.thread = thread
    self.footprint = footprint
    var state = state
    frame = state.threads[thread].frames.removeLast()
    waited = state.threads[thread].wait
    state.threads[thread].wait = .nothing
    self.state = state
  }

  mutating func perform() {
    if let loop = state.threads[thread].loop, loop.current == nil {
      state.threads[thread].frames.append(frame)
      wakeLoop()
      finish(turn())
      return
    }
    let position = frame.next
    let instruction = program.functions[frame.function].instructions[position]
    frame.next += 1
    do throws(PythonError) {
      let outcome = try execute(instruction)
      switch outcome {
      case .done: goOn(isCheckpoint: instruction.isCheckpoint)
      case .entered: goOn(isCheckpoint: false)
      case .waits(let wait):
        frame.next = position
        state.threads[thread].frames.append(frame)
        state.threads[thread].wait = wait
        state.running = nil
      default: finish(outcome)
      }
    } catch {
      fail(Failure(message: error.message, function: frame.function, instruction: position))
    }
  }

  /// What an outcome leaves to do that does not depend on the instruction.
  private mutating func finish(_ outcome: Outcome) {
    switch outcome {
    case .done, .entered, .waits: goOn(isCheckpoint: false)
    case .idle(let wait):
      state.threads[thread].wait = wait
      state.running = nil
    case .failed(let failure): end(failing: failure)
    case .ended: end(.ended)
    }
  }

  /// An exception ends the coroutine that has its turn, or the thread.
  private mutating func fail(_ failure: Failure) {
    guard state.threads[thread].loop?.current != nil else {
      end(failing: failure)
      return
    }
    finish(failCurrent(failure) ?? turn())
  }

  private mutating func end(failing failure: Failure) {
    releaseHeldLocks(in: state.threads[thread].frames + [frame])
    end(.failed(failure))
  }

  private mutating func goOn(isCheckpoint: Bool) {
    state.threads[thread].frames.append(frame)
    state.running = isCheckpoint || switching == .freeThreads ? nil : thread
  }

  private mutating func end(_ status: ThreadState.Status) {
    state.threads[thread].frames = []
    state.threads[thread].status = status
    footprint.write(.thread(thread))
    state.running = nil
  }

  /// An exception leaves every `with` statement on its way out.
  mutating func releaseHeldLocks(in frames: [Frame]) {
    for frame in frames {
      for case .held(let lock) in frame.stack { release(lock) }
    }
  }

  mutating func push(_ value: PythonValue) { frame.slots.append(value) }

  // The code was verified: the stack holds what its instructions pop.
  mutating func pop() -> PythonValue { frame.slots.removeLast() }

  /// The topmost values, the deepest first.
  mutating func pop(_ count: Int) -> [PythonValue] {
    let values = Array(frame.slots.suffix(count))
    frame.slots.removeLast(count)
    return values
  }

  /// The value that lies that deep; 1 is the topmost.
  func peek(_ depth: Int = 1) -> PythonValue { frame.slots[frame.slots.count - depth] }

  mutating func make(_ object: HeapObject) throws(PythonError) -> PythonValue {
    guard let handle = state.heap.add(object, by: thread) else { throw .memory }
    return .object(handle)
  }

  /// The object, when the value is one of that kind.
  func handle(_ value: PythonValue, _ kind: HeapObject.Kind) -> Handle? {
    guard case .object(let handle) = value, state.heap[handle].kind == kind else { return nil }
    return handle
  }
}
