/// What a number in a path or a query may be. One table of rules writes the parser, the refusals and the help.
struct NumberRule: Sendable {
  /// The notations that are accepted.
  enum Notation: Sendable {
    /// Digits.
    case whole
    /// Digits, perhaps with a decimal point.
    case decimal
    /// As `decimal`, perhaps followed by B, KB (1,000) or MB; a whole number of bytes after that.
    case bytes
    /// As `bytes`, per second, not necessarily whole.
    case bytesPerSecond
  }

  let name: String
  let notation: Notation
  let range: ClosedRange<Double>
  /// The range in words, with its unit.
  let bounds: String
  let example: String

  /// The number that `text` says, or a refusal that says what would have been right.
  func value(of text: Substring) throws(Refusal) -> Double {
    guard let value = parsed(text), range.contains(value) else {
      throw .badNumber(rule: self, text: String(text))
    }
    return value
  }

  private func parsed(_ text: Substring) -> Double? {
    guard let (number, suffix) = DecimalNumber.split(text.utf8) else { return nil }
    switch notation {
    case .whole: return suffix.isEmpty && number == number.rounded() && !text.utf8.contains(.dot) ? number : nil
    case .decimal: return suffix.isEmpty ? number : nil
    case .bytes:
      guard let factor = Self.factor(suffix) else { return nil }
      let bytes = number * factor
      return bytes == bytes.rounded() ? bytes : nil
    case .bytesPerSecond: return Self.factor(suffix).map { number * $0 }
    }
  }

  private static func factor(_ suffix: Substring.UTF8View) -> Double? {
    switch String(Substring(suffix)).uppercased() {
    case "", "B": 1
    case "KB": 1000
    case "MB": 1_000_000
    default: nil
    }
  }
}

extension NumberRule {
  static let delay = NumberRule(
    name: "ms", notation: .decimal, range: 0...60_000, bounds: "0 to 60,000 milliseconds", example: "/delay/200")
  static let size = NumberRule(
    name: "n", notation: .bytes, range: 0...100_000_000, bounds: "0 to 100 MB", example: "/bytes/20KB")
  static let status = NumberRule(
    name: "code", notation: .whole, range: 200...599,
    bounds: "200 to 599 (100 to 199 only announce an answer)", example: "/status/404")
  static let hops = NumberRule(
    name: "n", notation: .whole, range: 0...50, bounds: "0 to 50 hops", example: "/redirect/3")
  static let site = NumberRule(name: "site", notation: .whole, range: 1...5, bounds: "1 to 5", example: "/site/1")

  static let bytes = NumberRule(
    name: "bytes", notation: .bytes, range: 0...100_000_000, bounds: "0 to 100 MB", example: "bytes=20KB")
  static let rate = NumberRule(
    name: "rate", notation: .bytesPerSecond, range: 0.1...1_000_000_000,
    bounds: "0.1 bytes to 1,000 MB a second", example: "rate=100KB")
  static let jitter = NumberRule(
    name: "jitter", notation: .decimal, range: 0...60_000, bounds: "0 to 60,000 milliseconds", example: "jitter=50")
  static let seed = NumberRule(
    name: "seed", notation: .whole, range: 0...1_000_000_000, bounds: "0 to 1,000,000,000", example: "seed=7")
}

/// Decimal numbers of an URL. `Double.init` would also take `inf`, `0x10` and `1e9`, which no one means here.
enum DecimalNumber {
  /// The number at the beginning of `text`, and what follows it; nil when there is no number or it is too long to be
  /// exact.
  static func split(_ text: Substring.UTF8View) -> (number: Double, rest: Substring.UTF8View)? {
    var digits = 0
    var mantissa = 0.0
    var scale = 1.0
    var sawDot = false
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == .dot, !sawDot, digits > 0 {
        sawDot = true
      } else if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
        guard digits <= 15 else { return nil }
        mantissa = mantissa * 10 + Double(byte - UInt8(ascii: "0"))
        if sawDot { scale *= 10 }
      } else {
        break
      }
      text.formIndex(after: &index)
    }
    guard digits > 0, !sawDot || scale > 1 else { return nil }
    return (mantissa / scale, text[index...])
  }
}

extension UInt8 {
  fileprivate static let dot = UInt8(ascii: ".")
}
