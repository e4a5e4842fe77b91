import Experiments

/// A piece of the source that remembers where it began, so that a word within it can be named by its own place.
struct PlacedText: Equatable {
  var text: Substring
  var place: SourcePlace

  init(_ text: some StringProtocol, at place: SourcePlace) {
    self.text = Substring(text)
    self.place = place
  }

  /// The piece without white space at its ends.
  var trimmed: PlacedText {
    let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
    var piece = from(start)
    while piece.text.last?.isWhitespace == true { piece.text.removeLast() }
    return piece
  }

  /// Its words.
  var words: [PlacedText] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      PlacedText(word, at: place.advanced(over: text[..<word.startIndex]))
    }
  }

  /// The part from `index` on.
  func from(_ index: Substring.Index) -> PlacedText {
    PlacedText(text[index...], at: place.advanced(over: text[..<index]))
  }

  /// The parts before and behind the first `separator`; nil when it does not occur.
  func split(at separator: String) -> (before: PlacedText, after: PlacedText)? {
    guard let range = text.firstRange(of: separator) else { return nil }
    return (PlacedText(text[..<range.lowerBound], at: place), from(range.upperBound))
  }
}
