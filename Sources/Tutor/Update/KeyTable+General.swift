import Terminal
import Wording

/// Keys that mean the same on every screen.
extension KeyTable {
  /// A letter, and the jamo that the same key gives in Korean input.
  static func letter(_ latin: Character, _ jamo: Character) -> [Key] { [.character(latin), .character(jamo)] }

  static let general: [Entry] = [
    Entry(
      .help, [.character("?"), .function(1)] + letter("h", "ㅗ"), Phrase(en: "help", ko: "도움말"),
      help: Phrase(en: "this help", ko: "이 도움말")),
    Entry(
      .language, [.function(2)], Phrase(en: "한국어", ko: "English"),
      help: Phrase(en: "all of it in Korean", ko: "모두 영어로")),
    Entry(
      .theme, [.function(11)] + letter("t", "ㅅ"), Phrase(en: "light/dark", ko: "밝게/어둡게"),
      help: Phrase(en: "colours for a light or a dark background", ko: "밝은 배경이나 어두운 배경에 맞는 색")),
    Entry(
      .present, [.function(5)], Phrase(en: "present", ko: "발표"),
      help: Phrase(en: "on the projector, a few words at a time", ko: "프로젝터에 몇 낱말씩 보이며 발표합니다")),
    Entry(
      .quit, letter("q", "ㅂ") + [.function(10)], Phrase(en: "quit", ko: "끝내기"),
      help: Phrase(en: "quit; the figures stay on the terminal as text", ko: "끝냅니다. 수치는 터미널에 글로 남습니다")),
  ]
}
