/// Statements.
extension FunctionCompiler {
  mutating func compile(_ statements: [Statement]) throws(SourceProblem) {
    for statement in statements { try compile(statement) }
  }

  private mutating func compile(_ statement: Statement) throws(SourceProblem) {
    let span = statement.span
    switch statement.kind {
    case .expression(let value):
      guard value.constant == nil else { return }  // a docstring
      try push(value)
      emitter.emit(.popTop, at: span)
    case .assign(let targets, let value): try assign(value, to: targets)
    case .augmented(let target, let operation, let value):
      try augment(target, operation, value, at: span)
    case .branch(let branches, let orElse): try branch(branches, orElse: orElse, at: span)
    case .whileLoop(let test, let body): try loop(while: test, body, at: span)
    case .forLoop(let target, in: let iterable, let body): try loop(target, in: iterable, body, at: span)
    case .with(let locks, let body): try with(locks[...], body)
    case .function(let definition):
      guard kind == .module else { throw SourceProblem(.unsupported(.nestedFunction), at: span) }
      let place = try Self.compile(definition, at: span, in: scope)
      emitter.load(.function(place), at: span)
      try store(definition.name, at: span)
    case .returns(let value): try returns(value, at: span)
    case .assert(let test, message: let message): try assert(test, message, at: span)
    case .breaks: try breaks(at: span)
    case .continues: try continues(at: span)
    case .global, .imports, .pass: break
    }
  }

  private mutating func branch(
    _ branches: [(test: Expression, body: [Statement])], orElse: [Statement], at span: SourceSpan
  ) throws(SourceProblem) {
    let end = emitter.label()
    for (index, (test, body)) in branches.enumerated() {
      let next = emitter.label()
      try jump(if: test, is: false, to: next)
      try compile(body)
      if index < branches.count - 1 || !orElse.isEmpty { emitter.jump(.jumpForward, to: end, at: span) }
      emitter.place(next)
    }
    try compile(orElse)
    emitter.place(end)
  }

  private mutating func assert(
    _ test: Expression, _ message: Expression?, at span: SourceSpan
  ) throws(SourceProblem) {
    let holds = emitter.label()
    try jump(if: test, is: true, to: holds)
    if let message { try push(message) } else { emitter.load(.none, at: span) }
    emitter.emit(.raiseAssertion, at: span)
    emitter.place(holds)
  }

  /// The locks from the outermost to the innermost, then the body.
  private mutating func with(_ locks: ArraySlice<Expression>, _ body: [Statement]) throws(SourceProblem) {
    guard let lock = locks.first else { return try compile(body) }
    try push(lock)
    emitter.emit(.enterWith, at: lock.span)
    blocks.append(.lock(lock.span))
    try with(locks.dropFirst(), body)
    blocks.removeLast()
    emitter.emit(.exitWith, at: lock.span)
  }
}
