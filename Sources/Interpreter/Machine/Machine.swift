/// A stack machine in the manner of CPython's: it fetches an instruction, acts on a stack of values, and looks at its
/// eval breaker at every checkpoint (the start of a function, the back edge of a loop, a call). Between two checkpoints
/// nothing can make it stop; that is all that "holding the interpreter" means.
///
/// Confined to one thread. Programs, memories and arenas may be shared.
public final class Machine {
  /// Calls inside one another.
  public static let recursionLimit = 1000

  /// How far a program has come.
  public enum Advance: Equatable, Sendable {
    /// It has returned.
    case finished(Value)
    /// All its coroutines wait; the first goes on at that time (monotonic nanoseconds).
    case idle(until: UInt64)
  }

  /// Why the machine's loop was left.
  enum Event {
    case returned(Value)
    /// An instruction awaits the value, which was popped.
    case awaiting(Value)
    /// `asyncio.run` was called with the value; callee and argument were popped.
    case running(Value)
  }

  let memory: ProgramMemory
  /// The program's thread that this machine runs; 0 for its main one.
  let threadNumber: Int
  let arena: Arena
  let host: any MachineHost
  let breaker: EvalBreaker
  let frames: UnsafeMutablePointer<Frame>
  private let stack: UnsafeMutablePointer<Value>
  private let stub: Code?

  var registers: Registers
  /// The locks of the `with` blocks around what is running now, the innermost last.
  var entered: [ProgramLock] = []
  var loop: CoroutineLoop?
  /// Where the program failed, the outermost call first. Empty unless `advance` has thrown.
  public internal(set) var traceback: [TracebackEntry] = []

  /// A machine for the program's own code, its first function. It asks `host` for everything that waits, and looks at
  /// `breaker` at checkpoints.
  public convenience init(_ memory: ProgramMemory, host: any MachineHost, breaker: EvalBreaker) {
    self.init(memory, thread: nil, host: host, breaker: breaker)
  }

  /// A machine for a thread of a program, as `MachineHost.start` is asked for.
  public convenience init(thread: ProgramThread, host: any MachineHost, breaker: EvalBreaker) {
    self.init(thread.memory, thread: thread, host: host, breaker: breaker)
  }

  /// A machine that only computes. At a checkpoint with bits set in `breaker` it calls `onBreak`, on its own thread, and
  /// stops with `.interrupted` when that returns false. Nil when the program's constants do not fit into `arena`.
  public convenience init?(
    _ program: Program, arena: Arena, tier: Tier = .bytecode, breaker: EvalBreaker, onBreak: @escaping () -> Bool
  ) {
    guard let memory = ProgramMemory(program, in: arena, tier: tier) else { return nil }
    self.init(memory, host: ComputingHost(onBreak), breaker: breaker)
  }

  private init(_ memory: ProgramMemory, thread: ProgramThread?, host: any MachineHost, breaker: EvalBreaker) {
    self.memory = memory
    threadNumber = thread?.number ?? 0
    arena = memory.arena
    self.host = host
    self.breaker = breaker
    let deepest = memory.program.functions.map { $0.localCount + $0.stackDepth }.max() ?? 0
    // Two functions more than calls inside one another: what calls asyncio.run, and what calls a thread's function.
    let arguments = thread?.arguments ?? []
    stack = .allocate(capacity: (deepest + 1) * (Self.recursionLimit + 2) + arguments.count + 1)
    frames = .allocate(capacity: Self.recursionLimit + 1)
    stub = thread == nil ? nil : Code(callingWith: arguments.count)

    let function = stub ?? memory.code[0]
    registers = Registers(
      function: function, locals: stack, top: stack, next: function.instructions, depth: 0, floor: 0)
    if let thread {
      for value in [thread.target] + arguments { push(value) }
    } else {
      begin(with: [])
    }
  }

  deinit {
    stub?.deallocate()
    stack.deallocate()
    frames.deallocate()
  }

  /// Runs the program's first function on `arguments` and returns its result. For programs without coroutines.
  public func run(_ arguments: [Value]) throws(InterpreterError) -> Value {
    guard Int(registers.function.argumentCount) == arguments.count else {
      throw wrongArgumentCount(registers.function, arguments.count)
    }
    registers.next = registers.function.instructions
    begin(with: arguments)
    guard case .finished(let value) = try advance() else { throw .runtimeError("the program waits") }
    return value
  }

  /// Runs until the program has returned, or until all its coroutines wait; call it again then, not before the time that it
  /// says. Throws when the program fails or is told to give up; it cannot go on afterwards.
  public func advance() throws(InterpreterError) -> Advance {
    while true {
      // A loop without a running task: somebody is to have a turn. Nothing below calls it, or many tasks that end or sleep
      // at once would be as many calls inside one another.
      if let loop, loop.current == nil {
        if let advance = try takeTurn(loop) { return advance }
      } else if let advance = try act() {
        return advance
      }
    }
  }

  private func begin(with arguments: [Value]) {
    for (index, argument) in arguments.enumerated() { (stack + index).initialize(to: argument) }
    registers.function.clearLocals(stack)
    registers.top = stack + Int(registers.function.localCount)
  }

  /// One stay in the machine's loop, and what comes of it.
  private func act() throws(InterpreterError) -> Advance? {
    let event: Event
    do {
      event =
        memory.looksAtMarks
        ? try interpret(&registers, MarkedCheckpoints.self) : try interpret(&registers, FixedCheckpoints.self)
    } catch {
      try failed(error)
      return nil
    }
    switch event {
    case .returned(let value):
      guard let loop else { return .finished(value) }
      finishTask(loop, .success(value))
    case .awaiting(let value): try beginAwait(value)
    case .running(let value): try runLoop(value)
    }
    return nil
  }

  /// Leaves the `with` blocks of what has failed. Throws unless only a coroutine did.
  func failed(_ error: InterpreterError, inside: [TracebackEntry] = []) throws(InterpreterError) {
    if error == .interrupted { throw error }
    let calls = calls(registers) + inside
    leaveBlocks()
    guard let loop else {
      traceback = calls
      throw error
    }
    finishTask(loop, .failure(error), calls)
  }

  func push(_ value: Value) {
    registers.top.initialize(to: value)
    registers.top += 1
  }

  func wrongArgumentCount(_ code: Code, _ count: Int) -> InterpreterError {
    let function = memory.program.functions[Int(code.index)]
    let wanted = function.argumentCount
    guard count < wanted else {
      return .typeError(
        "\(function.name)() takes \(wanted) positional argument\(wanted == 1 ? "" : "s") but \(count) "
          + (count == 1 ? "was given" : "were given"))
    }
    let names = function.localNames[count..<wanted].map { "'\($0)'" }
    let list =
      names.count > 2
      ? names.dropLast().joined(separator: ", ") + ", and " + names[names.count - 1] : names.joined(separator: " and ")
    return .typeError(
      "\(function.name)() missing \(names.count) required positional argument\(names.count == 1 ? "" : "s"): \(list)")
  }
}
