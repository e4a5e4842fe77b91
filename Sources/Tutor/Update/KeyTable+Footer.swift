import Terminal
import Wording

extension KeyTable {
  /// A key and its word, as the footer shows them, and what a click on it does.
  struct Hint: Equatable {
    let key: Phrase
    var word: Phrase
    let action: Action
    /// What it is called where there is little room; nil where it is called no shorter.
    var shortWord: Phrase?

    /// The same with its short word.
    var shortened: Hint {
      var hint = self
      hint.word = shortWord ?? word
      return hint
    }
  }

  /// The keys worth showing, the most important first, at most five: the sixth is the language's. Digits reach to
  /// `choices`.
  func hints(_ shown: [[Action]], in situation: Situation, digits: ClosedRange<Int>) -> [Hint] {
    shown.compactMap { actions in
      let entries = actions.compactMap(entry(for:))
      guard let first = entries.first else { return nil }
      let word = first.words[situation] ?? first.word
      if case .choose = first.action {
        return Hint(
          key: Phrase(verbatim: "\(digits.lowerBound)-\(digits.upperBound)"), word: word, action: first.action)
      }
      // An answer that a run follows is an answer first.
      let short = situation == .prediction ? first.words[.question] : nil
      return Hint(
        key: .joined(entries.compactMap { $0.keys.first?.name }, by: "/"), word: word, action: first.action,
        shortWord: short)
    }
  }

  /// The key that changes the language, with the other language's own name.
  var languageHint: Hint? {
    entry(for: .language).map { Hint(key: $0.keyNames, word: $0.word, action: .language) }
  }
}
