/// How a program is executed. What it does is the same, and so is where its threads look at their eval breakers.
public enum Tier: String, CaseIterable, Sendable {
  /// One operation after another.
  case bytecode
  /// Patterns of operations that hot loops are made of are fused into one each, when the program is prepared.
  case compiled
}

/// Operations that only the machine uses, in prepared code. A fused one stands in the place of the first operation that it
/// stands for, and the others stay where they are: the fused one reads their arguments, jumps may still lead to them, and
/// where a value is no integer or a result does not fit, the fused one does what the first did and the others follow.
enum FusedOpcode {
  /// A load of a local that may have no value yet; a plain `loadFast` loads what certainly has one.
  static let loadFastChecked: UInt8 = 200
  /// `binaryOp` that adds.
  static let add: UInt8 = 201
  /// `binaryOp` that subtracts.
  static let subtract: UInt8 = 202
  /// `loadFast`, `loadConst` of an integer, `binaryOp` that adds or subtracts, `storeFast`.
  static let updateLocal: UInt8 = 203
  /// `loadFast`, `popJumpIfFalse`.
  static let jumpIfLocalIsFalse: UInt8 = 204
  /// `loadFast`, `popJumpIfFalse`, `jumpBackward`.
  static let loopWhileLocal: UInt8 = 205
  /// `loadFast`, `loadFast`, `compareOp`, `popJumpIfFalse`.
  static let compareLocals: UInt8 = 206
  /// `loadFast`, `loadConst` of an integer, `compareOp`, `popJumpIfFalse`.
  static let compareLocalWithConst: UInt8 = 207
  /// `forIter`, `storeFast`.
  static let storeNext: UInt8 = 208
  /// `loadFast`, `loadFast`, `binaryOp`.
  static let operateOnLocals: UInt8 = 209
  /// `loadFast`, `compareOp`, `popJumpIfFalse`.
  static let compareWithLocal: UInt8 = 210
  /// `loadConst` of an integer, `compareOp`, `popJumpIfFalse`.
  static let compareWithConst: UInt8 = 211
  /// `loadFast`, `loadFast`, `binarySubscr` of a list.
  static let loadElement: UInt8 = 212

  /// Fuses the patterns in prepared code. An operation after which some thread could look at its breaker is fused only if
  /// it is the jump at the end of a loop, where the fused one looks as well.
  static func fuse(_ words: inout [UInt32], constants: [Value], marked: Bool) {
    for place in words.indices {
      let rest = words[place...].prefix(4).map { $0 }
      guard let (opcode, length) = pattern(rest, constants) else { continue }
      let inner = opcode == loopWhileLocal ? length - 1 : length
      guard rest.prefix(marked ? length : inner).allSatisfy({ $0 & Instruction.checkpointBit == 0 }) else { continue }
      words[place] = words[place] & ~0xFF | UInt32(opcode)
    }
  }

  private static func pattern(_ words: [UInt32], _ constants: [Value]) -> (opcode: UInt8, length: Int)? {
    let opcodes = words.map { UInt8(truncatingIfNeeded: $0) }
    func begins(_ pattern: UInt8...) -> Bool { opcodes.starts(with: pattern) }
    func isInteger(_ place: Int) -> Bool { constants[Int(words[place] >> 8 & 0x7F_FFFF)].isInteger }
    let (loadFast, loadConst, storeFast) = (
      Opcode.loadFast.rawValue, Opcode.loadConst.rawValue, Opcode.storeFast.rawValue
    )
    let (jump, compare) = (Opcode.popJumpIfFalse.rawValue, Opcode.compareOp.rawValue)
    if begins(Opcode.forIter.rawValue, storeFast) { return (storeNext, 2) }
    if begins(loadFast, jump, Opcode.jumpBackward.rawValue) { return (loopWhileLocal, 3) }
    if begins(loadFast, jump) { return (jumpIfLocalIsFalse, 2) }
    if begins(loadFast, loadFast, compare, jump) { return (compareLocals, 4) }
    if begins(loadFast, loadFast, Opcode.binarySubscr.rawValue) { return (loadElement, 3) }
    for operation in [add, subtract, Opcode.binaryOp.rawValue] {
      if begins(loadFast, loadFast, operation) { return (operateOnLocals, 3) }
    }
    if begins(loadFast, compare, jump) { return (compareWithLocal, 3) }
    if begins(loadConst, compare, jump), isInteger(0) { return (compareWithConst, 3) }
    guard begins(loadFast, loadConst), isInteger(1) else { return nil }
    if begins(loadFast, loadConst, compare, jump) { return (compareLocalWithConst, 4) }
    let updates = begins(loadFast, loadConst, add, storeFast) || begins(loadFast, loadConst, subtract, storeFast)
    return updates ? (updateLocal, 4) : nil
  }
}
