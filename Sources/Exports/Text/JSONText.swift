import Wording

/// Pieces of JSON. Small, because an export is written piece by piece, which an encoder cannot.
enum JSONText {
  /// A string, in quotes. What could end the script that a page embeds it in is escaped as well.
  static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        quoted += "\\"
        quoted.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "<", ">", "&", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Text from outside, made harmless, in quotes.
  static func harmless(_ text: String, limit: Int = 1_000) -> String { string(Harmless.text(text, limit: limit)) }

  /// An object with those members, whose values are JSON already; members without one are left out.
  static func object(_ members: [(name: String, value: String?)]) -> String {
    let written = members.compactMap { member in member.value.map { "\(string(member.name)):\($0)" } }
    return "{" + written.joined(separator: ",") + "}"
  }

  /// An array of values that are JSON already.
  static func array(_ values: [String]) -> String { "[" + values.joined(separator: ",") + "]" }
}

/// Writes values with commas between them.
struct CommaSeparated {
  private var isFirst = true

  mutating func write(_ value: String, to output: inout some TextOutputStream) {
    output.write(isFirst ? "\n" : ",\n")
    output.write(value)
    isFirst = false
  }
}
