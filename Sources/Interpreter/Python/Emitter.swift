/// An assembler that leaves out what can never be reached, as CPython's compiler does.
struct Emitter {
  private var assembler: Assembler
  private var isReachable = true
  private var targets: Set<Assembler.Label> = []

  init(at span: SourceSpan) { assembler = Assembler(at: span) }

  mutating func label() -> Assembler.Label { assembler.label() }

  mutating func place(_ label: Assembler.Label) {
    if targets.contains(label) { isReachable = true }
    if isReachable { assembler.place(label) }
  }

  mutating func emit(_ opcode: Opcode, _ argument: Int = 0, at span: SourceSpan) {
    guard isReachable else { return }
    assembler.span = span
    assembler.emit(opcode, argument)
    if opcode == .returnValue || opcode == .raiseAssertion { isReachable = false }
  }

  mutating func load(_ constant: Constant, at span: SourceSpan) {
    if isReachable { emit(.loadConst, assembler.place(of: constant), at: span) }
  }

  /// Emits an operation whose argument is a name among the constants.
  mutating func emit(_ opcode: Opcode, name: String, at span: SourceSpan) {
    if isReachable { emit(opcode, assembler.place(of: .string(name)), at: span) }
  }

  mutating func jump(_ opcode: Opcode, to label: Assembler.Label, at span: SourceSpan) {
    guard isReachable else { return }
    targets.insert(label)
    assembler.span = span
    assembler.jump(opcode, to: label)
    if opcode == .jumpForward || opcode == .jumpBackward { isReachable = false }
  }

  /// The finished function; it ends with a `return` if its end can be reached.
  mutating func finish(
    _ name: String, arguments: Int, locals: [String], isCoroutine: Bool, at span: SourceSpan
  ) throws(SourceProblem) -> CodeObject {
    load(.none, at: span)
    emit(.returnValue, at: span)
    do throws(CodeObject.InvalidCode) {
      return try assembler.function(name, arguments: arguments, locals: locals, isCoroutine: isCoroutine)
    } catch {
      throw SourceProblem(.miscompiled("\(name), \(error.position): \(error.problem)"), at: span)
    }
  }
}
