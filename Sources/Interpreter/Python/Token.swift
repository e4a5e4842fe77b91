/// A word, number, string or sign of a source text, or where its lines and blocks end.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case keyword(Keyword)
    case int(Int)
    case float(Double)
    case string(String)
    /// An f-string: texts, and tokens of the expressions between them.
    case formatted([FormattedPart])
    case symbol(Symbol)
    case newline, indent, dedent, end
    /// What stops the lexer; the parser throws it when it gets here, so that the first problem of a text is the one told.
    case problem(SourceProblem)
  }

  let kind: Kind
  let line: Int
  let column: Int
  let endLine: Int
  /// The column behind its last character, on `endLine`.
  let endColumn: Int

  /// How a message quotes it; nil at the end of a line.
  var quoted: String? {
    switch kind {
    case .name(let name): name
    case .keyword(let keyword): keyword.rawValue
    case .symbol(let symbol): symbol.rawValue
    case .int(let integer): "\(integer)"
    case .float(let number): "\(number)"
    case .string, .formatted: "a string"
    case .indent: "an indentation"
    case .newline, .dedent, .end, .problem: nil
    }
  }
}

/// A part of an f-string.
enum FormattedPart: Equatable {
  case text(String)
  case expression([Token])
}

extension Token: Equatable {}

/// Python's keywords: none of them can be a name.
enum Keyword: String {
  case `false` = "False"
  case none = "None"
  case `true` = "True"
  case and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`, except, finally, `for`
  case from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise, `return`, `try`, `while`, with,
    yield
}

/// Python's operators and delimiters.
enum Symbol: String {
  case powerAssign = "**="
  case floorDivideAssign = "//="
  case shiftLeftAssign = "<<="
  case shiftRightAssign = ">>="
  case ellipsis = "..."
  case power = "**"
  case floorDivide = "//"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case lessOrEqual = "<="
  case greaterOrEqual = ">="
  case equal = "=="
  case notEqual = "!="
  case arrow = "->"
  case colonAssign = ":="
  case plusAssign = "+="
  case minusAssign = "-="
  case timesAssign = "*="
  case divideAssign = "/="
  case moduloAssign = "%="
  case atAssign = "@="
  case andAssign = "&="
  case orAssign = "|="
  case xorAssign = "^="
  case plus = "+"
  case minus = "-"
  case times = "*"
  case divide = "/"
  case modulo = "%"
  case at = "@"
  case bitAnd = "&"
  case bitOr = "|"
  case bitXor = "^"
  case bitNot = "~"
  case less = "<"
  case greater = ">"
  case assign = "="
  case leftParenthesis = "("
  case rightParenthesis = ")"
  case leftBracket = "["
  case rightBracket = "]"
  case leftBrace = "{"
  case rightBrace = "}"
  case comma = ","
  case colon = ":"
  case semicolon = ";"
  case dot = "."
}
