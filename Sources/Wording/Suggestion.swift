/// A word that is not known, with what may have been meant.
public struct Suggestion: Equatable, Sendable {
  /// What was written. Untrusted.
  public let word: String
  /// The valid word that looks most like it, nil when none does.
  public let nearest: String?
  /// What could have been written.
  public let valid: [String]

  /// Makes a suggestion; see the members.
  public init(word: String, nearest: String?, valid: [String]) {
    self.word = word
    self.nearest = nearest
    self.valid = valid
  }

  /// The sentence for a word found in `place`, which is the name of an option or key.
  public func sentence(in place: String) -> Phrase {
    let word = Harmless.text(word, limit: 60)
    return Phrase(
      en: "\(place): \"\(word)\" is not known here.\(hint.en)",
      ko: "\(place): 여기에 쓸 수 없는 말입니다: \"\(word)\".\(hint.ko)")
  }

  /// " Did you mean ...? Possible: ..."
  var hint: Phrase {
    let meant = nearest.map { Harmless.text($0, limit: 60) }
    let listed = valid.prefix(20).map { Harmless.text($0, limit: 60) }
    let list = listed.joined(separator: ", ") + (valid.count > listed.count ? ", " + Harmless.ellipsis : ".")
    return Phrase(
      en: (meant.map { " Did you mean \"\($0)\"?" } ?? "") + (valid.isEmpty ? "" : " Possible: \(list)"),
      ko: (meant.map { " 혹시 \"\($0)\"?" } ?? "") + (valid.isEmpty ? "" : " 쓸 수 있는 말: \(list)"))
  }
}
