/// List comprehensions, inlined as since CPython 3.12. Their variables are locals of the surrounding code that nothing
/// else can name, in a module's code too, so they do not leak.
extension FunctionCompiler {
  mutating func push(
    _ element: Expression, _ clauses: ArraySlice<Expression.Clause>, at span: SourceSpan
  ) throws(SourceProblem) {
    guard let first = clauses.first else { return }
    try pushIterator(first)
    emitter.emit(.buildList, 0, at: span)
    emitter.emit(.swap, 2, at: span)
    pushHiddenLocals(clauses.flatMap(\.target.targetNames))
    try fill(element, clauses, listDepth: 1 + clauses.count, at: span)
    popHiddenLocals()
  }

  private mutating func pushIterator(_ clause: Expression.Clause) throws(SourceProblem) {
    try push(clause.iterable)
    emitter.emit(.getIter, at: clause.iterable.span)
  }

  /// The loop of the first clause, whose iterator is on the stack; the others inside it.
  private mutating func fill(
    _ element: Expression, _ clauses: ArraySlice<Expression.Clause>, listDepth: Int, at span: SourceSpan
  ) throws(SourceProblem) {
    guard let clause = clauses.first else {
      try push(element)
      return emitter.emit(.listAppend, listDepth, at: element.span)
    }
    let (top, end) = (emitter.label(), emitter.label())
    emitter.place(top)
    emitter.jump(.forIter, to: end, at: clause.iterable.span)
    try store(clause.target)
    for condition in clause.conditions {
      // A conditional jump goes ahead only, so it jumps over the one that goes back.
      let holds = emitter.label()
      try jump(if: condition, is: true, to: holds)
      emitter.jump(.jumpBackward, to: top, at: condition.span)
      emitter.place(holds)
    }
    let inner = clauses.dropFirst()
    if let next = inner.first { try pushIterator(next) }
    try fill(element, inner, listDepth: listDepth, at: span)
    emitter.jump(.jumpBackward, to: top, at: span)
    emitter.place(end)
  }
}
