/// Builds a function from operations and labels, so that programs in this package read like a disassembly.
public struct Assembler {
  /// A place in the code that jumps name before it is known.
  public struct Label: Hashable, Sendable { let number: Int }

  /// Where the operations that follow come from; nil for code without source.
  public var span: SourceSpan?

  private var instructions: [Instruction] = []
  private var spans: [SourceSpan?] = []
  private var constants: [Constant] = []
  private var constantPlaces: [Constant.Identity: Int] = [:]
  private var places: [Label: Int] = [:]
  private var jumps: [(position: Int, opcode: Opcode, target: Label)] = []
  private var labelCount = 0

  /// A function without instructions but the initial `resume`, which comes from `span`.
  public init(at span: SourceSpan? = nil) {
    self.span = span
    emit(.resume)
  }

  /// A label that is placed with `place`.
  public mutating func label() -> Label {
    labelCount += 1
    return Label(number: labelCount)
  }

  /// Puts the label before the next instruction.
  public mutating func place(_ label: Label) { places[label] = instructions.count }

  /// Appends an operation.
  public mutating func emit(_ opcode: Opcode, _ argument: Int = 0) {
    instructions.append(Instruction(opcode, argument))
    spans.append(span)
  }

  /// The place of a constant, which is stored once.
  public mutating func place(of constant: Constant) -> Int {
    if let known = constantPlaces[constant.identity] { return known }
    constants.append(constant)
    constantPlaces[constant.identity] = constants.count - 1
    return constants.count - 1
  }

  /// Appends a load of a constant.
  public mutating func load(_ constant: Constant) { emit(.loadConst, place(of: constant)) }

  /// Appends an arithmetic operation.
  public mutating func emit(_ operation: BinaryOperator) { emit(.binaryOp, Int(operation.rawValue)) }

  /// Appends a comparison.
  public mutating func emit(_ comparison: Comparison) { emit(.compareOp, Int(comparison.rawValue)) }

  /// Appends a jump to a label, placed or not.
  public mutating func jump(_ opcode: Opcode, to label: Label) {
    jumps.append((instructions.count, opcode, label))
    emit(opcode)
  }

  /// The finished function. Throws when a label was not placed or the code does not verify.
  public func function(
    _ name: String, arguments: Int, locals: [String], isCoroutine: Bool = false
  ) throws(CodeObject.InvalidCode) -> CodeObject {
    var code = instructions
    for jump in jumps {
      guard let place = places[jump.target] else {
        throw CodeObject.InvalidCode(position: jump.position, problem: "a jump to a label that was not placed")
      }
      code[jump.position] = Instruction(jump.opcode, place)
    }
    return try CodeObject(
      name: name, argumentCount: arguments, localNames: locals, isCoroutine: isCoroutine, instructions: code,
      constants: constants, spans: spans.compactMap { $0 })
  }
}
