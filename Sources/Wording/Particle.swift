/// A Korean particle whose form depends on the sound before it.
///
/// Sentences avoid them after figures and names from outside where they can; this chooses the form where they cannot.
public enum Particle: CaseIterable, Sendable {
  /// 은 after a final consonant, 는 after a vowel.
  case topic
  /// 이, 가.
  case subject
  /// 을, 를.
  case object
  /// 과, 와.
  case with
  /// 으로, 로; 로 also after ㄹ.
  case toward
  /// 이라는, 라는.
  case called

  /// `word` followed by the particle's right form, or by both forms when the word's last sound is not known.
  public func after(_ word: String) -> String {
    word + form(after: word)
  }

  /// The form of the particle after `word`. Brackets, quotation marks and points at its end are silent; digits and
  /// Latin letters sound as Korean reads them one by one, but for the ends of words that it reads as English: `counter`
  /// (카운터) and `lock` (락).
  public func form(after word: String) -> String {
    guard let sound = FinalSound(of: word) else { return forms.unknown }
    switch sound {
    case .vowel: return forms.vowel
    case .rieul: return self == .toward ? forms.vowel : forms.consonant
    case .consonant: return forms.consonant
    }
  }

  private var forms: (consonant: String, vowel: String, unknown: String) {
    switch self {
    case .topic: ("은", "는", "은(는)")
    case .subject: ("이", "가", "이(가)")
    case .object: ("을", "를", "을(를)")
    case .with: ("과", "와", "와(과)")
    case .toward: ("으로", "로", "(으)로")
    case .called: ("이라는", "라는", "(이)라는")
    }
  }
}

/// How the last syllable of a word ends.
private enum FinalSound {
  case vowel, rieul, consonant

  init?(of word: String) {
    // A value of programs that is read as the English word that it is.
    if word.hasSuffix("None") {
      self = .consonant
      return
    }
    if let sound = FinalSound.ofEnglishWord(word) {
      self = sound
      return
    }
    guard let last = word.unicodeScalars.last(where: { !FinalSound.isSilent($0) }) else { return nil }
    switch last.value {
    case 0xAC00...0xD7A3: self.init(finalIndex: (last.value - 0xAC00) % 28)
    case 0x30...0x39: self = FinalSound.digits[Int(last.value - 0x30)]
    default:
      guard let letter = FinalSound.letter(last) else { return nil }
      self = letter
    }
  }

  /// The index of a syllable's final consonant in Unicode's order: 0 is none, 8 is ㄹ.
  private init(finalIndex: UInt32) {
    switch finalIndex {
    case 0: self = .vowel
    case 8: self = .rieul
    default: self = .consonant
    }
  }

  /// 영 일 이 삼 사 오 육 칠 팔 구
  private static let digits: [FinalSound] = [
    .consonant, .rieul, .vowel, .consonant, .vowel, .vowel, .consonant, .rieul, .rieul, .vowel,
  ]

  /// How a lower-case word ends that is read as a word; nil when letter by letter does as well.
  private static func ofEnglishWord(_ word: String) -> FinalSound? {
    let letters = word.unicodeScalars.reversed().prefix { ("a"..."z").contains($0) }
    guard letters.count >= 3 else { return nil }
    let end = Array(letters.prefix(2))
    if end[0] == "r", "aeiou".unicodeScalars.contains(end[1]) { return .vowel }
    return end == ["k", "c"] ? .consonant : nil
  }

  /// A letter by its Korean name: 엘, 엠, 엔 and 알 end in a consonant.
  private static func letter(_ scalar: Unicode.Scalar) -> FinalSound? {
    switch scalar {
    case "l", "L", "r", "R": .rieul
    case "m", "M", "n", "N": .consonant
    case "a"..."z", "A"..."Z": .vowel
    default: nil
    }
  }

  private static func isSilent(_ scalar: Unicode.Scalar) -> Bool {
    !(scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
