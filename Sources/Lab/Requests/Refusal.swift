/// Why the lab does not do what it was asked, with the answer's status and a text that helps.
enum Refusal: Error, Equatable {
  case badNumber(name: String, bounds: String, example: String, text: String)
  case unknownDial(String)
  case unknownFault(String)
  case unknownPath(String)
  case method(String)
  case malformed
  case headersTooLarge

  static func badNumber(rule: NumberRule, text: String) -> Refusal {
    .badNumber(name: rule.name, bounds: rule.bounds, example: rule.example, text: text)
  }

  var status: Int {
    switch self {
    case .badNumber, .unknownDial, .unknownFault, .malformed: 400
    case .unknownPath: 404
    case .method: 405
    case .headersTooLarge: 431
    }
  }

  /// Plain text, ending with a newline.
  var text: String {
    switch self {
    case .badNumber(let name, let bounds, let example, let text):
      "\(name): `\(Self.harmless(text))` is not allowed. It may be \(bounds). Example: \(example)\n"
    case .unknownDial(let name):
      "There is no dial `\(Self.harmless(name))`. The dials are bytes, rate, jitter and seed, each at most once.\n"
        + "Example: /delay/200?bytes=20KB&rate=100KB&jitter=50&seed=7\n"
    case .unknownFault(let name):
      "fault: `\(Self.harmless(name))` is not one of \(Fault.names). Example: /fault/reset\n"
    case .unknownPath(let path):
      "There is nothing at `\(Self.harmless(path))`.\n\n" + Endpoint.help
    case .method(let name):
      "\(Self.harmless(name)) is not allowed: the lab answers GET and HEAD only. Example: curl URL/delay/200\n"
    case .malformed:
      "These bytes are not an HTTP/1.1 request. Example: curl URL/delay/200\n"
    case .headersTooLarge:
      "The request's address or headers are too large: at most 80 KB a field and 256 fields.\n"
    }
  }

  /// What a client sent may end up in a terminal: printable ASCII and no more than a line of it is repeated.
  private static func harmless(_ text: String) -> String {
    let shown = text.utf8.prefix(60).map { (0x20...0x7e).contains($0) ? $0 : UInt8(ascii: "?") }
    return String(decoding: shown, as: UTF8.self) + (text.utf8.count > 60 ? "..." : "")
  }
}
