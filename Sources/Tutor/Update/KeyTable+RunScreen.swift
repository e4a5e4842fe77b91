import Terminal
import Wording

extension KeyTable {
  static let runEntries: [Entry] = running + choosing + moving + stepping

  private static let running: [Entry] = [
    Entry(
      .run, [.enter] + letter("r", "ㄱ"), Phrase(en: "run", ko: "실행"),
      help: Phrase(en: "run the chosen model", ko: "고른 모델을 실행합니다")),
    Entry(
      .pause, [.character(" "), .function(12)], Phrase(en: "pause", ko: "멈춤"),
      [.paused: Phrase(en: "continue", ko: "이어 보기")],
      help: Phrase(
        en: "pause the picture while the run goes on; once more to catch up",
        ko: "실행은 계속하고 화면만 멈춥니다. 한 번 더 누르면 따라잡습니다")),
    Entry(
      .cancel, [.escape] + letter("c", "ㅊ"), Phrase(en: "back", ko: "뒤로"),
      [
        .live: Phrase(en: "cancel", ko: "취소"), .paused: Phrase(en: "cancel", ko: "취소"),
        .work: Phrase(en: "close", ko: "닫기"), .help: Phrase(en: "close", ko: "닫기"),
      ],
      help: Phrase(
        en: "cancel the run, close what is open, or go back to the course", ko: "실행을 취소하거나, 열린 것을 닫거나, 코스로 돌아갑니다")),
    Entry(
      .microscope, [.function(7)] + letter("m", "ㅡ"), Phrase(en: "microscope", ko: "현미경"),
      help: Phrase(en: "look at the program one instruction after another", ko: "프로그램을 명령 하나씩 들여다봅니다")),
    Entry(
      .clear, [.function(9), .backspace] + letter("x", "ㅌ"), Phrase(en: "clear", ko: "지우기"),
      help: Phrase(en: "take all runs off the screen", ko: "화면에서 실행을 모두 지웁니다")),
  ]

  private static let choosing: [Entry] = [
    Entry(
      .choose(0), (0...6).map { .character(Character("\($0)")) }, Phrase(en: "choose", ko: "고르기"),
      help: Phrase(
        en: "choose a model by its number; 0 is all of them, one after another",
        ko: "모델을 번호로 고릅니다. 0은 모두 차례로 실행합니다")),
    Entry(
      .work, letter("w", "ㅈ") + [.function(3)], Phrase(en: "work", ko: "작업"),
      help: Phrase(
        en: "change the work: how many tasks of which kind, and how long", ko: "작업을 바꿉니다. 태스크의 종류와 수, 걸리는 시간")),
    Entry(
      .online, letter("o", "ㅐ") + [.function(4)], Phrase(en: "internet", ko: "인터넷"),
      help: Phrase(
        en: "fetch from the internet, or from the practice server again", ko: "인터넷에서 가져오거나, 다시 연습 서버에서 가져옵니다")),
  ]

  private static let moving: [Entry] = [
    Entry(
      .up, [.up] + letter("k", "ㅏ"), Phrase(en: "move", ko: "이동"),
      [.work: Phrase(en: "which", ko: "항목"), .steps: KeyTable.otherRun],
      help: Phrase(en: "to the line above", ko: "윗줄로")),
    Entry(
      .down, [.down] + letter("j", "ㅓ"), Phrase(en: "move", ko: "이동"), help: Phrase(en: "to the line below", ko: "아랫줄로")
    ),
    Entry(
      .left, [.left], Phrase(en: "less", ko: "줄이기"),
      [.work: Phrase(en: "less/more", ko: "값"), .steps: KeyTable.oneStep],
      help: Phrase(en: "less of what is chosen in the work", ko: "작업에서 고른 값을 줄입니다")),
    Entry(
      .right, [.right], Phrase(en: "more", ko: "늘리기"),
      help: Phrase(en: "more of what is chosen in the work", ko: "작업에서 고른 값을 늘립니다")),
    Entry(
      .switchFocus, [.tab, .backTab], Phrase(en: "timelines", ko: "타임라인"),
      [.timelines: Phrase(en: "models", ko: "모델"), .steps: Phrase(en: "models", ko: "모델")],
      help: Phrase(en: "let the arrows move the timelines, or choose models again", ko: "화살표로 타임라인을 움직이거나, 다시 모델을 고릅니다")
    ),
    Entry(
      .pageUp, [.pageUp], Phrase(en: "scroll", ko: "넘기기"),
      help: Phrase(en: "one page of timelines up", ko: "타임라인을 한 쪽 위로")),
    Entry(
      .pageDown, [.pageDown], Phrase(en: "scroll", ko: "넘기기"),
      help: Phrase(en: "one page of timelines down", ko: "타임라인을 한 쪽 아래로")),
    Entry(
      .top, [.home], Phrase(en: "first", ko: "처음"),
      help: Phrase(en: "to the first run", ko: "첫 실행으로")),
    Entry(
      .bottom, [.end], Phrase(en: "last", ko: "끝"),
      help: Phrase(en: "to the last lane of the last run", ko: "마지막 실행의 끝으로")),
  ]
}
