import Canvas
import Lessons

/// A word of a lesson's text with what clings to it, be it of several styles: `**strong**,`. What is code is never divided.
struct SlideToken: Equatable {
  /// Runs without a space between them.
  var runs: [Inline] = []

  /// The words that it counts as.
  var words: Int { SlideWords.count(runs) }

  /// How a text may go on behind a token.
  enum Ending: Equatable {
    case none, clause, sentence
  }

  /// What ends with it. Code ends nothing: its dots are its own.
  var ending: Ending {
    guard let last = runs.last, !last.style.contains(.code) else { return .none }
    let text = runs.plainText.drop { _ in false }
    let closing: Set<Character> = ["\"", "'", ")", "”", "’", "*"]
    let core = text.reversed().drop { closing.contains($0) }
    guard let mark = core.first else { return .none }
    if [".", "?", "!"].contains(mark) { return .sentence }
    if [",", ";", ":"].contains(mark) { return .clause }
    return text.last == ")" ? .clause : .none
  }
}

extension [Inline] {
  /// The text as tokens.
  var slideTokens: [SlideToken] {
    var tokens: [SlideToken] = []
    var current = SlideToken()
    func close() {
      if !current.runs.isEmpty { tokens.append(current) }
      current = SlideToken()
    }
    for run in self {
      switch run.content {
      case .lineBreak: close()
      case .quotation: current.runs.append(run)
      case .text(let text) where run.style.contains(.code):
        if !text.isEmpty { current.runs.append(run) }
      case .text(let text):
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
          if index > 0 { close() }
          guard !part.isEmpty else { continue }
          var piece = run
          piece.content = .text(String(part))
          current.runs.append(piece)
        }
      }
    }
    close()
    return tokens
  }
}

extension [SlideToken] {
  /// The tokens as a text again, with a space between each two.
  var inlines: [Inline] {
    var runs: [Inline] = []
    for (index, token) in enumerated() {
      for (place, run) in token.runs.enumerated() {
        runs.append(run, spaced: index > 0 && place == 0)
      }
    }
    return runs
  }

  /// The words that they count as.
  var words: Int { reduce(0) { $0 + $1.words } }

  /// Parts that end with a token that `isEnd`; the last one ends where the tokens do.
  func parts(endingAt isEnd: (SlideToken) -> Bool) -> [[SlideToken]] {
    var parts: [[SlideToken]] = []
    var part: [SlideToken] = []
    for token in self {
      part.append(token)
      if isEnd(token) {
        parts.append(part)
        part = []
      }
    }
    return part.isEmpty ? parts : parts + [part]
  }

  /// The sentences.
  var sentences: [[SlideToken]] { parts { $0.ending == .sentence } }
}

extension [Inline] {
  /// Appends a run, with a space before it where it is not the first of its word. What is of one style stays one run.
  fileprivate mutating func append(_ run: Inline, spaced: Bool) {
    if let end = indices.last, case .text(let text) = run.content, case .text(let before) = self[end].content,
      self[end].style == run.style, self[end].link == run.link
    {
      self[end].content = .text(before + (spaced ? " " : "") + text)
      return
    }
    if spaced { append(Inline(.text(" "), at: run.place)) }
    append(run)
  }
}
