import Terminal
import Wording

/// Keys of the timeline explorer. Whatever has no plain key of its own is a line of its menu.
extension KeyTable {
  /// What Enter does in the timelines of a lesson.
  static let lookIn = Phrase(en: "explore", ko: "탐색")

  /// The table of the explorer.
  static let explorer = KeyTable(entries: moving + zooming + asking + arranging + replaying + leaving + general)

  private static let moving: [Entry] = [
    Entry(
      .left, [.left], Phrase(en: "cursor", ko: "커서"),
      help: Phrase(en: "move the cursor back by a column", ko: "커서를 한 칸 뒤로 옮깁니다")),
    Entry(
      .right, [.right], Phrase(en: "cursor", ko: "커서"),
      help: Phrase(en: "move the cursor on by a column", ko: "커서를 한 칸 앞으로 옮깁니다")),
    Entry(
      .up, [.up] + letter("k", "ㅏ"), Phrase(en: "lane", ko: "레인"),
      [
        .laneMenu: Phrase(en: "move", ko: "이동"), .account: Phrase(en: "move", ko: "이동"),
        .help: Phrase(en: "move", ko: "이동"),
      ],
      help: Phrase(en: "choose the lane above", ko: "윗레인을 고릅니다")),
    Entry(
      .down, [.down] + letter("j", "ㅓ"), Phrase(en: "lane", ko: "레인"),
      help: Phrase(en: "choose the lane below", ko: "아랫레인을 고릅니다")),
    Entry(
      .nextEvent, letter("n", "ㅜ") + [.function(8)], Phrase(en: "next event", ko: "다음 사건"),
      help: Phrase(
        en: "to the next event: of this task, of any task, or of this lock, as Tab says",
        ko: "다음 사건으로. 이 태스크, 모든 태스크, 이 락 가운데 Tab으로 고른 것의 사건입니다")),
    Entry(
      .previousEvent, letter("p", "ㅔ") + [.function(7)], Phrase(en: "event before", ko: "앞 사건"),
      help: Phrase(en: "to the event before", ko: "앞 사건으로")),
    Entry(
      .switchFocus, [.tab, .backTab], Phrase(en: "whose events", ko: "누구의 사건"),
      help: Phrase(
        en: "whose events those keys go through: this task's, any task's, this lock's",
        ko: "위의 두 키가 누구의 사건을 따라갈지 고릅니다. 이 태스크, 모든 태스크, 이 락")),
    Entry(
      .pageUp, [.pageUp], Phrase(en: "lanes", ko: "레인"), help: Phrase(en: "one page of lanes up", ko: "레인을 한 쪽 위로")),
    Entry(
      .pageDown, [.pageDown], Phrase(en: "lanes", ko: "레인"),
      help: Phrase(en: "one page of lanes down", ko: "레인을 한 쪽 아래로")),
    Entry(.top, [.home], Phrase(en: "start", ko: "처음"), help: Phrase(en: "to the start of the run", ko: "실행의 처음으로")),
    Entry(.bottom, [.end], Phrase(en: "end", ko: "끝"), help: Phrase(en: "to the end of the run", ko: "실행의 끝으로")),
  ]

  private static let zooming: [Entry] = [
    Entry(
      .advance, [.enter], Phrase(en: "look closer", ko: "확대"),
      [
        .laneFilter: Phrase(en: "keep", ko: "확인"), .laneMenu: Phrase(en: "do it", ko: "실행"),
        .cause: Phrase(en: "proof", ko: "증거"),
      ],
      help: Phrase(
        en: "bring what is under the cursor to full size; once more to see everything again",
        ko: "커서 아래의 구간을 화면에 가득 확대합니다. 한 번 더 누르면 다시 전체를 봅니다")),
    Entry(
      .zoomIn, [.character("+"), .character("=")], Phrase(en: "zoom in", ko: "확대"),
      help: Phrase(en: "show half as much time, about the cursor", ko: "커서를 중심으로 시간을 절반만 봅니다")),
    Entry(
      .zoomOut, [.character("-"), .character("_")], Phrase(en: "zoom out", ko: "축소"),
      help: Phrase(en: "show twice as much", ko: "두 배를 봅니다")),
    Entry(
      .fit, letter("f", "ㄹ"), Phrase(en: "everything", ko: "전체"),
      help: Phrase(en: "show everything", ko: "전체를 봅니다")),
    Entry(
      .erase, [.backspace], Phrase(en: "back", ko: "되돌아가기"), [.laneFilter: Phrase(en: "erase", ko: "지우기")],
      help: Phrase(en: "back to where you were before the last jump", ko: "마지막으로 건너뛰기 전의 자리로 되돌아갑니다")),
  ]

  private static let asking: [Entry] = [
    Entry(
      .why, letter("w", "ㅈ") + [.function(3)], Phrase(en: "why", ko: "왜"), [.cause: Phrase(en: "proof", ko: "증거")],
      help: Phrase(
        en: "why it is as it is under the cursor; once more to the event that proves it",
        ko: "커서 아래가 왜 그런지 봅니다. 한 번 더 누르면 그것을 증명하는 사건으로 갑니다")),
    Entry(
      .summary, letter("i", "ㅑ") + [.function(4)], Phrase(en: "summary", ko: "요약"),
      [.comparing: KeyTable.figures, .comparison: KeyTable.figures],
      help: Phrase(
        en: "what bound the run, and what would help; of several runs, what they cost side by side",
        ko: "무엇이 실행 시간을 정했고 무엇이 도움이 될지 봅니다. 여러 실행이면 수치를 나란히 봅니다")),
  ]

  private static let arranging: [Entry] = [
    Entry(
      .choose(0), (1...9).map { .character(Character("\($0)")) }, Phrase(en: "run", ko: "실행"),
      help: Phrase(en: "show the run of that number", ko: "그 번호의 실행을 봅니다")),
    Entry(
      .search, [.character("/"), .function(6)], Phrase(en: "find", ko: "찾기"),
      help: Phrase(
        en: "find lanes by name, or by state:sleep, outcome:failed, worker:2",
        ko: "레인을 이름으로, 또는 state:sleep(상태), outcome:failed(결과), worker:2(워커)로 찾습니다")),
    Entry(
      .laneKind, letter("g", "ㅎ") + [.function(9)], Phrase(en: "lanes by", ko: "레인 종류"),
      help: Phrase(
        en: "lanes by task, worker, lock or processor, as far as the run tells",
        ko: "레인을 태스크, 워커, 락, 프로세서별로 봅니다. 기록에 있는 만큼 보입니다")),
    Entry(
      .sort, letter("s", "ㄴ"), Phrase(en: "sort", ko: "정렬"),
      help: Phrase(
        en: "sort lanes by start, duration, worker, or time in the state under the cursor",
        ko: "레인을 시작 시각, 걸린 시간, 워커, 커서 아래 상태로 보낸 시간에 따라 정렬합니다")),
    Entry(
      .fold, letter("z", "ㅋ"), Phrase(en: "fold", ko: "접기"),
      help: Phrase(en: "lanes of the same kind in one row, or unfolded again", ko: "같은 종류의 레인을 한 줄로 접거나 다시 폅니다")),
    Entry(
      .pin, letter("x", "ㅌ"), Phrase(en: "pin", ko: "고정"),
      help: Phrase(en: "keep the lane at the top, or let it go", ko: "레인을 맨 위에 고정하거나 풉니다")),
    Entry(
      .mark, letter("m", "ㅡ"), Phrase(en: "mark", ko: "표시"),
      help: Phrase(en: "mark this time, or take the mark away", ko: "이 시각에 표시를 남기거나 지웁니다")),
    Entry(
      .nextMark, [.character("'")], Phrase(en: "next mark", ko: "다음 표시"),
      help: Phrase(en: "to the next mark; behind the last, to the first", ko: "다음 표시로. 마지막 뒤에는 첫 표시로")),
  ]

  private static let leaving: [Entry] = [
    Entry(
      .menu, letter("a", "ㅁ") + [.function(5)], Phrase(en: "more", ko: "더 보기"),
      help: Phrase(en: "list all that can be done, to choose from", ko: "할 수 있는 일을 모두 보고 고릅니다")),
    Entry(
      .cancel, [.escape] + letter("v", "ㅍ"), Phrase(en: "leave", ko: "나가기"),
      [
        .help: Phrase(en: "close", ko: "닫기"), .laneMenu: Phrase(en: "close", ko: "닫기"),
        .laneFilter: Phrase(en: "all lanes", ko: "모든 레인"), .cause: Phrase(en: "close", ko: "닫기"),
        .account: Phrase(en: "close", ko: "닫기"),
        .playing: KeyTable.wholeRun, .replay: KeyTable.wholeRun, .comparing: KeyTable.oneRun,
        .comparison: Phrase(en: "close", ko: "닫기"),
      ],
      help: Phrase(
        en: "close what is open, or go back to where the explorer was opened", ko: "열린 것을 닫거나, 탐색기를 연 곳으로 돌아갑니다")),
  ]
}
