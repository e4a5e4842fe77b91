import Testing
import Wording

@Suite struct LanguageTests {
  @Test func option_winsOverSavedChoiceAndLocale() {
    let environment = ["LANG": "ko_KR.UTF-8"]
    #expect(Language.chosen(option: .en, saved: .ko, environment: environment) == .en)
    #expect(Language.chosen(option: nil, saved: .en, environment: environment) == .en)
    #expect(Language.chosen(option: nil, saved: nil, environment: environment) == .ko)
  }

  @Test func locale_followsPOSIXOrder_andSkipsEmptyVariables() {
    let all = ["LC_ALL": "C", "LC_MESSAGES": "ko_KR", "LANG": "ko_KR"]
    #expect(Language.chosen(option: nil, saved: nil, environment: all) == .en)
    let empty = ["LC_ALL": "", "LC_MESSAGES": "ko_KR.UTF-8", "LANG": "en_US"]
    #expect(Language.chosen(option: nil, saved: nil, environment: empty) == .ko)
    #expect(Language.chosen(option: nil, saved: nil, environment: [:]) == .en)
  }

  @Test(arguments: [("ko", Language.ko), ("KO_KR", .ko), ("kok_IN", .en), ("C.UTF-8", .en), ("", .en)])
  func locale_isKorean_onlyForKorean(locale: String, language: Language) {
    #expect(Language(locale: locale) == language)
  }
}
