/// Loops, and the statements that leave blocks.
extension FunctionCompiler {
  /// The test stands above the body and again below it, as in CPython 3.12: a turn costs one jump.
  mutating func loop(
    while test: Expression, _ body: [Statement], at span: SourceSpan
  ) throws(SourceProblem) {
    let (top, bottom, end) = (emitter.label(), emitter.label(), emitter.label())
    let isEndless = test.constant.map(\.isTrue) ?? false
    emitter.place(top)
    if !isEndless { try jump(if: test, is: false, to: end) }
    emitter.place(bottom)
    blocks.append(.loop(next: top, end: end, hasIterator: false))
    try compile(body)
    blocks.removeLast()
    if !isEndless { try jump(if: test, is: false, to: end) }
    emitter.jump(.jumpBackward, to: bottom, at: span)
    emitter.place(end)
  }

  mutating func loop(
    _ target: Expression, in iterable: Expression, _ body: [Statement], at span: SourceSpan
  ) throws(SourceProblem) {
    let (top, end) = (emitter.label(), emitter.label())
    try push(iterable)
    emitter.emit(.getIter, at: iterable.span)
    emitter.place(top)
    emitter.jump(.forIter, to: end, at: iterable.span)
    try store(target)
    blocks.append(.loop(next: top, end: end, hasIterator: true))
    try compile(body)
    blocks.removeLast()
    emitter.jump(.jumpBackward, to: top, at: span)
    emitter.place(end)
  }

  // MARK: Leaving

  mutating func breaks(at span: SourceSpan) throws(SourceProblem) {
    guard case .loop(_, let end, let hasIterator) = leaveToLoop(at: span) else {
      throw SourceProblem(.breakOutsideLoop, at: span)
    }
    if hasIterator { emitter.emit(.popTop, at: span) }
    emitter.jump(.jumpForward, to: end, at: span)
  }

  mutating func continues(at span: SourceSpan) throws(SourceProblem) {
    guard case .loop(let next, _, _) = leaveToLoop(at: span) else {
      throw SourceProblem(.continueOutsideLoop, at: span)
    }
    emitter.jump(.jumpBackward, to: next, at: span)
  }

  /// Releases the locks of blocks inside the innermost loop; returns that loop.
  private mutating func leaveToLoop(at span: SourceSpan) -> Block? {
    for block in blocks.reversed() {
      guard case .lock = block else { return block }
      emitter.emit(.exitWith, at: span)
    }
    return nil
  }

  /// The value is computed before locks are released, unless it is a constant.
  mutating func returns(_ value: Expression?, at span: SourceSpan) throws(SourceProblem) {
    guard kind != .module else { throw SourceProblem(.returnOutsideFunction, at: span) }
    let computed = value.flatMap { $0.constant == nil ? $0 : nil }
    if let computed { try push(computed) }
    for block in blocks.reversed() {
      switch block {
      case .loop(_, _, hasIterator: false): continue
      case .loop: leave(.popTop, below: computed != nil, at: span)
      case .lock(let lock): leave(.exitWith, below: computed != nil, at: lock)
      }
    }
    if computed == nil { emitter.load(value?.constant ?? .none, at: value?.span ?? span) }
    emitter.emit(.returnValue, at: span)
  }

  private mutating func leave(_ opcode: Opcode, below result: Bool, at span: SourceSpan) {
    if result { emitter.emit(.swap, 2, at: span) }
    emitter.emit(opcode, at: span)
  }
}

extension Constant {
  /// What `if` and `while` see.
  var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let condition): condition
    case .int(let integer): integer != 0
    case .float(let number): number != 0
    case .string(let text): !text.isEmpty
    case .function: true
    }
  }
}
