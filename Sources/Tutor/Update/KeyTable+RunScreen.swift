import Terminal
import Wording

extension KeyTable {
  /// A letter, and the jamo that the same key gives in Korean input.
  private static func letter(_ latin: Character, _ jamo: Character) -> [Key] { [.character(latin), .character(jamo)] }

  static let runEntries: [Entry] = [
    Entry(
      action: .run, keys: [.enter] + letter("r", "ㄱ"), label: "Enter", word: Phrase(en: "run", ko: "실행"),
      help: Phrase(en: "run the chosen model", ko: "고른 모델을 실행합니다")),
    Entry(
      action: .choose(1), keys: [], label: "0-5", word: Phrase(en: "model", ko: "모델"),
      help: Phrase(en: "choose a model; 0 chooses all, one after another", ko: "모델을 고릅니다. 0은 모두 차례로")),
    Entry(
      action: .pause, keys: [.character(" "), .function(8)], label: "Space", word: Phrase(en: "pause", ko: "멈춤"),
      help: Phrase(
        en: "stop the picture while the run goes on; again to catch up", ko: "실행은 계속하고 그림만 멈춥니다. 다시 누르면 따라잡습니다")),
    Entry(
      action: .cancel, keys: [.escape] + letter("c", "ㅊ"), label: "Esc", word: Phrase(en: "cancel", ko: "취소"),
      help: Phrase(en: "cancel the run, or close a panel", ko: "실행을 취소하거나 창을 닫습니다")),
    Entry(
      action: .work, keys: [.function(3)] + letter("w", "ㅈ"), label: "w", word: Phrase(en: "work", ko: "작업"),
      help: Phrase(en: "change the work: how many tasks of which kind", ko: "작업을 바꿉니다. 태스크의 종류와 수")),
    Entry(
      action: .online, keys: [.function(4)] + letter("o", "ㅐ"), label: "o", word: Phrase(en: "online", ko: "온라인"),
      help: Phrase(
        en: "fetch from the internet, or from the practice server again", ko: "인터넷에서 가져오거나, 다시 연습 서버로 돌아옵니다")),
    Entry(
      action: .switchFocus, keys: [.tab, .backTab], label: "Tab", word: Phrase(en: "timelines", ko: "타임라인"),
      help: Phrase(en: "move the arrow keys between choices and timelines", ko: "화살표 키를 선택 목록과 타임라인 사이에서 옮깁니다")),
    Entry(
      action: .up, keys: [.up] + letter("k", "ㅏ"), label: "↑", word: Phrase(en: "up", ko: "위"),
      help: Phrase(en: "choose above, or scroll up", ko: "위를 고르거나 위로 움직입니다")),
    Entry(
      action: .down, keys: [.down] + letter("j", "ㅓ"), label: "↓", word: Phrase(en: "down", ko: "아래"),
      help: Phrase(en: "choose below, or scroll down", ko: "아래를 고르거나 아래로 움직입니다")),
    Entry(
      action: .left, keys: [.left], label: "←", word: Phrase(en: "less", ko: "줄임"),
      help: Phrase(en: "a smaller number", ko: "수를 줄입니다")),
    Entry(
      action: .right, keys: [.right], label: "→", word: Phrase(en: "more", ko: "늘림"),
      help: Phrase(en: "a larger number", ko: "수를 늘립니다")),
    Entry(
      action: .pageUp, keys: [.pageUp], label: "PgUp", word: Phrase(en: "page up", ko: "앞 쪽"),
      help: Phrase(en: "one page of timelines up", ko: "타임라인을 한 쪽 위로")),
    Entry(
      action: .pageDown, keys: [.pageDown], label: "PgDn", word: Phrase(en: "page down", ko: "다음 쪽"),
      help: Phrase(en: "one page of timelines down", ko: "타임라인을 한 쪽 아래로")),
    Entry(
      action: .top, keys: [.home], label: "Home", word: Phrase(en: "first", ko: "처음"),
      help: Phrase(en: "to the first run", ko: "첫 실행으로")),
    Entry(
      action: .bottom, keys: [.end], label: "End", word: Phrase(en: "last", ko: "끝"),
      help: Phrase(en: "to the last run", ko: "마지막 실행으로")),
    Entry(
      action: .clear, keys: [.backspace, .function(9)] + letter("x", "ㅌ"), label: "x",
      word: Phrase(en: "clear", ko: "지움"),
      help: Phrase(en: "take all runs off the screen", ko: "화면에서 실행을 모두 지웁니다")),
    Entry(
      action: .help, keys: [.function(1), .character("?")] + letter("h", "ㅗ"), label: "?",
      word: Phrase(en: "help", ko: "도움말"), help: Phrase(en: "this help", ko: "이 도움말")),
    Entry(
      action: .language, keys: [.function(2)], label: "F2", word: Phrase(en: "한국어", ko: "English"),
      help: Phrase(en: "Korean", ko: "영어")),
    Entry(
      action: .quit, keys: [.function(10)] + letter("q", "ㅂ"), label: "q", word: Phrase(en: "quit", ko: "끝내기"),
      help: Phrase(en: "quit; the figures are then printed as text", ko: "끝냅니다. 수치는 글로 남습니다")),
  ]
}
