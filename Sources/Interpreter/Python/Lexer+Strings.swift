/// Strings: `'…'`, `"…"`, three quotes of either kind, `r` before and `f` before.
extension Lexer {
  /// Letters before a string's quote, in lower case.
  struct StringPrefix {
    let letters: String

    var isRaw: Bool { letters.contains("r") }
    var isFormatted: Bool { letters.contains("f") }
    var isBytes: Bool { letters.contains("b") }
  }

  /// The prefix of the string that begins here, empty or not; nil when none begins here.
  func stringPrefix() -> StringPrefix? {
    var letters = ""
    while letters.utf8.count <= 2, let scalar = peek(letters.utf8.count) {
      if scalar == "\"" || scalar == "'" {
        return ["", "r", "f", "b", "u", "rf", "fr", "rb", "br"].contains(letters) ? StringPrefix(letters: letters) : nil
      }
      guard scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
      letters += String(Character(scalar)).lowercased()
    }
    return nil
  }

  mutating func readString(prefix: StringPrefix) throws(SourceProblem) -> Token.Kind {
    if prefix.isBytes { throw problem(.unsupported(.bytes)) }
    let unterminated = problem(.unterminatedString)
    for _ in 0..<prefix.letters.utf8.count { advance() }
    guard let quote = peek() else { throw unterminated }
    let width = peek(1) == quote && peek(2) == quote ? 3 : 1
    for _ in 0..<width { advance() }
    guard let close = closingQuote(quote, width: width) else { throw unterminated }
    let kind: Token.Kind
    if prefix.isFormatted {
      kind = .formatted(try readParts(upTo: close, isRaw: prefix.isRaw))
    } else {
      var text = ""
      while index < close { try readCharacter(into: &text, upTo: close, isRaw: prefix.isRaw) }
      kind = .string(text)
    }
    for _ in 0..<width { advance() }
    return kind
  }

  private func closingQuote(_ quote: Unicode.Scalar, width: Int) -> Int? {
    var place = index
    while place + width <= end {
      let scalar = scalars[place]
      if scalar == "\\" {
        place += 2
      } else if width == 1, Self.endsLine(scalar) {
        return nil
      } else if scalars[place..<place + width].allSatisfy({ $0 == quote }) {
        return place
      } else {
        place += 1
      }
    }
    return nil
  }

  private mutating func readCharacter(
    into text: inout String, upTo close: Int, isRaw: Bool
  ) throws(SourceProblem) {
    let scalar = scalars[index]
    if scalar == "\\", !isRaw { return try readEscape(into: &text, upTo: close) }
    let isHalfOfLineEnd = scalar == "\r" && index + 1 < close && scalars[index + 1] == "\n"
    if !isHalfOfLineEnd { text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar) }
    advance()
  }

  // MARK: Escapes

  private mutating func readEscape(into text: inout String, upTo close: Int) throws(SourceProblem) {
    let invalid = problem(.invalidEscape)
    advance()
    guard index < close else { throw invalid }
    let letter = scalars[index]
    if ("0"..."7").contains(letter) {
      return text.unicodeScalars.append(try readCode(radix: 8, upTo: min(close, index + 3), orThrow: invalid))
    }
    advance()
    if let plain = Self.escapes[letter] {
      text.unicodeScalars.append(plain)
    } else if let digits = Self.hexadecimalDigits[letter] {
      guard index + digits <= close else { throw invalid }
      let stop = index + digits
      text.unicodeScalars.append(try readCode(radix: 16, upTo: stop, orThrow: invalid))
      guard index == stop else { throw invalid }
    } else if letter == "N" {
      throw invalid
    } else if Self.endsLine(letter) {
      if letter == "\r", index < close, scalars[index] == "\n" { advance() }
    } else {
      // What Python does with an escape that it does not know, too.
      text.unicodeScalars.append("\\")
      text.unicodeScalars.append(letter)
    }
  }

  private mutating func readCode(
    radix: UInt32, upTo stop: Int, orThrow invalid: SourceProblem
  ) throws(SourceProblem) -> Unicode.Scalar {
    var code: UInt32 = 0
    while index < stop, scalars[index].isASCII, let digit = Character(scalars[index]).hexDigitValue, digit < radix {
      let (shifted, overflow) = code.multipliedReportingOverflow(by: radix)
      guard !overflow else { throw invalid }
      code = shifted | UInt32(digit)
      advance()
    }
    guard let scalar = Unicode.Scalar(code) else { throw invalid }
    return scalar
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "\\": "\\", "'": "'", "\"": "\"", "a": "\u{07}", "b": "\u{08}", "f": "\u{0C}", "n": "\n", "r": "\r", "t": "\t",
    "v": "\u{0B}",
  ]
  private static let hexadecimalDigits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

  // MARK: f-strings

  private mutating func readParts(upTo close: Int, isRaw: Bool) throws(SourceProblem) -> [FormattedPart] {
    var parts: [FormattedPart] = []
    var text = ""
    while index < close {
      let scalar = scalars[index]
      guard scalar == "{" || scalar == "}" else {
        try readCharacter(into: &text, upTo: close, isRaw: isRaw)
        continue
      }
      if index + 1 < close, scalars[index + 1] == scalar {
        text.unicodeScalars.append(scalar)
        advance()
        advance()
        continue
      }
      let invalid = problem(.invalidReplacement)
      guard scalar == "{" else { throw invalid }
      if !text.isEmpty { parts.append(.text(text)) }
      text = ""
      advance()
      let stop = try replacementEnd(upTo: close, orThrow: invalid)
      parts.append(.expression(tokens(upTo: stop)))
      while index < stop { advance() }
      if scalars[index] != "}" { throw problem(.unsupported(.formatSpecification)) }
      advance()
    }
    if !text.isEmpty || parts.isEmpty { parts.append(.text(text)) }
    return parts
  }

  /// Where the expression that begins here ends: at its `}`, or at the `:` or `!` of a format.
  private func replacementEnd(upTo close: Int, orThrow invalid: SourceProblem) throws(SourceProblem) -> Int {
    var depth = 0
    var quote: Unicode.Scalar?
    var isBlank = true
    for place in index..<close {
      let scalar = scalars[place]
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      switch scalar {
      case "'", "\"": quote = scalar
      case "(", "[", "{": depth += 1
      case ")", "]": depth -= 1
      case "}" where depth > 0: depth -= 1
      case "}" where isBlank: throw invalid
      case "}": return place
      case ":" where depth <= 0: return place
      case "!" where depth <= 0 && !(place + 1 < close && scalars[place + 1] == "="): return place
      default: break
      }
      if scalar != " " { isBlank = false }
    }
    throw invalid
  }
}
