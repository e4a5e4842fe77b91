import Terminal
import Wording

extension KeyTable {
  /// The table of the microscope.
  static let microscope = KeyTable(entries: runningThreads + goingBack + choosingSchedules + general)

  private static let runningThreads: [Entry] = [
    Entry(
      .right, [.right] + letter("i", "ㅑ"), Phrase(en: "instruction", ko: "명령"),
      help: Phrase(en: "let the chosen thread do one instruction", ko: "고른 스레드가 명령 하나를 합니다")),
    Entry(
      .advance, [.enter, .character(" ")], Phrase(en: "line", ko: "한 줄"),
      [
        .schedulers: Phrase(en: "run", ko: "실행"), .exploration: Phrase(en: "look", ko: "살펴보기"),
        .schedules: Phrase(en: "go there", ko: "그리로"),
      ],
      help: Phrase(en: "let the chosen thread go on to its next line", ko: "고른 스레드가 다음 줄까지 나아갑니다")),
    Entry(
      .checkpoint, letter("c", "ㅊ") + [.function(12)], Phrase(en: "to checkpoint", ko: "점검 지점까지"),
      help: Phrase(
        en: "let the chosen thread go on to its next checkpoint, where another one may come in",
        ko: "고른 스레드가 다음 점검 지점, 곧 다른 스레드가 끼어들 수 있는 곳까지 나아갑니다")),
    Entry(
      .up, [.up] + letter("k", "ㅏ"), Phrase(en: "thread", ko: "스레드"), panelWords(Phrase(en: "move", ko: "이동")),
      help: Phrase(en: "choose the thread above", ko: "위쪽 스레드를 고릅니다")),
    Entry(
      .down, [.down] + letter("j", "ㅓ"), Phrase(en: "thread", ko: "스레드"),
      help: Phrase(en: "choose the thread below", ko: "아래쪽 스레드를 고릅니다")),
    Entry(
      .choose(0), (1...9).map { .character(Character("\($0)")) }, Phrase(en: "choose", ko: "고르기"),
      help: Phrase(en: "choose a thread by its number", ko: "스레드를 번호로 고릅니다")),
  ]

  private static let goingBack: [Entry] = [
    Entry(
      .left, [.left, .backspace], Phrase(en: "back", ko: "되돌리기"),
      [.schedulers: Phrase(en: "number", ko: "수")],
      help: Phrase(en: "take back one instruction; nothing is lost by it", ko: "명령 하나를 되돌립니다. 사라지는 것은 없습니다")),
    Entry(
      .pageUp, [.pageUp, .function(7)], Phrase(en: "last switch", ko: "지난 전환"),
      help: Phrase(en: "back to the last switch of threads", ko: "스레드가 바뀐 지난 곳으로 되돌아갑니다")),
    Entry(
      .pageDown, [.pageDown, .function(8)], Phrase(en: "next switch", ko: "다음 전환"),
      help: Phrase(en: "forwards to the next switch that is recorded", ko: "기록된 다음 전환까지 나아갑니다")),
    Entry(
      .top, [.home], Phrase(en: "start", ko: "처음"), help: Phrase(en: "back to the start", ko: "처음으로 되돌아갑니다")),
    Entry(
      .bottom, [.end], Phrase(en: "end", ko: "끝"),
      help: Phrase(en: "to the end of what is recorded", ko: "기록된 끝까지 나아갑니다")),
  ]

  private static let choosingSchedules: [Entry] = [
    Entry(
      .scheduler, letter("r", "ㄱ") + [.function(3)], Phrase(en: "scheduler", ko: "스케줄러"),
      help: Phrase(
        en: "let a scheduler choose the threads, to the end: round robin, random, an adversary",
        ko: "스레드 고르기를 끝까지 스케줄러에게 맡깁니다. 라운드 로빈, 무작위, 심술쟁이")),
    Entry(
      .fork, letter("f", "ㄹ") + [.function(4)], Phrase(en: "other choice", ko: "다른 선택"),
      help: Phrase(
        en: "take the other choice here, or where there was one last; both schedules stay",
        ko: "여기서, 없으면 지난번에 선택할 수 있던 곳에서 다른 선택을 합니다. 두 일정이 모두 남습니다")),
    Entry(
      .schedules, letter("b", "ㅠ") + [.function(9)], Phrase(en: "schedules", ko: "일정"),
      help: Phrase(en: "the schedules that were tried, to go to one of them", ko: "지금까지 해 본 일정을 보고 그중 하나로 갑니다")),
    Entry(
      .explore, letter("e", "ㄷ") + [.function(6)], Phrase(en: "explore", ko: "모두 살펴보기"),
      help: Phrase(
        en: "look at every interleaving: count them, or find the shortest that goes wrong",
        ko: "모든 인터리빙을 살펴봅니다. 몇 가지인지 세거나, 잘못되는 가장 짧은 것을 찾습니다")),
    Entry(
      .switchFocus, [.tab, .backTab], Phrase(en: "bytecode", ko: "바이트코드"),
      help: Phrase(
        en: "bytecode instead of the source, or the source again, where there is no room for both",
        ko: "둘 다 보일 자리가 없을 때 소스와 바이트코드를 바꿔 봅니다")),
    Entry(
      .cancel, [.escape], Phrase(en: "leave", ko: "나가기"),
      panelWords(Phrase(en: "close", ko: "닫기")).merging([
        .help: Phrase(en: "close", ko: "닫기"), .exploring: Phrase(en: "stop", ko: "멈추기"),
      ]) { _, new in new },
      help: Phrase(
        en: "stop looking, close what is open, or go back to where the microscope was opened",
        ko: "살펴보기를 멈추거나, 열린 것을 닫거나, 현미경을 연 곳으로 돌아갑니다")),
  ]

  private static func panelWords(_ word: Phrase) -> [Situation: Phrase] {
    [.schedulers: word, .exploration: word, .schedules: word]
  }
}
