import Terminal
import Wording

extension KeyTable {
  /// The table of the lecture hall. Whatever a clicker sends goes on or back; everything else is for the keyboard.
  static let hall = KeyTable(entries: showing + running + asking + general)

  private static let goOn = Phrase(en: "go on", ko: "계속")
  private static let goOnHelp = Phrase(en: "go on, as the clicker does", ko: "리모컨처럼 계속합니다")
  private static let goBack = Phrase(en: "back", ko: "뒤로")
  private static let goBackHelp = Phrase(en: "back, as the clicker does", ko: "리모컨처럼 뒤로 갑니다")

  private static let showing: [Entry] = [
    Entry(
      .advance, [.pageDown, .character(" "), .enter], Phrase(en: "go on", ko: "계속"),
      help: Phrase(
        en: "show more, run, or turn to the next slide; once, however long the key is held",
        ko: "더 보이거나, 실행하거나, 다음 슬라이드로 넘어갑니다. 오래 눌러도 한 번입니다")),
    Entry(
      .pageUp, [.pageUp], Phrase(en: "back", ko: "뒤로"),
      help: Phrase(en: "back to what was shown before; cancels a run", ko: "바로 앞에 보이던 것으로 돌아갑니다. 실행 중이면 취소합니다")),
    Entry(.right, [.right], goOn, help: goOnHelp),
    Entry(.left, [.left], goBack, help: goBackHelp),
    Entry(.down, [.down], goOn, help: Phrase(en: "go on; down a list that is open", ko: "계속합니다. 목록이 열려 있으면 아래로")),
    Entry(.up, [.up], goBack, help: Phrase(en: "back; up a list that is open", ko: "뒤로 갑니다. 목록이 열려 있으면 위로")),
    Entry(
      .erase, [.backspace], goBack,
      help: Phrase(en: "back; takes back what was typed", ko: "뒤로 갑니다. 적은 것이 있으면 지웁니다")),
    Entry(
      .blank, [.character(".")] + letter("b", "ㅠ") + [.function(9)], Phrase(en: "dark", ko: "화면 끄기"),
      help: Phrase(en: "darken the projector; any key lights it again", ko: "화면을 끕니다. 아무 키나 누르면 다시 켜집니다")),
    Entry(
      .jump, [.character("/"), .function(8)] + letter("g", "ㅎ"), Phrase(en: "go to", ko: "이동"),
      help: Phrase(
        en: "go to a step by its number or name; digits begin with it as well", ko: "번호나 이름으로 단계를 찾아갑니다. 숫자를 눌러도 됩니다")),
    Entry(
      .nextLesson, letter("n", "ㅜ"), Phrase(en: "next step", ko: "다음 단계"),
      help: Phrase(en: "past the rest of this step, to the next", ko: "이 단계의 나머지를 건너뛰고 다음 단계로")),
    Entry(
      .previousLesson, letter("p", "ㅔ"), Phrase(en: "step before", ko: "이전 단계"),
      help: Phrase(en: "to the beginning of the step before", ko: "이전 단계의 처음으로")),
    Entry(.top, [.home], Phrase(en: "first", ko: "처음"), help: Phrase(en: "to the first slide", ko: "첫 슬라이드로")),
    Entry(.bottom, [.end], Phrase(en: "last", ko: "끝"), help: Phrase(en: "to the last slide", ko: "마지막 슬라이드로")),
  ]

  private static let running: [Entry] = [
    Entry(
      .runAgain, [.function(6)] + letter("r", "ㄱ"), Phrase(en: "run again", ko: "다시 실행"),
      help: Phrase(en: "run the experiment of the slide once more", ko: "이 슬라이드의 실험을 다시 실행합니다")),
    Entry(
      .recording, [.function(3)] + letter("l", "ㅣ"), Phrase(en: "last good run", ko: "지난 기록"),
      help: Phrase(
        en: "show the last good run of the experiment, labelled as recorded, or what was measured now again",
        ko: "이 실험의 지난 기록을 기록이라고 밝혀 보이거나, 방금 잰 것을 다시 보입니다")),
    Entry(
      .switchFocus, [.tab, .backTab] + letter("z", "ㅋ"), Phrase(en: "closer", ko: "가까이"),
      help: Phrase(en: "look at the whole recording, or closely at its beginning", ko: "기록 전체를 보거나, 처음 부분을 가까이 봅니다")),
    Entry(
      .microscope, [.function(7)] + letter("m", "ㅡ"), Phrase(en: "microscope", ko: "현미경"),
      help: Phrase(
        en: "look at the program of the slide one instruction after another", ko: "이 슬라이드의 프로그램을 명령 하나씩 들여다봅니다")),
  ]

  private static let asking: [Entry] = [
    Entry(
      .votes, [.function(4)] + letter("v", "ㅍ"), Phrase(en: "hands", ko: "손"),
      help: Phrase(
        en: "type how many hands were raised for each answer; they are shown with the answer",
        ko: "답마다 손을 든 수를 적습니다. 답을 보일 때 함께 나타납니다")),
    Entry(
      .choose(0), (0...9).map { .character(Character("\($0)")) }, Phrase(en: "step", ko: "단계"),
      help: Phrase(en: "the number of a step to go to", ko: "찾아갈 단계의 번호")),
    Entry(
      .cancel, [.escape], Phrase(en: "leave", ko: "나가기"), [.help: Phrase(en: "close", ko: "닫기")],
      help: Phrase(
        en: "cancel a run, close what is open, or leave the hall; F5 comes back to the same slide",
        ko: "실행을 취소하거나, 열린 것을 닫거나, 발표에서 나갑니다. F5를 누르면 같은 슬라이드로 돌아옵니다")),
  ]
}
