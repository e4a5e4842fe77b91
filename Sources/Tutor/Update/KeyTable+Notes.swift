import Terminal
import Wording

extension KeyTable {
  /// The table of the speaker's terminal, in which what drives the lecture has the presenter's keys.
  static let notes = KeyTable(entries: driving + asking + general)

  private static let driving: [Entry] = [
    Entry(
      .advance, [.pageDown, .character(" "), .enter], Phrase(en: "go on", ko: "계속"),
      [.notesSteps: Phrase(en: "go there", ko: "이동"), .notesHands: Phrase(en: "next", ko: "다음")],
      help: Phrase(
        en: "go on in the hall: show more, run, or turn to the next slide",
        ko: "강의실에서 계속합니다. 더 보이거나, 실행하거나, 다음 슬라이드로 넘어갑니다")),
    Entry(
      .pageUp, [.pageUp], Phrase(en: "back", ko: "뒤로"),
      help: Phrase(en: "back to what the hall saw before; cancels a run", ko: "바로 앞에 보이던 것으로 돌아갑니다. 실행 중이면 취소합니다")),
    Entry(
      .right, [.right], Phrase(en: "go on", ko: "계속"),
      help: Phrase(en: "go on, as the clicker does", ko: "리모컨처럼 계속합니다")),
    Entry(
      .left, [.left], Phrase(en: "back", ko: "뒤로"), help: Phrase(en: "back, as the clicker does", ko: "리모컨처럼 뒤로 갑니다")),
    Entry(
      .erase, [.backspace], Phrase(en: "back", ko: "뒤로"),
      help: Phrase(en: "back; takes back what was typed", ko: "뒤로 갑니다. 적은 것이 있으면 지웁니다")),
    Entry(
      .blank, [.character(".")] + letter("b", "ㅠ") + [.function(9)], Phrase(en: "dark", ko: "화면 끄기"),
      help: Phrase(en: "darken the projector, or light it again", ko: "강의실 화면을 끄거나 다시 켭니다")),
    Entry(
      .jump, [.character("/"), .function(8)] + letter("g", "ㅎ"), Phrase(en: "go to", ko: "이동"),
      help: Phrase(
        en: "go to a step by its number or name; digits begin with it as well",
        ko: "번호나 이름으로 단계를 찾아갑니다. 숫자를 눌러도 됩니다")),
  ]

  private static let asking: [Entry] = [
    Entry(
      .runAgain, [.function(6)] + letter("r", "ㄱ"), Phrase(en: "run again", ko: "다시 실행"),
      help: Phrase(en: "run the experiment of the slide once more", ko: "이 슬라이드의 실험을 다시 실행합니다")),
    Entry(
      .recording, [.function(3)] + letter("l", "ㅣ"), Phrase(en: "last good run", ko: "지난 기록"),
      help: Phrase(
        en: "show the last good run of the experiment, labelled as recorded, or what was measured now again",
        ko: "이 실험의 지난 기록을 기록이라고 밝혀 보이거나, 방금 잰 것을 다시 보입니다")),
    Entry(
      .votes, [.function(4)] + letter("v", "ㅍ"), Phrase(en: "hands", ko: "손"),
      help: Phrase(
        en: "type how many hands were raised for each answer; they are shown with the answer",
        ko: "답마다 손을 든 수를 적습니다. 답을 보일 때 함께 나타납니다")),
    Entry(
      .choose(0), (0...9).map { .character(Character("\($0)")) }, Phrase(en: "step", ko: "단계"),
      [.notesHands: Phrase(en: "type", ko: "적기")],
      help: Phrase(en: "the number of a step to go to", ko: "찾아갈 단계의 번호")),
    Entry(
      .up, [.up] + letter("k", "ㅏ"), Phrase(en: "move", ko: "이동"),
      help: Phrase(en: "up in the notes, or to the line above", ko: "노트의 위쪽으로, 또는 윗줄로")),
    Entry(
      .down, [.down] + letter("j", "ㅓ"), Phrase(en: "move", ko: "이동"),
      help: Phrase(en: "down in the notes, or to the line below", ko: "노트의 아래쪽으로, 또는 아랫줄로")),
    Entry(
      .cancel, [.escape], Phrase(en: "cancel", ko: "취소"),
      [
        .help: Phrase(en: "close", ko: "닫기"), .notesSteps: Phrase(en: "close", ko: "닫기"),
        .notesHands: Phrase(en: "close", ko: "닫기"),
      ],
      help: Phrase(en: "cancel the run, or close what is open", ko: "실행을 취소하거나, 열린 것을 닫습니다")),
  ]
}
