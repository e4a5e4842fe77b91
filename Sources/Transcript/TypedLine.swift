import Lessons

/// What a line means that the reader has typed. Letters are also understood as the jamo that the same key gives in Korean
/// input.
enum TypedLine: Equatable {
  /// Nothing was typed: the reader goes on.
  case goOn
  case back, next, tellAgain, runAgain, all, quit, help
  /// Numbers, with how sure the reader is.
  case numbers([Double], Sureness)
  case unknown

  init(_ line: String) {
    let line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch line.lowercased() {
    case "": self = .goOn
    case "b", "ㅠ": self = .back
    case "n", "ㅜ": self = .next
    case "t", "ㅅ": self = .tellAgain
    case "r", "ㄱ": self = .runAgain
    case "a", "ㅁ": self = .all
    case "q", "ㅂ": self = .quit
    case "?", "h", "ㅗ": self = .help
    default: self = TypedLine(answer: line)
    }
  }

  private init(answer line: String) {
    var line = line
    var sureness = Sureness.fairlySure
    if line.hasSuffix("!") { sureness = .certain }
    if line.hasSuffix("?") { sureness = .guessing }
    if sureness != .fairlySure { line.removeLast() }
    let words = line.split { $0 == " " || $0 == "," || $0 == "<" }
    let numbers = words.compactMap { Double($0) }.filter(\.isFinite)
    self = numbers.isEmpty || numbers.count != words.count ? .unknown : .numbers(numbers, sureness)
  }
}
