/// Reads tokens as statements of the subset, by recursive descent: a method for each rule of the grammar. How deep rules
/// may stand inside one another is bounded, so hostile text cannot exhaust the stack.
struct Parser {
  /// Brackets and operators inside one another.
  static let expressionLimit = 40
  /// Blocks inside one another, as in CPython.
  static let blockLimit = 20
  /// Arguments of a call, elements of a tuple or dict, parts of an f-string.
  static let elementLimit = 255

  private let tokens: [Token]
  /// For each line, from 1: the column behind its last scalar.
  let lineEnds: [Int]
  private var position = 0
  private(set) var depth: Int
  private var blockDepth = 0

  /// A parser of all of `tokens`, the last of which is `.end` or `.problem`.
  init(_ tokens: [Token], lineEnds: [Int], depth: Int = 0) {
    self.tokens = tokens
    self.lineEnds = lineEnds
    self.depth = depth
  }

  /// Where lines end, for `init`.
  static func lineEnds(of scalars: [Unicode.Scalar]) -> [Int] {
    var ends = [1]
    var column = 1
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\n", index > 0, scalars[index - 1] == "\r" { continue }
      if Lexer.endsLine(scalar) {
        ends.append(column)
        column = 1
      } else {
        column += 1
      }
    }
    return ends + [column]
  }

  // MARK: Tokens

  /// The token that is next.
  var current: Token { tokens[min(position, tokens.count - 1)] }

  /// The token after the next.
  var following: Token { tokens[min(position + 1, tokens.count - 1)] }

  /// The token that was taken last.
  private var previous: Token { tokens[max(0, min(position, tokens.count) - 1)] }

  mutating func advance() { if position < tokens.count - 1 { position += 1 } }

  func stands(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }

  func stands(_ keyword: Keyword) -> Bool { current.kind == .keyword(keyword) }

  /// Takes the next token if it is that one.
  mutating func take(_ symbol: Symbol) -> Bool {
    guard stands(symbol) else { return false }
    advance()
    return true
  }

  /// Takes the next token if it is that one.
  mutating func take(_ keyword: Keyword) -> Bool {
    guard stands(keyword) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol) throws(SourceProblem) {
    guard take(symbol) else { throw unexpected(instead: symbol.rawValue) }
  }

  mutating func expect(_ keyword: Keyword) throws(SourceProblem) {
    guard take(keyword) else { throw unexpected(instead: keyword.rawValue) }
  }

  mutating func expectName() throws(SourceProblem) -> (name: String, span: SourceSpan) {
    guard case .name(let name) = current.kind else { throw unexpected(instead: "a name") }
    let span = here
    advance()
    return (name, span)
  }

  // MARK: Problems and places

  /// What is wrong with the next token: what the lexer says, or that it is not `what`.
  func unexpected(instead what: String) -> SourceProblem {
    if case .problem(let problem) = current.kind { return problem }
    return problem(.expected(what, found: current.quoted))
  }

  /// A problem at the next token. What the lexer could not read comes first.
  func problem(_ kind: SourceProblem.Kind) -> SourceProblem {
    if case .problem(let problem) = current.kind { return problem }
    return SourceProblem(kind, at: here)
  }

  func unsupported(_ construct: UnsupportedConstruct) -> SourceProblem { problem(.unsupported(construct)) }

  /// The next token's place.
  var here: SourceSpan { span(of: current, to: current) }

  /// From the token `start` to the one that was taken last, or to the end of the line on which it starts.
  func span(from start: Token) -> SourceSpan { span(of: start, to: previous) }

  private func span(of start: Token, to last: Token) -> SourceSpan {
    let lineEnd = lineEnds.indices.contains(start.line) ? lineEnds[start.line] : start.column
    let end = last.endLine == start.line ? last.endColumn : lineEnd
    return SourceSpan(line: start.line, column: start.column, endColumn: max(end, start.column))
  }

  // MARK: Depth

  /// Runs a rule one level deeper.
  mutating func deeper<Result>(
    _ rule: (inout Parser) throws(SourceProblem) -> Result
  ) throws(SourceProblem) -> Result {
    guard depth < Self.expressionLimit else { throw problem(.tooDeep(limit: Self.expressionLimit)) }
    depth += 1
    defer { depth -= 1 }
    return try rule(&self)
  }

  /// Runs a rule one block deeper.
  mutating func insideBlock<Result>(
    _ rule: (inout Parser) throws(SourceProblem) -> Result
  ) throws(SourceProblem) -> Result {
    guard blockDepth < Self.blockLimit else { throw problem(.tooDeep(limit: Self.blockLimit)) }
    blockDepth += 1
    defer { blockDepth -= 1 }
    return try rule(&self)
  }
}
