/// A word or sentence in every language of the program.
///
/// There is no initialiser without a language, so a missing translation does not compile.
public struct Phrase: Equatable, Hashable, Sendable {
  /// English.
  public let en: String
  /// Korean.
  public let ko: String

  /// The same thing said in both languages.
  public init(en: String, ko: String) {
    self.en = en
    self.ko = ko
  }

  /// Text that no language changes: an identifier, a URL, a number with its unit. The caller has made it harmless.
  public init(verbatim text: String) {
    self.init(en: text, ko: text)
  }

  /// The phrase in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .ko: ko
    case .en: en
    }
  }

  /// Two phrases, one after the other, with nothing between them.
  public static func + (a: Phrase, b: Phrase) -> Phrase {
    Phrase(en: a.en + b.en, ko: a.ko + b.ko)
  }

  /// Several phrases with `separator` between them.
  public static func joined(_ phrases: [Phrase], by separator: String) -> Phrase {
    Phrase(
      en: phrases.map(\.en).joined(separator: separator), ko: phrases.map(\.ko).joined(separator: separator))
  }
}
