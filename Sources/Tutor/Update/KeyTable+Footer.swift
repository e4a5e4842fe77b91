import Terminal
import Wording

extension KeyTable {
  /// A key and its word, as the footer shows them.
  struct Hint: Equatable {
    let key: Phrase
    let word: Phrase
  }

  /// The keys worth showing in a situation, the most important first, at most five: the sixth is the language's.
  func hints(in situation: Situation, models: Int, canScroll: Bool) -> [Hint] {
    KeyTable.shown(in: situation, hasChoice: models > 1, canScroll: canScroll).compactMap { actions in
      let entries = actions.compactMap(entry(for:))
      guard let first = entries.first else { return nil }
      let word = first.words[situation] ?? first.word
      if case .choose = first.action { return Hint(key: Phrase(verbatim: "0-\(models)"), word: word) }
      return Hint(key: .joined(entries.compactMap { $0.keys.first?.name }, by: "/"), word: word)
    }
  }

  /// The key that changes the language, with the other language's own name.
  var languageHint: Hint? {
    entry(for: .language).map { Hint(key: $0.keyNames, word: $0.word) }
  }

  private static func shown(in situation: Situation, hasChoice: Bool, canScroll: Bool) -> [[Action]] {
    let choose: [[Action]] = hasChoice ? [[.choose(0)]] : []
    let scroll: [[Action]] = canScroll ? [[.pageUp, .pageDown]] : []
    return switch situation {
    case .idle: [[.run]] + choose + (canScroll ? [[.switchFocus]] : [[.work]]) + [[.help], [.quit]]
    case .timelines: [[.up, .down], [.switchFocus], [.run], [.help], [.quit]]
    case .live: [[.pause], [.cancel]] + scroll + [[.help], [.quit]]
    case .paused: [[.pause], [.cancel]] + scroll + [[.help], [.quit]]
    case .work: [[.up, .down], [.left, .right], [.run], [.cancel], [.quit]]
    case .help: [[.up, .down], [.cancel], [.quit]]
    }
  }
}
