import Wording

/// Values as they stand in an experiment file.
enum YAMLText {
  /// A title in both languages, with its key and a line break.
  static func title(_ title: Phrase) -> String { "title: {en: \(quoted(title.en)), ko: \(quoted(title.ko))}\n" }

  /// Nanoseconds in the largest unit that needs no decimals.
  static func time(_ nanoseconds: UInt64) -> String { amount(nanoseconds, Amount.time) }

  /// Bytes in the largest unit that needs no decimals.
  static func size(_ bytes: UInt64) -> String { amount(bytes, Amount.memory) }

  /// A figure of that dimension, with its unit.
  static func amount(_ magnitude: Double, _ dimension: Figure.Dimension) -> String {
    switch dimension {
    case .time: time(UInt64(exactly: magnitude.rounded()) ?? .max)
    case .memory: size(UInt64(exactly: magnitude.rounded()) ?? .max)
    case .count: String(Int(exactly: magnitude.rounded()) ?? .max)
    case .share: "\(magnitude)"
    }
  }

  /// A word, in quotes unless it cannot be mistaken for anything else.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first?.isLetter ?? false && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let reserved = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
    if isPlain, !reserved.contains(text.lowercased()) { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func amount(_ number: UInt64, _ units: [Amount.Unit]) -> String {
    guard number > 0, let unit = units.last(where: { number % $0.size == 0 }) else { return "0\(units[0].name)" }
    return "\(number / unit.size)\(unit.name)"
  }
}
