/// Values with what is called on them, and the values themselves.
extension Parser {
  /// A value, then any number of calls, subscripts and attributes.
  mutating func primary() throws(SourceProblem) -> Expression {
    let start = current
    var value = try atom()
    while true {
      if take(.leftParenthesis) {
        let arguments = try arguments()
        value = try Expression(.call(value, arguments), at: span(from: start))
      } else if take(.leftBracket) {
        let index = try subscriptIndex()
        value = try Expression(.subscripted(value, index), at: span(from: start))
      } else if take(.dot) {
        let name = try expectName().name
        value = try Expression(.attribute(value, name), at: span(from: start))
      } else {
        return value
      }
    }
  }

  private mutating func subscriptIndex() throws(SourceProblem) -> Expression {
    if stands(.colon) { throw unsupported(.slice) }
    let index = try expressions()
    if stands(.colon) { throw unsupported(.slice) }
    try expect(.rightBracket)
    return index
  }

  private mutating func arguments() throws(SourceProblem) -> [Expression.Argument] {
    var arguments: [Expression.Argument] = []
    while !take(.rightParenthesis) {
      let start = current
      if stands(.power) { throw unsupported(.keywordUnpacking) }
      var keyword: String?
      if case .name(let name) = current.kind, following.kind == .symbol(.assign) {
        keyword = name
        advance()
        advance()
      } else if arguments.last?.keyword != nil {
        throw unexpected(instead: "a keyword argument")
      }
      let isUnpacked = keyword == nil && take(.times)
      let value = try expression()
      if stands(.for) { throw unsupported(.generator) }
      arguments.append(
        Expression.Argument(span: span(from: start), keyword: keyword, isUnpacked: isUnpacked, value: value))
      if take(.comma) { continue }
      guard stands(.rightParenthesis) else { throw unexpected(instead: ")") }
    }
    return try bounded(arguments)
  }

  // MARK: Atoms

  private mutating func atom() throws(SourceProblem) -> Expression {
    let start = current
    let constant: Constant
    switch current.kind {
    case .name(let name):
      advance()
      return try Expression(.name(name), at: span(from: start))
    case .int(let integer): constant = .int(integer)
    case .float(let number): constant = .float(number)
    case .keyword(.true): constant = .bool(true)
    case .keyword(.false): constant = .bool(false)
    case .keyword(.none): constant = .none
    case .keyword(.lambda): throw unsupported(.lambda)
    case .keyword(.yield): throw unsupported(.yield)
    case .string, .formatted: return try strings()
    case .symbol(.leftParenthesis): return try parenthesised()
    case .symbol(.leftBracket): return try list()
    case .symbol(.leftBrace): return try dict()
    case .symbol(.ellipsis): throw unsupported(.ellipsis)
    default: throw unexpected(instead: "an expression")
    }
    advance()
    return Expression(constant: constant, at: span(from: start))
  }

  private mutating func parenthesised() throws(SourceProblem) -> Expression {
    let start = current
    advance()
    if take(.rightParenthesis) { return try Expression(.tuple([]), at: span(from: start)) }
    let value = try expressions()
    if stands(.for) { throw unsupported(.generator) }
    try expect(.rightParenthesis)
    return value
  }

  private mutating func list() throws(SourceProblem) -> Expression {
    let start = current
    advance()
    var elements: [Expression] = []
    while !take(.rightBracket) {
      elements.append(try expression())
      if elements.count == 1, stands(.for) || stands(.async) {
        let clauses = try clauses()
        try expect(.rightBracket)
        return try Expression(.comprehension(elements[0], clauses), at: span(from: start))
      }
      if take(.comma) { continue }
      guard stands(.rightBracket) else { throw unexpected(instead: "]") }
    }
    return try Expression(.list(elements), at: span(from: start))
  }

  private mutating func clauses() throws(SourceProblem) -> [Expression.Clause] {
    var clauses: [Expression.Clause] = []
    while !stands(.rightBracket) {
      if stands(.async) { throw unsupported(.asyncFor) }
      try expect(.for)
      let target = try targets()
      try expect(.in)
      let iterable = try clausePart()
      var conditions: [Expression] = []
      while take(.if) { conditions.append(try clausePart()) }
      clauses.append(Expression.Clause(target: target, iterable: iterable, conditions: conditions))
      guard clauses.count <= Self.blockLimit else { throw problem(.tooDeep(limit: Self.blockLimit)) }
    }
    return clauses
  }

  /// An iterable or a condition of a comprehension: no `if … else`, so that an `if` behind it begins a condition.
  private mutating func clausePart() throws(SourceProblem) -> Expression {
    try deeper { parser throws(SourceProblem) in try parser.disjunction() }
  }

  private mutating func dict() throws(SourceProblem) -> Expression {
    let start = current
    advance()
    var pairs: [(key: Expression, value: Expression)] = []
    while !take(.rightBrace) {
      if stands(.power) { throw unsupported(.keywordUnpacking) }
      let key = try expression()
      if stands(.comma) || stands(.rightBrace) || stands(.for) {
        throw SourceProblem(.unsupported(.set), at: span(from: start))
      }
      try expect(.colon)
      pairs.append((key, try expression()))
      if stands(.for) { throw SourceProblem(.unsupported(.dictComprehension), at: span(from: start)) }
      if take(.comma) { continue }
      guard stands(.rightBrace) else { throw unexpected(instead: "}") }
    }
    return try Expression(.dict(try bounded(pairs)), at: span(from: start))
  }

  // MARK: Strings

  /// Strings beside one another are one string.
  private mutating func strings() throws(SourceProblem) -> Expression {
    let start = current
    var parts: [Expression] = []
    var isFormatted = false
    while true {
      let span = here
      switch current.kind {
      case .string(let text): Self.append(text, to: &parts, at: span)
      case .formatted(let formatted):
        isFormatted = true
        for part in formatted {
          switch part {
          case .text(let text): Self.append(text, to: &parts, at: span)
          case .expression(let tokens): parts.append(try replacement(tokens))
          }
        }
      default:
        let whole = self.span(from: start)
        if !isFormatted || parts.isEmpty, case .string(let text) = parts.first?.constant ?? .string("") {
          return Expression(constant: .string(text), at: whole)
        }
        return try Expression(.formatted(try bounded(parts)), at: whole)
      }
      advance()
    }
  }

  private static func append(_ text: String, to parts: inout [Expression], at span: SourceSpan) {
    guard case .string(let before) = parts.last?.constant else {
      parts.append(Expression(constant: .string(text), at: span))
      return
    }
    parts[parts.count - 1] = Expression(constant: .string(before + text), at: span)
  }

  /// The expression between the braces of an f-string.
  private func replacement(_ tokens: [Token]) throws(SourceProblem) -> Expression {
    var parser = Parser(tokens, lineEnds: lineEnds, depth: depth)
    let value = try parser.expressions()
    guard parser.current.kind == .end else { throw parser.unexpected(instead: "}") }
    return value
  }
}
