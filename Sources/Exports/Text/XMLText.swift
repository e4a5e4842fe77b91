import Wording

/// Text for XML and HTML.
public enum XMLText {
  /// Text from outside, made harmless, as the content of an element or of an attribute in double quotes.
  public static func harmless(_ text: some StringProtocol, limit: Int = 1_000) -> String {
    var escaped = ""
    for scalar in Harmless.text(text, limit: limit).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      // Not characters of XML.
      case "\u{FFFE}", "\u{FFFF}": escaped += "?"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
