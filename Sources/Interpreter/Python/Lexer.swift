/// Cuts a source text into tokens, as Python's tokenizer does: lines and blocks become tokens too, and inside brackets
/// neither counts. Never fails: what is wrong becomes the last token.
struct Lexer {
  let scalars: [Unicode.Scalar]
  /// Where this lexer stops: the end of the text, or of an f-string's expression.
  let end: Int
  /// Whether it reads an expression of an f-string, where lines and blocks do not count.
  private let isNested: Bool

  private(set) var index: Int
  private(set) var line: Int
  private(set) var column: Int

  private var tokens: [Token] = []
  private var indents = [0]
  private var indentation: Unicode.Scalar?
  private var brackets: [Token] = []

  /// The tokens of a whole text.
  static func tokens(of scalars: [Unicode.Scalar]) -> [Token] {
    var lexer = Lexer(scalars, end: scalars.count, isNested: false, index: 0, line: 1, column: 1)
    return lexer.run()
  }

  private init(
    _ scalars: [Unicode.Scalar], end: Int, isNested: Bool, index: Int, line: Int, column: Int
  ) {
    self.scalars = scalars
    self.end = end
    self.isNested = isNested
    self.index = index
    self.line = line
    self.column = column
  }

  /// The tokens from here to `end`, which is the end of an f-string's expression.
  func tokens(upTo end: Int) -> [Token] {
    var lexer = Lexer(scalars, end: end, isNested: true, index: index, line: line, column: column)
    return lexer.run()
  }

  // MARK: Reading

  /// The scalar that lies `offset` ahead, nil behind the end.
  func peek(_ offset: Int = 0) -> Unicode.Scalar? { index + offset < end ? scalars[index + offset] : nil }

  /// Steps over one scalar; `\r\n` and `\r` end a line as `\n` does.
  mutating func advance() {
    let scalar = scalars[index]
    index += 1
    if scalar == "\n" || (scalar == "\r" && peek() != "\n") {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }

  /// A problem at the place where the lexer stands.
  func problem(_ kind: SourceProblem.Kind) -> SourceProblem { SourceProblem(kind, line: line, column: column) }

  private func token(_ kind: Token.Kind, from start: (line: Int, column: Int)) -> Token {
    Token(kind: kind, line: start.line, column: start.column, endLine: line, endColumn: column)
  }

  private mutating func append(_ kind: Token.Kind) { tokens.append(token(kind, from: (line, column))) }

  // MARK: Tokens

  private mutating func run() -> [Token] {
    do throws(SourceProblem) {
      try readAll()
    } catch {
      append(.problem(error))
    }
    return tokens
  }

  private mutating func readAll() throws(SourceProblem) {
    if !isNested {
      if peek() == "\u{FEFF}" { index += 1 }
      try beginLine()
    }
    while let scalar = peek() {
      if Self.endsLine(scalar) {
        try endLine()
      } else if scalar == " " || scalar == "\t" || scalar == "\u{0C}" {
        advance()
      } else if scalar == "#" {
        skipComment()
      } else if scalar == "\\", let next = peek(1), Self.endsLine(next) {
        advance()
        advance()
        if next == "\r", peek() == "\n" { advance() }
      } else {
        let start = (line, column)
        let kind = try readToken(scalar)
        tokens.append(token(kind, from: start))
      }
    }
    try finish()
  }

  private mutating func readToken(_ scalar: Unicode.Scalar) throws(SourceProblem) -> Token.Kind {
    if Self.isDigit(scalar) || (scalar == "." && peek(1).map(Self.isDigit) == true) { return try readNumber() }
    if let prefix = stringPrefix() { return try readString(prefix: prefix) }
    if Self.beginsName(scalar) { return readName() }
    return .symbol(try readSymbol(scalar))
  }

  private mutating func readName() -> Token.Kind {
    var name = ""
    while let scalar = peek(), Self.continuesName(scalar) {
      name.unicodeScalars.append(scalar)
      advance()
    }
    return Keyword(rawValue: name).map { .keyword($0) } ?? .name(name)
  }

  private mutating func readSymbol(_ scalar: Unicode.Scalar) throws(SourceProblem) -> Symbol {
    for length in [3, 2, 1] where index + length <= end {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[index..<index + length])
      guard let symbol = Symbol(rawValue: text) else { continue }
      try match(symbol)
      for _ in 0..<length { advance() }
      return symbol
    }
    throw problem(.unexpectedCharacter(scalar))
  }

  private mutating func match(_ symbol: Symbol) throws(SourceProblem) {
    switch symbol {
    case .leftParenthesis, .leftBracket, .leftBrace:
      brackets.append(
        Token(kind: .symbol(symbol), line: line, column: column, endLine: line, endColumn: column + 1))
    case .rightParenthesis, .rightBracket, .rightBrace:
      let partner: Symbol =
        symbol == .rightParenthesis ? .leftParenthesis : symbol == .rightBracket ? .leftBracket : .leftBrace
      guard let open = brackets.popLast() else {
        throw problem(.expected("an expression", found: symbol.rawValue))
      }
      guard open.kind == .symbol(partner) else {
        throw SourceProblem(.bracketNotClosed(open.quoted ?? ""), line: open.line, column: open.column)
      }
    default: break
    }
  }

  // MARK: Lines and blocks

  private mutating func skipComment() { while let scalar = peek(), !Self.endsLine(scalar) { advance() } }

  private mutating func endLine() throws(SourceProblem) {
    let counts = brackets.isEmpty && !isNested
    if counts, isInsideLine { append(.newline) }
    advance()
    if counts { try beginLine() }
  }

  private var isInsideLine: Bool {
    switch tokens.last?.kind {
    case nil, .newline, .indent, .dedent: false
    default: true
    }
  }

  /// Reads the indentation of the next line that has more than blanks and a comment.
  private mutating func beginLine() throws(SourceProblem) {
    while true {
      let start = (index: index, column: column)
      while let scalar = peek(), scalar == " " || scalar == "\t" || scalar == "\u{0C}" { advance() }
      guard let scalar = peek() else { return }
      if scalar == "#" {
        skipComment()
      } else if Self.endsLine(scalar) {
        advance()
      } else {
        return try indent(from: start.index, column: start.column)
      }
    }
  }

  private mutating func indent(from start: Int, column first: Int) throws(SourceProblem) {
    for (offset, scalar) in scalars[start..<index].enumerated() {
      if indentation == nil { indentation = scalar }
      guard scalar == indentation else {
        throw SourceProblem(.mixedIndentation, line: line, column: first + offset)
      }
    }
    let width = index - start
    if width > indents.last ?? 0 {
      indents.append(width)
      append(.indent)
    }
    while width < indents.last ?? 0 {
      indents.removeLast()
      append(.dedent)
    }
    guard width == indents.last else { throw problem(.unindentMismatch) }
  }

  private mutating func finish() throws(SourceProblem) {
    if let open = brackets.last {
      throw SourceProblem(.bracketNotClosed(open.quoted ?? ""), line: open.line, column: open.column)
    }
    if !isNested {
      if isInsideLine { append(.newline) }
      for _ in indents.dropFirst() { append(.dedent) }
    }
    append(.end)
  }

  // MARK: Kinds of scalars

  static func endsLine(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func beginsName(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDStart }

  static func continuesName(_ scalar: Unicode.Scalar) -> Bool { scalar == "_" || scalar.properties.isXIDContinue }
}
