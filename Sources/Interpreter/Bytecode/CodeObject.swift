/// A function's instructions and constants, checked once so that the machine need not check them at every step.
public struct CodeObject: Equatable, Sendable {
  /// The function's name; `<module>` for a program's own code.
  public let name: String
  /// How many arguments it takes; they are its first locals.
  public let argumentCount: Int
  /// The names of its locals, arguments first.
  public let localNames: [String]
  /// Whether a call makes a coroutine (`async def`).
  public let isCoroutine: Bool
  /// The deepest its stack can get.
  public let stackDepth: Int
  /// What it executes, from the first.
  public let instructions: [Instruction]
  /// What `loadConst` loads.
  public let constants: [Constant]
  /// Where each instruction comes from in the source, one for each; empty for code without source.
  public let spans: [SourceSpan]

  /// Locals, arguments included.
  public var localCount: Int { localNames.count }

  /// What is wrong with a function's code.
  public struct InvalidCode: Error, Equatable, Sendable {
    /// The instruction, from 0.
    public let position: Int
    /// In English, for whoever writes a compiler.
    public let problem: String
  }

  /// Checks that every jump lands in the code in the direction that its operation says, that constants and locals exist,
  /// and that the stack has the same depth however an instruction is reached and never underflows. What an instruction names
  /// in the program is checked by `Program`.
  public init(
    name: String, argumentCount: Int, localNames: [String], isCoroutine: Bool = false, instructions: [Instruction],
    constants: [Constant], spans: [SourceSpan] = []
  ) throws(InvalidCode) {
    self.name = name
    self.argumentCount = argumentCount
    self.localNames = localNames
    self.isCoroutine = isCoroutine
    self.instructions = instructions
    self.constants = constants
    self.spans = spans
    guard spans.isEmpty || spans.count == instructions.count else {
      throw InvalidCode(position: spans.count, problem: "a span for some instructions only")
    }
    stackDepth = try Self.verifiedDepth(instructions, locals: localNames.count, constants: constants)
  }

  private init(_ other: CodeObject, instructions: [Instruction]) {
    name = other.name
    argumentCount = other.argumentCount
    localNames = other.localNames
    isCoroutine = other.isCoroutine
    stackDepth = other.stackDepth
    constants = other.constants
    spans = other.spans
    self.instructions = instructions
  }

  /// The same code, looking at its eval breaker where that version of CPython does.
  func looking(as checkpoints: Checkpoints) -> CodeObject {
    CodeObject(self, instructions: instructions.map { $0.marked(checkpoints.follow($0.opcode)) })
  }

  private static func verifiedDepth(
    _ code: [Instruction], locals: Int, constants: [Constant]
  ) throws(InvalidCode) -> Int {
    var depths: [Int?] = Array(repeating: nil, count: code.count)
    var pending: [(position: Int, depth: Int)] = [(0, 0)]
    var deepest = 0
    while let (position, depth) = pending.popLast() {
      guard code.indices.contains(position) else {
        throw InvalidCode(position: position, problem: "control leaves the code")
      }
      if let known = depths[position] {
        guard known == depth else { throw InvalidCode(position: position, problem: "depth \(depth) and \(known)") }
        continue
      }
      depths[position] = depth
      let instruction = code[position]
      try check(instruction, at: position, locals: locals, constants: constants)
      for exit in instruction.exits(at: position) {
        guard depth >= exit.pops else { throw InvalidCode(position: position, problem: "stack underflow") }
        let after = depth - exit.pops + exit.pushes
        deepest = max(deepest, after)
        if exit.position >= 0 { pending.append((exit.position, after)) }
      }
    }
    return deepest
  }

  private static func check(
    _ instruction: Instruction, at position: Int, locals: Int, constants: [Constant]
  ) throws(InvalidCode) {
    let argument = instruction.argument
    let isValid =
      switch instruction.opcode {
      case .loadConst: argument < constants.count
      case .loadAttr, .storeAttr: argument < constants.count && constants[argument].isString
      case .loadFast, .storeFast: argument < locals
      case .jumpForward, .popJumpIfFalse, .popJumpIfTrue, .forIter: argument > position
      case .jumpBackward: argument <= position
      case .binaryOp: argument < BinaryOperator.allCases.count
      case .compareOp: argument < Comparison.allCases.count
      case .containsOp, .isOp: argument <= 1
      case .loadBuiltin: argument < Builtin.allCases.count
      case .callMethod: argument & 0xFF < Method.allCases.count
      case .copy, .listAppend: argument >= 1
      case .swap: argument >= 2
      default: true
      }
    guard isValid else {
      throw InvalidCode(position: position, problem: "\(instruction.opcode) has no \(argument)")
    }
  }
}

extension Constant {
  fileprivate var isString: Bool {
    if case .string = self { true } else { false }
  }
}
