/// The operations of the machine, with the names and the stack effects of CPython's.
public enum Opcode: UInt8, CaseIterable, Sendable {
  /// First in every function; a checkpoint, as in CPython from 3.10 on.
  case resume = 0
  /// Pushes constant `arg`.
  case loadConst
  /// Pushes local `arg`.
  case loadFast
  /// Pops into local `arg`.
  case storeFast
  /// Pops right, then left; pushes the result of the `BinaryOperator` with raw value `arg`.
  case binaryOp
  /// Pops right, then left; pushes a boolean; `arg` is a `Comparison`'s raw value.
  case compareOp
  /// Pops; jumps to `arg` when what was popped is false.
  case popJumpIfFalse
  /// Jumps to `arg`, which lies ahead. Not a checkpoint.
  case jumpForward
  /// Jumps to `arg`, which lies behind; a checkpoint, so that every loop can be interrupted.
  case jumpBackward
  /// Pops `arg` arguments and the function below them and enters the function.
  case call
  /// Pops the result and goes back to the caller. Not a checkpoint.
  case returnValue
  /// Pops and forgets.
  case popTop
  /// Pops `arg` values into a new list, pushes it.
  case buildList
  /// Pops index, then list; pushes the element.
  case binarySubscr
  /// Pops a value, then a list; appends; pushes `None`. Stands for the specialised call of `list.append`: no checkpoint.
  case callListAppend
  /// Pops a list; pushes its length. Stands for the specialised call of `len`: no checkpoint.
  case callLen
}

/// What `binaryOp` computes.
public enum BinaryOperator: UInt8, CaseIterable, Sendable {
  case add = 0
  case subtract, multiply, floorDivide, modulo
}

/// What `compareOp` asks.
public enum Comparison: UInt8, CaseIterable, Sendable {
  case less = 0
  case lessOrEqual, equal, notEqual, greater, greaterOrEqual
}

/// An operation and its argument in 32 bits.
public struct Instruction: Equatable, Sendable {
  let word: UInt32

  /// `argument` is at most 24 bits.
  public init(_ opcode: Opcode, _ argument: Int = 0) {
    word = UInt32(opcode.rawValue) | UInt32(truncatingIfNeeded: argument) << 8
  }

  /// The operation.
  public var opcode: Opcode { Opcode(rawValue: UInt8(truncatingIfNeeded: word)) ?? .resume }
  /// Its argument.
  public var argument: Int { Int(word >> 8) }
}
