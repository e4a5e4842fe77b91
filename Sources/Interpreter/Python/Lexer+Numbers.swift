/// Integers and floats as Python writes them: `1_000`, `0x1F`, `0b1`, `0o7`, `1.5`, `.5`, `1e3`.
extension Lexer {
  /// The largest integer of the interpreter's values.
  static let largestInteger = 1 << 62 - 1

  mutating func readNumber() throws(SourceProblem) -> Token.Kind {
    let start = (line: line, column: column)
    var text = ""
    while let scalar = peek(), Self.continuesName(scalar) || scalar == "." || Self.isSign(scalar, after: text) {
      text.unicodeScalars.append(scalar)
      advance()
    }
    guard let kind = try Self.number(text, at: start) else {
      throw SourceProblem(.invalidNumber(text), line: start.line, column: start.column)
    }
    return kind
  }

  /// Whether a sign belongs to the exponent of the number that has begun.
  private static func isSign(_ scalar: Unicode.Scalar, after text: String) -> Bool {
    guard scalar == "+" || scalar == "-", let last = text.unicodeScalars.last else { return false }
    return (last == "e" || last == "E") && !text.hasPrefix("0x") && !text.hasPrefix("0X")
  }

  private static func number(
    _ text: String, at start: (line: Int, column: Int)
  ) throws(SourceProblem) -> Token.Kind? {
    let lower = text.lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lower.hasPrefix(prefix) {
      var digits = lower.dropFirst(2)
      if digits.first == "_" { digits = digits.dropFirst() }
      return try integer(String(digits), radix: radix, at: start)
    }
    if lower.hasSuffix("j"), decimal(String(lower.dropLast())) != nil {
      throw SourceProblem(.unsupported(.complexNumber), line: start.line, column: start.column)
    }
    guard lower.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_") })
    else { return decimal(lower).map { .float($0) } }
    // Python refuses 012, so that nobody takes it for an octal number.
    if lower.hasPrefix("0"), lower.contains(where: { $0 != "0" && $0 != "_" }) { return nil }
    return try integer(lower, radix: 10, at: start)
  }

  private static func integer(
    _ text: String, radix: Int, at start: (line: Int, column: Int)
  ) throws(SourceProblem) -> Token.Kind? {
    guard let digits = withoutUnderscores(text), digits.allSatisfy({ ($0.hexDigitValue ?? 16) < radix }) else {
      return nil
    }
    guard let integer = Int(digits, radix: radix), integer <= largestInteger else {
      throw SourceProblem(.integerTooLarge, line: start.line, column: start.column)
    }
    return .int(integer)
  }

  private static func decimal(_ text: String) -> Double? {
    guard text.unicodeScalars.allSatisfy({ isDigit($0) || "_.e+-".unicodeScalars.contains($0) }) else { return nil }
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ".e+-".contains($0) }) {
      guard part.isEmpty || withoutUnderscores(String(part)) != nil else { return nil }
    }
    return Double(text.filter { $0 != "_" })
  }

  /// The digits alone; nil when an underscore is not between two of them, or there are none.
  private static func withoutUnderscores(_ text: String) -> String? {
    guard !text.isEmpty, !text.hasPrefix("_"), !text.hasSuffix("_"), !text.contains("__") else { return nil }
    return text.filter { $0 != "_" }
  }
}
