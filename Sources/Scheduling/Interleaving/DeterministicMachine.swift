import Interpreter

/// A machine without threads of its own: it does one instruction of the thread that it is told to, and nothing else
/// happens. What real threads leave to the operating system is here the caller's choice.
public struct DeterministicMachine: Equatable, Sendable {
  /// Between which instructions another thread may come in.
  public enum Switching: Hashable, Sendable {
    /// There is a global lock: at checkpoints, and where a thread waits or ends.
    case globalLock
    /// There is none: between any two instructions.
    case freeThreads
  }

  /// When a thread that sleeps may go on.
  public enum Sleeping: Hashable, Sendable {
    /// Instructions take no time: once nothing else can go on, the clock jumps to the earliest sleeper's time.
    case virtualTime
    /// At any time: no program may count on how long the others take.
    case anyTime
  }

  /// Threads that one run may make, the main one included.
  public static let threadLimit = 64
  /// Calls inside one another, in one thread.
  public static let recursionLimit = 1000

  /// What is run; its checkpoints say where a thread may lose the global lock.
  public let program: Program
  /// Where threads can be switched.
  public let switching: Switching
  /// When sleepers go on.
  public let sleeping: Sleeping

  /// A machine for `program`.
  public init(_ program: Program, switching: Switching = .globalLock, sleeping: Sleeping = .virtualTime) {
    self.program = program
    self.switching = switching
    self.sleeping = sleeping
  }

  /// The same machine with another rule for sleepers.
  func sleeping(_ sleeping: Sleeping) -> DeterministicMachine {
    DeterministicMachine(program, switching: switching, sleeping: sleeping)
  }

  /// The state before the first instruction: the main thread stands at the beginning of the program's first function,
  /// which gets `None` for each argument that it takes.
  public var start: ProgramState {
    let code = program.functions[0]
    let arguments = Array(repeating: PythonValue.none, count: code.argumentCount)
    var main = ThreadState(
      function: 0, frames: [Frame(function: 0, arguments: arguments, localCount: code.localCount)])
    main.status = .started
    return ProgramState(globals: Array(repeating: .unbound, count: program.globalNames.count), threads: [main])
  }

  /// The threads of which one does the next step, in the order of their numbers. None when all have ended, and when those
  /// that have not wait for one another.
  public func choices(in state: ProgramState) -> [Int] {
    if let running = state.running { return [running] }
    let ready = ready(in: state)
    return state.threads.indices.filter { ready & 1 << UInt64($0) != 0 }
  }

  /// The threads that could go on if they were let, one bit each: whether one of them must is `running`.
  func ready(in state: ProgramState) -> UInt64 {
    var ready: UInt64 = 0
    var sleeper: (thread: Int, until: Int)?
    for (number, thread) in state.threads.enumerated() where thread.status == .started {
      let isReady =
        switch thread.wait {
        case .nothing: true
        case .lock(let lock): state.heap[lock].holder == nil
        case .thread(let other): state.threads[other].hasEnded
        case .sleep: sleeping == .anyTime
        }
      if isReady { ready |= 1 << UInt64(number) }
      if case .sleep(let until) = thread.wait, sleeper.map({ until < $0.until }) ?? true { sleeper = (number, until) }
    }
    if ready == 0, let sleeper { ready = 1 << UInt64(sleeper.thread) }
    return ready
  }

  /// Whether threads wait for one another for ever.
  public func isDeadlock(_ state: ProgramState) -> Bool { !state.hasEnded && choices(in: state).isEmpty }

  /// The state after one instruction of `thread`, which is one of `choices(in: state)`. When the instruction has to wait,
  /// the step is the attempt, and the thread stays at the instruction. An exception ends the thread, and is in the state.
  public func step(_ thread: Int, from state: ProgramState) -> ProgramState {
    var next = state
    step(thread, in: &next)
    return next
  }

  /// As `step(_:from:)`, in place.
  public func step(_ thread: Int, in state: inout ProgramState) {
    var footprint = Footprint(isKept: false)
    step(thread, in: &state, &footprint)
  }

  func step(_ thread: Int, in state: inout ProgramState, _ footprint: inout Footprint) {
    guard state.threads.indices.contains(thread), !state.threads[thread].frames.isEmpty else { return }
    var taken = ProgramState.empty
    swap(&taken, &state)
    var step = Step(self, thread, in: consume taken, footprint)
    step.perform()
    swap(&step.state, &state)
    footprint = step.footprint
  }

  /// The instruction that `thread` does next, or nil when it has ended.
  public func instruction(of thread: Int, in state: ProgramState) -> Instruction? {
    guard let frame = state.threads[thread].frames.last else { return nil }
    return program.functions[frame.function].instructions[frame.next]
  }

  /// Where that instruction comes from in the source, or nil when it has ended or there is no source.
  public func span(of thread: Int, in state: ProgramState) -> SourceSpan? {
    guard let frame = state.threads[thread].frames.last else { return nil }
    let spans = program.functions[frame.function].spans
    return spans.isEmpty ? nil : spans[frame.next]
  }

  /// The value of a global, or nil when there is none of that name or it has no value yet.
  public func global(_ name: String, in state: ProgramState) -> PythonValue? {
    guard let place = program.globalNames.firstIndex(of: name), state.globals[place] != .unbound else { return nil }
    return state.globals[place]
  }
}
