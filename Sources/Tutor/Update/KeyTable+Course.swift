import Terminal
import Wording

extension KeyTable {
  /// The table of home.
  static let home = KeyTable(entries: choosing(Phrase(en: "open", ko: "열기")) + opening + general)

  /// The table of a question that comes back.
  static let warmUp = KeyTable(
    entries: [
      Entry(
        .advance, [.enter], Phrase(en: "answer", ko: "답하기"), [.stepEnd: Phrase(en: "go on", ko: "계속")],
        help: Phrase(en: "answer; then go on", ko: "답하고, 그다음 계속합니다")),
      Entry(
        .choose(0), (1...9).map { .character(Character("\($0)")) }, Phrase(en: "choose", ko: "고르기"),
        help: Phrase(en: "choose an answer; afterwards read about another", ko: "답을 고릅니다. 답한 뒤에는 다른 답의 설명을 읽습니다")),
      up, down,
      Entry(
        .left, [.left, .right], Phrase(en: "tick", ko: "표시"),
        help: Phrase(en: "tick an answer where several may be right", ko: "여러 개가 맞을 수 있을 때 답에 표시합니다")),
      Entry(
        .cancel, [.escape], Phrase(en: "not today", ko: "오늘은 건너뛰기"), [.help: Phrase(en: "close", ko: "닫기")],
        help: Phrase(en: "leave the question for another day", ko: "질문을 다른 날로 미룹니다")),
    ] + general)

  /// The table of glossary and search, where letters are text.
  static let lookup = KeyTable(
    entries: choosing(Phrase(en: "open", ko: "열기")) + [
      Entry(
        .erase, [.backspace], Phrase(en: "erase", ko: "지우기"), help: Phrase(en: "take back a letter", ko: "한 글자 지웁니다")),
      Entry(
        .cancel, [.escape], Phrase(en: "back", ko: "뒤로"), [.help: Phrase(en: "close", ko: "닫기")],
        help: Phrase(en: "back to where you were", ko: "있던 곳으로 돌아갑니다")),
    ] + general)

  private static let up = Entry(
    .up, [.up] + letter("k", "ㅏ"), Phrase(en: "move", ko: "이동"), help: Phrase(en: "to the line above", ko: "윗줄로"))
  private static let down = Entry(
    .down, [.down] + letter("j", "ㅓ"), Phrase(en: "move", ko: "이동"), help: Phrase(en: "to the line below", ko: "아랫줄로"))

  private static func choosing(_ open: Phrase) -> [Entry] {
    [
      Entry(
        .advance, [.enter], open, help: Phrase(en: "open the chosen line", ko: "고른 줄을 엽니다")),
      up, down,
      Entry(
        .pageUp, [.pageUp, .home, .function(7)], Phrase(en: "first", ko: "처음"), help: Phrase(en: "upwards", ko: "위쪽으로")),
      Entry(
        .pageDown, [.pageDown, .end, .function(8)], Phrase(en: "last", ko: "끝"),
        help: Phrase(en: "downwards", ko: "아래쪽으로")),
    ]
  }

  private static let opening: [Entry] = [
    Entry(
      .choose(0), (0...9).map { .character(Character("\($0)")) }, Phrase(en: "lesson", ko: "레슨"),
      help: Phrase(en: "to the lesson of that number", ko: "그 번호의 레슨으로")),
    Entry(
      .cancel, [.escape], Phrase(en: "cancel", ko: "취소"), [.help: Phrase(en: "close", ko: "닫기")],
      help: Phrase(en: "cancel a run that goes on, or close what is open", ko: "남아 있는 실행을 취소하거나, 열린 것을 닫습니다")),
    Entry(
      .ownWork, [.function(3)] + letter("w", "ㅈ"), Phrase(en: "own work", ko: "직접 실행"),
      help: Phrase(en: "run work of your own under any model", ko: "원하는 작업을 원하는 모델로 실행합니다")),
    Entry(
      .glossary, letter("g", "ㅎ") + [.function(4)], Phrase(en: "glossary", ko: "용어집"),
      help: Phrase(en: "the terms of the course", ko: "코스에 나오는 용어")),
    Entry(
      .search, [.character("/"), .function(6)] + letter("f", "ㄹ"), Phrase(en: "search", ko: "찾기"),
      help: Phrase(en: "search the course", ko: "코스에서 찾습니다")),
  ]
}
