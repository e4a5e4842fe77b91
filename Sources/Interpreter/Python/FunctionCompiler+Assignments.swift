/// Assignments.
extension FunctionCompiler {
  mutating func assign(_ value: Expression, to targets: [Expression]) throws(SourceProblem) {
    if targets.count == 1, try exchange(value, targets[0]) { return }
    try push(value)
    for (index, target) in targets.enumerated() {
      if index < targets.count - 1 { emitter.emit(.copy, 1, at: value.span) }
      try store(target)
    }
  }

  /// `a, b = b, a` makes no tuple: CPython exchanges values on the stack. Returns false for anything else.
  private mutating func exchange(_ value: Expression, _ target: Expression) throws(SourceProblem) -> Bool {
    guard case .tuple(let values) = value.kind, case .tuple(let targets) = target.kind,
      values.count == targets.count, values.count == 2 || values.count == 3
    else { return false }
    for value in values { try push(value) }
    emitter.emit(.swap, values.count, at: value.span)
    for target in targets { try store(target) }
    return true
  }

  /// Pops into a target.
  mutating func store(_ target: Expression) throws(SourceProblem) {
    switch target.kind {
    case .name(let name): try store(name, at: target.span)
    case .subscripted(let container, let index):
      try push(container)
      try push(index)
      emitter.emit(.storeSubscr, at: target.span)
    case .attribute(let object, let name):
      try push(object)
      emitter.emit(.storeAttr, name: name, at: target.span)
    case .list(let targets), .tuple(let targets):
      emitter.emit(.unpackSequence, targets.count, at: target.span)
      for target in targets { try store(target) }
    default: throw SourceProblem(.notAssignable, at: target.span)
    }
  }

  mutating func store(_ name: String, at span: SourceSpan) throws(SourceProblem) {
    switch try meaning(of: name, at: span) {
    case .local(let place): emitter.emit(.storeFast, place, at: span)
    case .global(let place): emitter.emit(.storeGlobal, place, at: span)
    case .builtin, .module, .constant: throw SourceProblem(.assignedImport(name), at: span)
    }
  }

  /// `target operation= value`: reads the target first, and looks for it only once.
  mutating func augment(
    _ target: Expression, _ operation: BinaryOperator, _ value: Expression, at span: SourceSpan
  ) throws(SourceProblem) {
    let argument = Int(operation.rawValue)
    switch target.kind {
    case .subscripted(let container, let index):
      try push(container)
      try push(index)
      emitter.emit(.copy, 2, at: target.span)
      emitter.emit(.copy, 2, at: target.span)
      emitter.emit(.binarySubscr, at: target.span)
      try push(value)
      emitter.emit(.binaryOp, argument, at: span)
      emitter.emit(.swap, 3, at: target.span)
      emitter.emit(.swap, 2, at: target.span)
      emitter.emit(.storeSubscr, at: target.span)
    case .attribute(let object, let name):
      try push(object)
      emitter.emit(.copy, 1, at: target.span)
      emitter.emit(.loadAttr, name: name, at: target.span)
      try push(value)
      emitter.emit(.binaryOp, argument, at: span)
      emitter.emit(.swap, 2, at: target.span)
      emitter.emit(.storeAttr, name: name, at: target.span)
    default:
      try push(target)
      try push(value)
      emitter.emit(.binaryOp, argument, at: span)
      try store(target)
    }
  }
}
