/// An operation and its argument in 32 bits: opcode in the lowest 8, argument in the next 23, and on top whether the thread
/// looks at its eval breaker once the operation is done.
public struct Instruction: Equatable, Hashable, Sendable {
  /// The largest argument.
  public static let argumentLimit = 1 << 23 - 1
  static let checkpointBit: UInt32 = 1 << 31

  let word: UInt32

  /// `argument` is at most `argumentLimit`.
  public init(_ opcode: Opcode, _ argument: Int = 0, isCheckpoint: Bool = false) {
    let bits = UInt32(opcode.rawValue) | (UInt32(truncatingIfNeeded: argument) & 0x7F_FFFF) << 8
    word = isCheckpoint ? bits | Self.checkpointBit : bits
  }

  /// The operation.
  public var opcode: Opcode { Opcode(rawValue: UInt8(truncatingIfNeeded: word)) ?? .resume }
  /// Its argument.
  public var argument: Int { Int(word >> 8 & 0x7F_FFFF) }
  /// Whether the thread looks at its eval breaker once the operation is done: between it and the next one another thread
  /// may come in. A `call` that enters a function leaves that to the function's `resume`; a `returnValue` is done when its
  /// caller goes on.
  public var isCheckpoint: Bool { word & Self.checkpointBit != 0 }

  /// The same operation, as a checkpoint or not.
  func marked(_ isCheckpoint: Bool) -> Instruction { Instruction(opcode, argument, isCheckpoint: isCheckpoint) }
}

extension Instruction {
  /// What one way out of an instruction leads to, and what has happened to the stack by then.
  struct Exit {
    let position: Int
    let pops: Int
    let pushes: Int
  }

  /// Every way out of the instruction at `position`.
  func exits(at position: Int) -> [Exit] {
    switch opcode {
    case .returnValue, .raiseAssertion: [Exit(position: -1, pops: 1, pushes: 0)]
    case .jumpForward, .jumpBackward: [Exit(position: argument, pops: 0, pushes: 0)]
    case .popJumpIfFalse, .popJumpIfTrue:
      [Exit(position: position + 1, pops: 1, pushes: 0), Exit(position: argument, pops: 1, pushes: 0)]
    case .forIter:
      [Exit(position: position + 1, pops: 1, pushes: 2), Exit(position: argument, pops: 1, pushes: 0)]
    default: [Exit(position: position + 1, pops: stackEffect.pops, pushes: stackEffect.pushes)]
    }
  }

  /// How many values a straight operation looks at from the top of the stack, and how many stand there afterwards.
  private var stackEffect: (pops: Int, pushes: Int) {
    switch opcode {
    case .resume, .jumpForward, .jumpBackward, .forIter: (0, 0)
    case .loadConst, .loadFast, .loadGlobal, .loadBuiltin: (0, 1)
    case .storeFast, .storeGlobal, .popTop, .exitWith: (1, 0)
    case .popJumpIfFalse, .popJumpIfTrue, .returnValue, .raiseAssertion: (1, 0)
    case .copy: (argument, argument + 1)
    case .swap: (argument, argument)
    case .binaryOp, .compareOp, .containsOp, .isOp, .binarySubscr, .callListAppend: (2, 1)
    case .unaryNegative, .unaryNot, .getIter, .callLen, .loadAttr, .await, .enterWith: (1, 1)
    case .call: (argument + 1, 1)
    case .callMethod: (argument >> 8 + 1, 1)
    case .buildList, .buildTuple, .buildString: (argument, 1)
    case .buildMap: (argument * 2, 1)
    case .listAppend: (argument + 1, argument)
    case .unpackSequence: (1, argument)
    case .storeSubscr: (3, 0)
    case .storeAttr: (2, 0)
    }
  }
}
