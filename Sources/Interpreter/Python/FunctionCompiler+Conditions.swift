/// Conditions: jumps that depend on an expression's truth, without making a boolean of it first.
extension FunctionCompiler {
  /// Jumps to `target`, which lies ahead, when the truth of `test` is `truth`; goes on with what follows otherwise.
  mutating func jump(
    if test: Expression, is truth: Bool, to target: Assembler.Label
  ) throws(SourceProblem) {
    switch test.kind {
    case .not(let operand): try jump(if: operand, is: !truth, to: target)
    case .all(let operands): try jump(if: operands, decidedBy: false, is: truth, to: target)
    case .any(let operands): try jump(if: operands, decidedBy: true, is: truth, to: target)
    case .conditional(let condition, let then, let orElse):
      let (otherwise, end) = (emitter.label(), emitter.label())
      try jump(if: condition, is: false, to: otherwise)
      try jump(if: then, is: truth, to: target)
      emitter.jump(.jumpForward, to: end, at: test.span)
      emitter.place(otherwise)
      try jump(if: orElse, is: truth, to: target)
      emitter.place(end)
    case .comparison(let first, let others) where others.count > 1:
      try jump(ifChain: first, others, is: truth, to: target, at: test.span)
    default:
      try push(test)
      emitter.jump(truth ? .popJumpIfTrue : .popJumpIfFalse, to: target, at: test.span)
    }
  }

  /// `and` is decided by the first false operand, `or` by the first true one.
  private mutating func jump(
    if operands: [Expression], decidedBy decisive: Bool, is truth: Bool, to target: Assembler.Label
  ) throws(SourceProblem) {
    let goOn = emitter.label()
    for operand in operands.dropLast() {
      try jump(if: operand, is: decisive, to: decisive == truth ? target : goOn)
    }
    if let last = operands.last { try jump(if: last, is: truth, to: target) }
    emitter.place(goOn)
  }

  private mutating func jump(
    ifChain first: Expression, _ others: [(operation: ComparisonOperator, operand: Expression)], is truth: Bool,
    to target: Assembler.Label, at span: SourceSpan
  ) throws(SourceProblem) {
    let (fails, end) = (emitter.label(), emitter.label())
    try push(first)
    for (operation, operand) in others.dropLast() {
      try compareKeepingRight(operation, operand, otherwise: fails, keepingResult: false, at: span)
    }
    if let (operation, operand) = others.last {
      try push(operand)
      compare(operation, at: span)
      emitter.jump(truth ? .popJumpIfTrue : .popJumpIfFalse, to: target, at: span)
    }
    emitter.jump(.jumpForward, to: end, at: span)
    emitter.place(fails)
    emitter.emit(.popTop, at: span)
    if !truth { emitter.jump(.jumpForward, to: target, at: span) }
    emitter.place(end)
  }

  /// Compares the topmost value with `operand`, which stays for the next comparison. When the comparison fails, jumps
  /// with `operand` left over, and on top of it the comparison's result if that is wanted.
  mutating func compareKeepingRight(
    _ operation: ComparisonOperator, _ operand: Expression, otherwise fails: Assembler.Label, keepingResult: Bool,
    at span: SourceSpan
  ) throws(SourceProblem) {
    try push(operand)
    emitter.emit(.swap, 2, at: span)
    emitter.emit(.copy, 2, at: span)
    compare(operation, at: span)
    if keepingResult { emitter.emit(.copy, 1, at: span) }
    emitter.jump(.popJumpIfFalse, to: fails, at: span)
    if keepingResult { emitter.emit(.popTop, at: span) }
  }

  mutating func compare(_ operation: ComparisonOperator, at span: SourceSpan) {
    switch operation {
    case .compare(let comparison): emitter.emit(.compareOp, Int(comparison.rawValue), at: span)
    case .contains(let negated): emitter.emit(.containsOp, negated ? 1 : 0, at: span)
    case .identity(let negated): emitter.emit(.isOp, negated ? 1 : 0, at: span)
    }
  }
}
