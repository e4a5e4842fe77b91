import Terminal
import Wording

/// Which key means what: one table, from which the footer and the help are written as well.
///
/// Every action can be had with digits, arrows, Enter, Tab, Esc and function keys; letters are shortcuts, and each also
/// works as the jamo on the same key of a Korean keyboard (두벌식).
public struct KeyTable: Sendable {
  /// An action, its keys, and its word.
  public struct Entry: Sendable {
    /// What the keys mean.
    public let action: Action
    /// All keys that mean it.
    public let keys: [Key]
    /// How the key is written in the footer and the help.
    public let label: String
    /// What the key does, in a word for the footer.
    public let word: Phrase
    /// The same in a sentence for the help.
    public let help: Phrase
  }

  /// The table of the run screen.
  public static let runScreen = KeyTable(entries: KeyTable.runEntries)

  /// In the order of the help.
  public let entries: [Entry]

  private let actions: [Key: Action]

  init(entries: [Entry]) {
    self.entries = entries
    var actions: [Key: Action] = [:]
    for entry in entries {
      for key in entry.keys { actions[key] = entry.action }
    }
    for digit in 0...9 { actions[.character(Character("\(digit)"))] = .choose(digit) }
    self.actions = actions
  }

  /// What a key means, nil when nothing.
  public func action(for key: Key) -> Action? { actions[key] }

  /// The entry of an action; every action but `choose` with a number has one.
  public func entry(for action: Action) -> Entry? { entries.first { $0.action == action } }
}
