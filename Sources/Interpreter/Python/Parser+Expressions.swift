/// Expressions, from the loosest binding to the tightest.
extension Parser {
  /// One expression, or several with commas between them: a tuple.
  mutating func expressions() throws(SourceProblem) -> Expression {
    try tuple { parser throws(SourceProblem) in try parser.expression() }
  }

  /// What a `for` assigns to; ends before `in`.
  mutating func targets() throws(SourceProblem) -> Expression {
    let target = try tuple { parser throws(SourceProblem) in
      try parser.deeper { inner throws(SourceProblem) in try inner.operand(binding: 0) }
    }
    try target.checkTarget()
    return target
  }

  private mutating func tuple(
    of element: (inout Parser) throws(SourceProblem) -> Expression
  ) throws(SourceProblem) -> Expression {
    let start = current
    let first = try element(&self)
    guard stands(.comma) else { return first }
    var elements = [first]
    while take(.comma), beginsExpression { elements.append(try element(&self)) }
    return try Expression(.tuple(try bounded(elements)), at: span(from: start))
  }

  /// Whether an expression can begin here; what cannot be one ends a list with a comma at its end.
  private var beginsExpression: Bool {
    switch current.kind {
    case .newline, .end, .dedent, .indent: false
    case .symbol(let symbol):
      switch symbol {
      case .leftParenthesis, .leftBracket, .leftBrace, .minus, .plus, .bitNot, .times, .power, .ellipsis: true
      default: false
      }
    case .keyword(let keyword): keyword != .in && keyword != .for && keyword != .if
    default: true
    }
  }

  func bounded<Element>(_ elements: [Element]) throws(SourceProblem) -> [Element] {
    guard elements.count <= Self.elementLimit else { throw problem(.tooMany(limit: Self.elementLimit)) }
    return elements
  }

  mutating func expression() throws(SourceProblem) -> Expression {
    try deeper { parser throws(SourceProblem) in try parser.conditional() }
  }

  private mutating func conditional() throws(SourceProblem) -> Expression {
    if stands(.lambda) { throw unsupported(.lambda) }
    if stands(.yield) { throw unsupported(.yield) }
    if stands(.times) { throw unsupported(.unpacking) }
    let start = current
    let value = try disjunction()
    if stands(.colonAssign) { throw unsupported(.assignmentExpression) }
    guard take(.if) else { return value }
    let test = try disjunction()
    try expect(.else)
    let orElse = try expression()
    return try Expression(.conditional(test: test, then: value, orElse: orElse), at: span(from: start))
  }

  // MARK: Truth

  /// `or` and what binds tighter.
  mutating func disjunction() throws(SourceProblem) -> Expression {
    let start = current
    let first = try conjunction()
    guard stands(.or) else { return first }
    var operands = [first]
    while take(.or) { operands.append(try conjunction()) }
    return try Expression(.any(operands), at: span(from: start))
  }

  private mutating func conjunction() throws(SourceProblem) -> Expression {
    let start = current
    let first = try inversion()
    guard stands(.and) else { return first }
    var operands = [first]
    while take(.and) { operands.append(try inversion()) }
    return try Expression(.all(operands), at: span(from: start))
  }

  private mutating func inversion() throws(SourceProblem) -> Expression {
    let start = current
    guard take(.not) else { return try comparison() }
    let operand = try deeper { parser throws(SourceProblem) in try parser.inversion() }
    return try Expression(.not(operand), at: span(from: start))
  }

  private mutating func comparison() throws(SourceProblem) -> Expression {
    let start = current
    let first = try operand(binding: 0)
    var others: [(operation: ComparisonOperator, operand: Expression)] = []
    while let operation = try comparisonOperator() { others.append((operation, try operand(binding: 0))) }
    return others.isEmpty ? first : try Expression(.comparison(first, others), at: span(from: start))
  }

  private mutating func comparisonOperator() throws(SourceProblem) -> ComparisonOperator? {
    switch current.kind {
    case .symbol(let symbol):
      guard let comparison = Self.comparisons[symbol] else { return nil }
      advance()
      return .compare(comparison)
    case .keyword(.in):
      advance()
      return .contains(negated: false)
    case .keyword(.not):
      advance()
      try expect(.in)
      return .contains(negated: true)
    case .keyword(.is):
      advance()
      return .identity(negated: take(.not))
    default: return nil
    }
  }

  private static let comparisons: [Symbol: Comparison] = [
    .less: .less, .lessOrEqual: .lessOrEqual, .equal: .equal, .notEqual: .notEqual, .greater: .greater,
    .greaterOrEqual: .greaterOrEqual,
  ]

  // MARK: Arithmetic

  /// Operators that bind at least as tightly as `binding`: 0 the sums, 1 the products.
  mutating func operand(binding: Int) throws(SourceProblem) -> Expression {
    let start = current
    var left = binding == 0 ? try operand(binding: 1) : try unary()
    while case .symbol(let symbol) = current.kind {
      if Self.unsupportedOperators.contains(symbol) { throw problem(.unsupportedOperator(symbol.rawValue)) }
      guard let operation = Self.operators[binding][symbol] else { break }
      advance()
      let right = binding == 0 ? try operand(binding: 1) : try unary()
      left = try Expression(.binary(operation, left, right), at: span(from: start))
    }
    return left
  }

  private static let operators: [[Symbol: BinaryOperator]] = [
    [.plus: .add, .minus: .subtract],
    [.times: .multiply, .divide: .trueDivide, .floorDivide: .floorDivide, .modulo: .modulo],
  ]
  private static let unsupportedOperators: Set<Symbol> = [.at, .bitAnd, .bitOr, .bitXor, .shiftLeft, .shiftRight]

  private mutating func unary() throws(SourceProblem) -> Expression {
    let start = current
    switch current.kind {
    case .symbol(.minus):
      advance()
      let operand = try deeper { parser throws(SourceProblem) in try parser.unary() }
      switch operand.constant {
      case .int(let integer): return Expression(constant: .int(-integer), at: span(from: start))
      case .float(let number): return Expression(constant: .float(-number), at: span(from: start))
      default: return try Expression(.negative(operand), at: span(from: start))
      }
    case .symbol(.plus): throw problem(.unsupportedOperator("+"))
    case .symbol(.bitNot): throw problem(.unsupportedOperator("~"))
    default: return try power()
    }
  }

  private mutating func power() throws(SourceProblem) -> Expression {
    let start = current
    let base = try awaited()
    guard take(.power) else { return base }
    let exponent = try deeper { parser throws(SourceProblem) in try parser.unary() }
    return try Expression(.binary(.power, base, exponent), at: span(from: start))
  }

  private mutating func awaited() throws(SourceProblem) -> Expression {
    let start = current
    guard take(.await) else { return try primary() }
    let awaitable = try primary()
    return try Expression(.await(awaitable), at: span(from: start))
  }
}
