/// Expressions: each leaves one value on the stack, computed from left to right.
extension FunctionCompiler {
  /// From this many elements on, a list is filled one by one, so that it needs no deep stack (as in CPython).
  private static let stackGuideline = 30

  mutating func push(_ expression: Expression) throws(SourceProblem) {
    let span = expression.span
    switch expression.kind {
    case .constant(let constant): emitter.load(constant, at: span)
    case .name(let name): try push(name, at: span)
    case .list(let elements): try pushList(elements, at: span)
    case .tuple(let elements): try push(elements, then: .buildTuple, at: span)
    case .formatted(let parts): try push(parts, then: .buildString, at: span)
    case .dict(let pairs):
      for (key, value) in pairs {
        try push(key)
        try push(value)
      }
      emitter.emit(.buildMap, pairs.count, at: span)
    case .negative(let operand):
      try push(operand)
      emitter.emit(.unaryNegative, at: span)
    case .not(let operand):
      try push(operand)
      emitter.emit(.unaryNot, at: span)
    case .binary(let operation, let left, let right):
      try push(left)
      try push(right)
      emitter.emit(.binaryOp, Int(operation.rawValue), at: span)
    case .comparison(let first, let others): try push(first, others, at: span)
    case .all(let operands): try push(operands, until: .popJumpIfFalse, at: span)
    case .any(let operands): try push(operands, until: .popJumpIfTrue, at: span)
    case .conditional(let test, let then, let orElse): try push(test, then, orElse, at: span)
    case .subscripted(let container, let index):
      try push(container)
      try push(index)
      emitter.emit(.binarySubscr, at: span)
    case .attribute(let object, let name): try push(object, attribute: name, at: span)
    case .call(let callee, let arguments): try call(callee, arguments, at: span)
    case .await(let awaitable):
      guard kind == .coroutine else { throw SourceProblem(.awaitOutsideAsync, at: span) }
      try push(awaitable)
      emitter.emit(.await, at: span)
    case .comprehension(let element, let clauses): try push(element, clauses[...], at: span)
    }
  }

  private mutating func push(_ name: String, at span: SourceSpan) throws(SourceProblem) {
    switch try meaning(of: name, at: span) {
    case .local(let place): emitter.emit(.loadFast, place, at: span)
    case .global(let place): emitter.emit(.loadGlobal, place, at: span)
    case .builtin(let builtin): emitter.emit(.loadBuiltin, Int(builtin.rawValue), at: span)
    case .constant(let constant): emitter.load(constant, at: span)
    case .module(let module):
      let members = module.members.keys.sorted().map { "\(name).\($0)" }
      throw SourceProblem(.moduleAsValue(name), at: span, nearest: members.joined(separator: ", "))
    }
  }

  private mutating func push(
    _ object: Expression, attribute name: String, at span: SourceSpan
  ) throws(SourceProblem) {
    if let builtin = try builtin(object, name, at: span) {
      return emitter.emit(.loadBuiltin, Int(builtin.rawValue), at: span)
    }
    try push(object)
    emitter.emit(.loadAttr, name: name, at: span)
  }

  /// The builtin that `object.name` is when `object` is an imported module; nil when it is none.
  func builtin(_ object: Expression, _ name: String, at span: SourceSpan) throws(SourceProblem) -> Builtin? {
    guard case .name(let base) = object.kind, case .module(let module) = try meaning(of: base, at: object.span) else {
      return nil
    }
    return try module.member(name, at: span)
  }

  private mutating func push(
    _ elements: [Expression], then opcode: Opcode, at span: SourceSpan
  ) throws(SourceProblem) {
    for element in elements { try push(element) }
    emitter.emit(opcode, elements.count, at: span)
  }

  private mutating func pushList(_ elements: [Expression], at span: SourceSpan) throws(SourceProblem) {
    guard elements.count > Self.stackGuideline else { return try push(elements, then: .buildList, at: span) }
    emitter.emit(.buildList, 0, at: span)
    for element in elements {
      try push(element)
      emitter.emit(.listAppend, 1, at: element.span)
    }
  }

  /// `and` and `or` as values: the operand that decides is the result.
  private mutating func push(
    _ operands: [Expression], until decided: Opcode, at span: SourceSpan
  ) throws(SourceProblem) {
    let end = emitter.label()
    for operand in operands.dropLast() {
      try push(operand)
      emitter.emit(.copy, 1, at: span)
      emitter.jump(decided, to: end, at: span)
      emitter.emit(.popTop, at: span)
    }
    if let last = operands.last { try push(last) }
    emitter.place(end)
  }

  private mutating func push(
    _ test: Expression, _ then: Expression, _ orElse: Expression, at span: SourceSpan
  ) throws(SourceProblem) {
    let (otherwise, end) = (emitter.label(), emitter.label())
    try jump(if: test, is: false, to: otherwise)
    try push(then)
    emitter.jump(.jumpForward, to: end, at: span)
    emitter.place(otherwise)
    try push(orElse)
    emitter.place(end)
  }

  private mutating func push(
    _ first: Expression, _ others: [(operation: ComparisonOperator, operand: Expression)], at span: SourceSpan
  ) throws(SourceProblem) {
    try push(first)
    let fails = emitter.label()
    for (operation, operand) in others.dropLast() {
      try compareKeepingRight(operation, operand, otherwise: fails, keepingResult: true, at: span)
    }
    guard let (operation, operand) = others.last else { return }
    try push(operand)
    compare(operation, at: span)
    guard others.count > 1 else { return }
    let end = emitter.label()
    emitter.jump(.jumpForward, to: end, at: span)
    emitter.place(fails)
    emitter.emit(.swap, 2, at: span)
    emitter.emit(.popTop, at: span)
    emitter.place(end)
  }
}
