/// A function's instructions and constants, checked once so that the machine need not check them at every step.
public struct CodeObject: Equatable, Sendable {
  /// The function's name.
  public let name: String
  /// How many arguments it takes; they are its first locals.
  public let argumentCount: Int
  /// Locals, arguments included.
  public let localCount: Int
  /// The deepest its stack can get.
  public let stackDepth: Int
  /// What it executes, from the first.
  public let instructions: [Instruction]
  /// What `loadConst` loads.
  public let constants: [Value]

  /// What is wrong with a function's code.
  public struct InvalidCode: Error, Equatable, Sendable {
    /// The instruction, from 0.
    public let position: Int
    /// In English, for whoever writes a compiler.
    public let problem: String
  }

  /// Checks that every jump lands in the code in the direction that its operation says, that constants and locals exist,
  /// and that the stack has the same depth however an instruction is reached and never underflows.
  public init(
    name: String, argumentCount: Int, localCount: Int, instructions: [Instruction], constants: [Value]
  ) throws(InvalidCode) {
    self.name = name
    self.argumentCount = argumentCount
    self.localCount = localCount
    self.instructions = instructions
    self.constants = constants
    stackDepth = try Self.verifiedDepth(instructions, locals: localCount, constants: constants.count)
  }

  private static func verifiedDepth(
    _ code: [Instruction], locals: Int, constants: Int
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
      let effect = instruction.stackEffect
      guard depth >= effect.pops else { throw InvalidCode(position: position, problem: "stack underflow") }
      let after = depth - effect.pops + effect.pushes
      deepest = max(deepest, after)
      pending += instruction.successors(of: position).map { ($0, after) }
    }
    return deepest
  }

  private static func check(
    _ instruction: Instruction, at position: Int, locals: Int, constants: Int
  ) throws(InvalidCode) {
    let argument = instruction.argument
    let isValid =
      switch instruction.opcode {
      case .loadConst: argument < constants
      case .loadFast, .storeFast: argument < locals
      case .jumpForward: argument > position
      case .jumpBackward: argument <= position
      case .binaryOp: argument < BinaryOperator.allCases.count
      case .compareOp: argument < Comparison.allCases.count
      default: true
      }
    guard isValid else {
      throw InvalidCode(position: position, problem: "\(instruction.opcode) has no \(argument)")
    }
  }
}

extension Instruction {
  /// How many values it takes from the stack and leaves on it.
  var stackEffect: (pops: Int, pushes: Int) {
    switch opcode {
    case .resume, .jumpForward, .jumpBackward: (0, 0)
    case .loadConst, .loadFast: (0, 1)
    case .storeFast, .popJumpIfFalse, .popTop, .returnValue: (1, 0)
    case .binaryOp, .compareOp, .binarySubscr, .callListAppend: (2, 1)
    case .callLen: (1, 1)
    case .call: (argument + 1, 1)
    case .buildList: (argument, 1)
    }
  }

  func successors(of position: Int) -> [Int] {
    switch opcode {
    case .returnValue: []
    case .jumpForward, .jumpBackward: [argument]
    case .popJumpIfFalse: [position + 1, argument]
    default: [position + 1]
    }
  }
}
