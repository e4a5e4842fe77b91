import Terminal
import Wording

/// Keys of the explorer that replay recordings and put runs beside one another.
extension KeyTable {
  /// What Esc does in a replay.
  static let wholeRun = Phrase(en: "whole run", ko: "전체 보기")
  /// What the key for the summary shows of runs that are compared.
  static let figures = Phrase(en: "figures", ko: "수치")
  /// What brings a comparison to its end.
  static let oneRun = Phrase(en: "one run", ko: "하나만")

  static let replaying: [Entry] = [
    Entry(
      .pause, [.character(" "), .function(12)], Phrase(en: "play", ko: "재생"), [.playing: Phrase(en: "pause", ko: "멈춤")],
      help: Phrase(
        en: "replay the recording from the cursor, or pause it; at the end, from the start",
        ko: "커서부터 기록을 재생하거나 멈춥니다. 끝에서는 처음부터 재생합니다")),
    Entry(
      .slower, [.character("<")], Phrase(en: "speed", ko: "빠르기"),
      help: Phrase(en: "replay slower, down to a thousandth of true speed", ko: "더 느리게 재생합니다. 실제 속도의 0.001배까지")),
    Entry(
      .faster, [.character(">")], Phrase(en: "speed", ko: "빠르기"),
      help: Phrase(en: "replay faster, up to 32 times true speed", ko: "더 빠르게 재생합니다. 실제 속도의 32배까지")),
    Entry(
      .stepBack, [.character(",")], Phrase(en: "event", ko: "사건"),
      help: Phrase(en: "in the replay, back by a single event", ko: "재생에서 사건 하나 뒤로 갑니다")),
    Entry(
      .stepForward, [.character(".")], Phrase(en: "event", ko: "사건"),
      help: Phrase(en: "in the replay, on by a single event", ko: "재생에서 사건 하나 앞으로 갑니다")),
    Entry(
      .compare, letter("c", "ㅊ"), Phrase(en: "compare", ko: "비교"),
      [.comparing: KeyTable.oneRun, .comparison: KeyTable.oneRun],
      help: Phrase(
        en: "runs one above another with one cursor; digits take runs in and out",
        ko: "실행들을 커서 하나로 위아래에 나란히 놓습니다. 숫자로 실행을 넣고 뺍니다")),
    Entry(
      .race, letter("r", "ㄱ"), Phrase(en: "race", ko: "경주"),
      help: Phrase(en: "replay all runs together from zero", ko: "모든 실행을 0초부터 함께 재생합니다")),
    Entry(
      .ghost, letter("b", "ㅠ"), Phrase(en: "ghost", ko: "겹쳐 보기"),
      help: Phrase(
        en: "lay your prediction, or another run of the same tasks, dim beneath",
        ko: "내 예측이나 같은 태스크의 다른 실행을 아래에 흐리게 깝니다")),
  ]
}
