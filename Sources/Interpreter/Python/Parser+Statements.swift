/// Statements and blocks.
extension Parser {
  /// A whole text.
  mutating func module() throws(SourceProblem) -> [Statement] {
    var statements: [Statement] = []
    while current.kind != .end {
      if current.kind == .indent { throw problem(.unexpectedIndent) }
      statements += try statement()
    }
    return statements
  }

  /// A line of simple statements, or one compound statement.
  private mutating func statement() throws(SourceProblem) -> [Statement] {
    let start = current
    switch current.kind {
    case .keyword(.if): return [try branch(from: start)]
    case .keyword(.while): return [try whileLoop(from: start)]
    case .keyword(.for): return [try forLoop(from: start)]
    case .keyword(.with): return [try with(from: start)]
    case .keyword(.def): return [try function(from: start, isCoroutine: false)]
    case .keyword(.async): return [try asynchronous(from: start)]
    case .keyword(.class): throw unsupported(.classDefinition)
    case .keyword(.try): throw unsupported(.tryStatement)
    case .symbol(.at): throw unsupported(.decorator)
    case .name("match") where isMatch: throw unsupported(.match)
    default: return try simpleStatements()
    }
  }

  /// `match` is a keyword only where a value follows it.
  private var isMatch: Bool {
    switch following.kind {
    case .name, .int, .float, .string, .formatted: true
    default: false
    }
  }

  private mutating func simpleStatements() throws(SourceProblem) -> [Statement] {
    var statements = [try simpleStatement()]
    while take(.semicolon), current.kind != .newline { statements.append(try simpleStatement()) }
    guard current.kind == .newline else { throw unexpected(instead: "the end of the line") }
    advance()
    return statements
  }

  private mutating func asynchronous(from start: Token) throws(SourceProblem) -> Statement {
    switch following.kind {
    case .keyword(.with): throw unsupported(.asyncWith)
    case .keyword(.for): throw unsupported(.asyncFor)
    default: break
    }
    advance()
    return try function(from: start, isCoroutine: true)
  }

  // MARK: Blocks

  /// `:` and what follows it: an indented block, or simple statements on the same line.
  mutating func block() throws(SourceProblem) -> [Statement] {
    try expect(.colon)
    return try insideBlock { parser throws(SourceProblem) in
      guard parser.current.kind == .newline else { return try parser.simpleStatements() }
      parser.advance()
      guard parser.current.kind == .indent else { throw parser.problem(.expectedBlock) }
      parser.advance()
      var statements: [Statement] = []
      while parser.current.kind != .dedent, parser.current.kind != .end {
        if parser.current.kind == .indent { throw parser.problem(.unexpectedIndent) }
        statements += try parser.statement()
      }
      parser.advance()
      return statements
    }
  }

  private mutating func branch(from start: Token) throws(SourceProblem) -> Statement {
    var branches: [(test: Expression, body: [Statement])] = []
    var span: SourceSpan?
    repeat {
      advance()
      let test = try expression()
      span = span ?? self.span(from: start)
      branches.append((test, try block()))
    } while stands(.elif)
    let orElse = take(.else) ? try block() : []
    return Statement(span: span ?? here, kind: .branch(branches, orElse: orElse))
  }

  private mutating func whileLoop(from start: Token) throws(SourceProblem) -> Statement {
    advance()
    let test = try expression()
    let span = span(from: start)
    let body = try block()
    try refuseElse()
    return Statement(span: span, kind: .whileLoop(test, body))
  }

  private mutating func forLoop(from start: Token) throws(SourceProblem) -> Statement {
    advance()
    let target = try targets()
    try expect(.in)
    let iterable = try expressions()
    let span = span(from: start)
    let body = try block()
    try refuseElse()
    return Statement(span: span, kind: .forLoop(target, in: iterable, body))
  }

  private func refuseElse() throws(SourceProblem) {
    if stands(.else) { throw unsupported(.elseAfterLoop) }
  }

  private mutating func with(from start: Token) throws(SourceProblem) -> Statement {
    var locks: [Expression] = []
    repeat {
      advance()
      locks.append(try expression())
      if stands(.as) { throw unsupported(.withAs) }
    } while stands(.comma)
    let span = span(from: start)
    guard locks.count <= Self.blockLimit else { throw SourceProblem(.tooDeep(limit: Self.blockLimit), at: span) }
    return Statement(span: span, kind: .with(locks, try block()))
  }
}
