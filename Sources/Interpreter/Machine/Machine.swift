/// A stack machine in the manner of CPython's: it fetches an instruction, acts on a stack of values, and looks at its
/// eval breaker at every checkpoint (the start of a function, the back edge of a loop). Between two checkpoints nothing
/// can make it stop; that is all that "holding the interpreter" means.
///
/// Confined to one thread. Programs and arenas may be shared.
public final class Machine {
  /// Calls inside one another.
  public static let recursionLimit = 1000

  private let program: Program
  private let arena: Arena
  private let code: UnsafeMutableBufferPointer<Code>
  private let stack: UnsafeMutablePointer<Value>
  private let stackWords: Int
  private let frames: UnsafeMutablePointer<Frame>
  /// What is called at a checkpoint whose breaker has bits set. Returns whether to go on.
  private let onBreak: () -> Bool
  private let breaker: EvalBreaker

  /// A machine for `program`. At a checkpoint with bits set in `breaker` it calls `onBreak`, on its own thread, and stops
  /// with `.interrupted` when that returns false.
  public init(_ program: Program, arena: Arena, breaker: EvalBreaker, onBreak: @escaping () -> Bool) {
    self.program = program
    self.arena = arena
    self.breaker = breaker
    self.onBreak = onBreak
    code = .allocate(capacity: program.functions.count)
    for (index, function) in program.functions.enumerated() {
      code.initializeElement(at: index, to: Code(function))
    }
    let deepest = program.functions.map { $0.localCount + $0.stackDepth }.max() ?? 0
    stackWords = (deepest + 1) * Self.recursionLimit
    stack = .allocate(capacity: stackWords)
    frames = .allocate(capacity: Self.recursionLimit + 1)
  }

  deinit {
    for function in code { function.deallocate() }
    code.deallocate()
    stack.deallocate()
    frames.deallocate()
  }

  /// Runs the program's first function on `arguments` and returns its result.
  public func run(_ arguments: [Value]) throws(InterpreterError) -> Value {
    guard code[0].argumentCount == arguments.count else { throw .wrongArgumentCount }
    for (index, argument) in arguments.enumerated() { (stack + index).initialize(to: argument) }
    return try execute()
  }

  // One function, deliberately: its variables are the machine's registers, and the optimiser keeps them in the
  // processor's only as long as they do not leave it. No reference is counted inside.
  private func execute() throws(InterpreterError) -> Value {
    var function = code[0]
    var locals = stack
    function.clearLocals(locals)
    var top = locals + function.localCount  // one above the topmost value
    var next = function.instructions
    var depth = 0
    let breaker = breaker

    while true {
      let word = next.pointee
      next += 1
      let argument = Int(truncatingIfNeeded: word &>> 8 & 0x7F_FFFF)
      switch UInt8(truncatingIfNeeded: word) {
      case Opcode.resume.rawValue:
        if breaker.bits != 0, !onBreak() { throw .interrupted }

      case Opcode.loadConst.rawValue:
        top.initialize(to: function.constants[argument])
        top += 1

      case Opcode.loadFast.rawValue:
        top.initialize(to: locals[argument])
        top += 1

      case Opcode.storeFast.rawValue:
        top -= 1
        locals[argument] = top.pointee

      case Opcode.binaryOp.rawValue:
        top -= 1
        top[-1] = try Arithmetic.apply(UInt8(truncatingIfNeeded: argument), top[-1], top[0])

      case Opcode.compareOp.rawValue:
        top -= 1
        top[-1] = try Arithmetic.compare(UInt8(truncatingIfNeeded: argument), top[-1], top[0])

      case Opcode.popJumpIfFalse.rawValue:
        top -= 1
        if !truth(top.pointee) { next = function.instructions + argument }

      case Opcode.jumpForward.rawValue:
        next = function.instructions + argument

      case Opcode.jumpBackward.rawValue:
        next = function.instructions + argument
        if breaker.bits != 0, !onBreak() { throw .interrupted }

      case Opcode.call.rawValue:
        let callee = (top - argument - 1).pointee
        guard callee.isFunction, callee.function < code.count else { throw .wrongType }
        guard code[callee.function].argumentCount == argument else { throw .wrongArgumentCount }
        guard depth + 1 < Self.recursionLimit else { throw .recursionTooDeep }
        frames[depth] = Frame(function: function, locals: locals, top: top - argument - 1, next: next)
        depth += 1
        function = code[callee.function]
        locals = top - argument
        function.clearLocals(locals)
        top = locals + function.localCount
        next = function.instructions

      case Opcode.returnValue.rawValue:
        let result = (top - 1).pointee
        if depth == 0 { return result }
        depth -= 1
        let caller = frames[depth]
        function = caller.function
        locals = caller.locals
        next = caller.next
        caller.top.initialize(to: result)
        top = caller.top + 1

      case Opcode.popTop.rawValue:
        top -= 1

      case Opcode.buildList.rawValue:
        top -= argument
        guard let list = ListObject.make(UnsafeBufferPointer(start: top, count: argument), in: arena) else {
          throw .outOfMemory
        }
        top.initialize(to: list)
        top += 1

      case Opcode.binarySubscr.rawValue:
        top -= 1
        guard top[-1].isReference, top[0].isInteger else { throw .wrongType }
        guard let element = ListObject(top[-1], in: arena).element(at: top[0].integer) else { throw .indexOutOfRange }
        top[-1] = element

      case Opcode.callListAppend.rawValue:
        top -= 1
        guard top[-1].isReference else { throw .wrongType }
        guard ListObject(top[-1], in: arena).append(top[0]) else { throw .outOfMemory }
        top[-1] = .none

      case Opcode.callLen.rawValue:
        guard top[-1].isReference else { throw .wrongType }
        top[-1] = Value(ListObject(top[-1], in: arena).count())

      default:
        throw .wrongType
      }
    }
  }

  @inline(__always)
  private func truth(_ value: Value) -> Bool {
    value.isReference ? ListObject(value, in: arena).count() > 0 : value.isTruthy
  }
}

/// A function as the machine's loop wants it: bare pointers, nothing that counts references.
private struct Code {
  let instructions: UnsafeMutablePointer<UInt32>
  let constants: UnsafeMutablePointer<Value>
  let argumentCount: Int
  let localCount: Int

  init(_ function: CodeObject) {
    instructions = .allocate(capacity: function.instructions.count)
    for (index, instruction) in function.instructions.enumerated() {
      (instructions + index).initialize(to: instruction.word)
    }
    constants = .allocate(capacity: max(1, function.constants.count))
    for (index, constant) in function.constants.enumerated() { (constants + index).initialize(to: Value(constant)) }
    argumentCount = function.argumentCount
    localCount = function.localCount
  }

  func deallocate() {
    instructions.deallocate()
    constants.deallocate()
  }

  /// Locals that are not arguments begin as `None`: stale words could be read as references.
  @inline(__always)
  func clearLocals(_ locals: UnsafeMutablePointer<Value>) {
    for index in argumentCount..<localCount { (locals + index).initialize(to: .none) }
  }
}

/// Where a caller goes on.
private struct Frame {
  let function: Code
  let locals: UnsafeMutablePointer<Value>
  let top: UnsafeMutablePointer<Value>
  let next: UnsafeMutablePointer<UInt32>
}

extension Value {
  fileprivate init(_ constant: Constant) {
    switch constant {
    case .bool(let condition): self.init(condition)
    case .int(let integer): self.init(integer)
    case .function(let place): self.init(function: place)
    case .none, .float, .string: self = .none
    }
  }
}
