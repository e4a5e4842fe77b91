extension DoctorWords {
  /// The locale of the environment, nil when it is not installed, and what is done about one without UTF-8. Untrusted.
  public static func locale(name: String?, encoding: String, isUnicode: Bool, usesUnicode: Bool) -> Diagnosis.Row {
    let encoding = Harmless.text(encoding, limit: 40)
    let found =
      name.map { name in
        let name = Harmless.text(name, limit: 60)
        return Phrase(en: "\(name), encoding \(encoding)", ko: "\(name), 인코딩 \(encoding)")
      } ?? Phrase(en: "the environment names a locale that is not installed", ko: "환경 변수가 가리키는 로캘이 설치되어 있지 않음")
    if isUnicode { return Diagnosis.Row(.locale, .ok, found) }
    let reaction =
      usesUnicode
      ? Phrase(en: "; C.UTF-8 is used instead", ko: ". 대신 C.UTF-8을 사용함")
      : Phrase(en: "; there is no C.UTF-8 either", ko: ". C.UTF-8도 없음")
    return Diagnosis.Row(
      .locale, .note, found + reaction,
      advice: Phrase(
        en: "If letters look wrong, set LANG to an installed UTF-8 locale: locale -a lists them.",
        ko: "글자가 깨져 보이면 LANG을 설치된 UTF-8 로캘로 설정하세요. locale -a로 목록을 볼 수 있습니다."))
  }

  /// Which signs the screen is made of, and why not Unicode.
  public enum Signs: CaseIterable, Sendable {
    case unicode, asciiByOption, asciiByLocale, asciiByTerminal
  }

  /// The signs in use.
  public static func signs(_ signs: Signs) -> Diagnosis.Row {
    let finding =
      switch signs {
      case .unicode: Phrase(en: "Unicode", ko: "유니코드")
      case .asciiByOption: Phrase(en: "ASCII, as --ascii asks", ko: "ASCII(--ascii)")
      case .asciiByLocale: Phrase(en: "ASCII, because there is no UTF-8 locale", ko: "ASCII(UTF-8 로캘이 없음)")
      case .asciiByTerminal:
        Phrase(en: "ASCII, because the terminal has no reverse video", ko: "ASCII(터미널에 반전 표시가 없음)")
      }
    return Diagnosis.Row(.signs, .ok, finding)
  }
}
