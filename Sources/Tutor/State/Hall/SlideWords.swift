import Canvas
import Lessons

/// How much a hall can read while somebody speaks.
enum SlideWords {
  /// Words of a slide at most, with everything that stands on it.
  static let most = 30

  /// The words of a text: what has a letter in it, between spaces. A number alone is a figure, seen rather than read.
  static func count(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).count { $0.contains(where: \.isLetter) }
  }

  /// The words of a text of a lesson, whatever its figures come to.
  static func count(_ runs: [Inline]) -> Int { count(runs.drawnText) }
}

extension [Inline] {
  /// The text about as it will be drawn: figures are some figure, and addresses stand behind their links.
  fileprivate var drawnText: String {
    map { run in
      let text =
        switch run.content {
        case .text(let text): text
        case .quotation(let quotation): quotation.bringsUnit ? "0 ms" : "0"
        case .lineBreak: " "
        }
      guard case .web(let address) = run.link, run.content != .text(address) else { return text }
      return text + " (\(address))"
    }.joined()
  }
}
