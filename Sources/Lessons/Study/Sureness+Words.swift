import Wording

extension Sureness {
  /// How sure, in a word or two.
  public var words: Phrase {
    switch self {
    case .guessing: Phrase(en: "guessing", ko: "짐작")
    case .fairlySure: Phrase(en: "fairly sure", ko: "꽤 확신")
    case .certain: Phrase(en: "certain", ko: "확실")
    }
  }
}
