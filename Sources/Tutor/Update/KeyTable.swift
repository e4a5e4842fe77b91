import Terminal
import Wording

/// Which key means what: one table, from which the footer and the help are written as well.
///
/// Every action can be had with digits, arrows, Enter, Tab, Esc and function keys; letters are shortcuts, and each also
/// works as the jamo on the same key of a Korean keyboard (두벌식). Shift changes no letter's meaning.
public struct KeyTable: Sendable {
  /// An action, its keys, and its words.
  public struct Entry: Sendable {
    /// What the keys mean.
    public let action: Action
    /// All keys that mean it; the first is the one that the footer names.
    public let keys: [Key]
    /// What the key does, in a word for the footer.
    public let word: Phrase
    /// The word where the key does something narrower or wider than usual.
    let words: [Situation: Phrase]
    /// The same in a sentence for the help.
    public let help: Phrase

    init(_ action: Action, _ keys: [Key], _ word: Phrase, _ words: [Situation: Phrase] = [:], help: Phrase) {
      self.action = action
      self.keys = keys
      self.word = word
      self.words = words
      self.help = help
    }

    /// Every way to have the action, for the help. The jamo go without saying: they are on the same keys.
    var keyNames: Phrase {
      .joined(keys.filter { !$0.isJamo }.map(\.name), by: " ")
    }
  }

  /// The table of the run screen.
  public static let runScreen = KeyTable(entries: KeyTable.runEntries + KeyTable.general)

  /// In the order of the help.
  public let entries: [Entry]

  private let actions: [Key: Action]

  init(entries: [Entry]) {
    self.entries = entries
    var actions: [Key: Action] = [:]
    for digit in 0...9 { actions[.character(Character("\(digit)"))] = .choose(digit) }
    for entry in entries {
      for key in entry.keys where actions[key] == nil { actions[key] = entry.action }
    }
    self.actions = actions
  }

  /// What a key means, nil when nothing.
  public func action(for key: Key) -> Action? { actions[key.unshifted] }

  /// The entry of an action, nil for one without.
  public func entry(for action: Action) -> Entry? { entries.first { $0.action == action } }
}
