/// A language that every word of the program exists in.
public enum Language: String, CaseIterable, Sendable, Codable {
  case ko, en

  /// The language of a run: what was asked for, else what was saved, else what the locale says.
  ///
  /// `environment` is the process's environment; POSIX's order of precedence is followed, and an empty variable
  /// counts as unset.
  public static func chosen(option: Language?, saved: Language?, environment: [String: String]) -> Language {
    if let language = option ?? saved { return language }
    let variables = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = variables.lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return Language(locale: locale)
  }

  /// The language of a POSIX locale such as `ko_KR.UTF-8`; English unless the locale is Korean.
  public init(locale: String) {
    let code = locale.prefix { $0.isLetter }.lowercased()
    self = code == "ko" ? .ko : .en
  }
}
