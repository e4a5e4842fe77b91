import Terminal
import Wording

extension KeyTable {
  /// The table of a lesson.
  static let lesson = KeyTable(entries: reading + answering + experimenting + going + general)

  private static let reading: [Entry] = [
    Entry(
      .advance, [.enter], Phrase(en: "go on", ko: "계속"),
      [
        .question: Phrase(en: "answer", ko: "답하기"), .number: Phrase(en: "answer and run", ko: "답하고 실행"),
        .prediction: Phrase(en: "answer and run", ko: "답하고 실행"),
        .experiment: Phrase(en: "run", ko: "실행"), .program: Phrase(en: "look closely", ko: "들여다보기"),
        .stepEnd: Phrase(en: "next step", ko: "다음 단계"),
        .lessonEnd: Phrase(en: "finish", ko: "마치기"), .dials: Phrase(en: "run", ko: "실행"),
      ],
      help: Phrase(
        en: "go on: answer, run, read more, or turn to the next step",
        ko: "계속합니다. 답하고, 실행하고, 더 읽고, 다음 단계로 넘어갑니다")),
    Entry(
      .pause, [.character(" "), .function(12)], Phrase(en: "pause", ko: "멈춤"),
      [.paused: Phrase(en: "continue", ko: "이어 보기")],
      help: Phrase(
        en: "pause the picture of a run and catch up again; go on where nothing runs",
        ko: "실행 화면을 멈추거나 따라잡습니다. 실행 중이 아니면 계속합니다")),
    Entry(
      .pageUp, [.pageUp], Phrase(en: "back", ko: "이전"), [.timelines: Phrase(en: "scroll", ko: "넘기기")],
      help: Phrase(en: "back a step, as it was; also Left and Backspace", ko: "이전 단계로. 왼쪽 화살표와 Backspace도 됩니다")),
    Entry(
      .pageDown, [.pageDown], Phrase(en: "next step", ko: "다음 단계"), [.timelines: Phrase(en: "scroll", ko: "넘기기")],
      help: Phrase(en: "to the next step, also without an answer; also Right", ko: "답하지 않아도 다음 단계로. 오른쪽 화살표도 됩니다")),
    Entry(
      .previousLesson, letter("p", "ㅔ"), Phrase(en: "lesson before", ko: "이전 레슨"),
      help: Phrase(en: "to the lesson before; also a line of home", ko: "이전 레슨으로. 홈에서도 열 수 있습니다")),
    Entry(
      .nextLesson, letter("n", "ㅜ"), Phrase(en: "next lesson", ko: "다음 레슨"),
      help: Phrase(en: "to the next lesson; also a line of home", ko: "다음 레슨으로. 홈에서도 열 수 있습니다")),
  ]

  private static let answering: [Entry] = [
    Entry(
      .choose(0), (0...9).map { .character(Character("\($0)")) }, Phrase(en: "choose", ko: "고르기"),
      [.number: Phrase(en: "type", ko: "적기")],
      help: Phrase(
        en: "choose an answer, or type a number; afterwards read why another answer is right or wrong",
        ko: "답을 고르거나 숫자를 적습니다. 답한 뒤에는 다른 답의 설명을 읽습니다")),
    Entry(
      .up, [.up] + letter("k", "ㅏ"), Phrase(en: "move", ko: "이동"),
      [.dials: Phrase(en: "which", ko: "항목"), .steps: KeyTable.otherRun],
      help: Phrase(en: "to the answer above, or up in the text", ko: "윗답으로, 또는 글의 위쪽으로")),
    Entry(
      .down, [.down] + letter("j", "ㅓ"), Phrase(en: "move", ko: "이동"),
      help: Phrase(en: "to the answer below, or down in the text", ko: "아랫답으로, 또는 글의 아래쪽으로")),
    Entry(
      .left, [.left], Phrase(en: "how sure", ko: "확신"),
      [.dials: Phrase(en: "less/more", ko: "값"), .steps: KeyTable.oneStep],
      help: Phrase(en: "less sure of the answer; without a question, back a step", ko: "답을 덜 확신합니다. 질문이 없으면 이전 단계로")),
    Entry(
      .right, [.right], Phrase(en: "how sure", ko: "확신"),
      help: Phrase(
        en: "more sure of the answer; without a question, to the next step", ko: "답을 더 확신합니다. 질문이 없으면 다음 단계로")),
    Entry(
      .erase, [.backspace], Phrase(en: "erase", ko: "지우기"), [.dials: Phrase(en: "as it was", ko: "처음 값")],
      help: Phrase(en: "take back what was typed; else back a step", ko: "적은 것을 지웁니다. 적은 것이 없으면 이전 단계로")),
  ]

  private static let experimenting: [Entry] =
    [
      Entry(
        .runAgain, [.function(6)] + letter("r", "ㄱ"), Phrase(en: "run again", ko: "다시 실행"),
        help: Phrase(
          en: "run the experiment once more; the last runs stay to compare", ko: "실험을 다시 실행합니다. 지난 실행과 견줄 수 있습니다")),
      Entry(
        .work, [.function(3)] + letter("d", "ㅇ"), Phrase(en: "dial", ko: "다이얼"),
        help: Phrase(en: "turn the numbers of the experiment, and run it again", ko: "실험의 수를 바꾸어 다시 실행합니다")),
      Entry(
        .online, letter("o", "ㅐ") + [.function(4)], Phrase(en: "internet", ko: "인터넷"),
        help: Phrase(
          en: "fetch from the internet, or from the practice server again", ko: "인터넷에서 가져오거나, 다시 연습 서버에서 가져옵니다")),
      Entry(
        .microscope, [.function(7)] + letter("m", "ㅡ"), Phrase(en: "microscope", ko: "현미경"),
        help: Phrase(
          en: "look at the program beside the text one instruction after another", ko: "옆에 있는 프로그램을 명령 하나씩 들여다봅니다")),
      Entry(
        .saveExperiment, [.function(9)] + letter("s", "ㄴ"), Phrase(en: "save", ko: "저장"),
        help: Phrase(en: "write the experiment into a YAML file of your own", ko: "실험을 나만의 YAML 파일로 저장합니다")),
      Entry(
        .switchFocus, [.tab, .backTab], Phrase(en: "timelines", ko: "타임라인"),
        [.timelines: Phrase(en: "text", ko: "글"), .steps: Phrase(en: "text", ko: "글")],
        help: Phrase(en: "let the arrows move the timelines, or the text again", ko: "화살표로 타임라인을 움직이거나, 다시 글을 움직입니다")),
    ] + stepping + [
      Entry(
        .allStates, letter("e", "ㄷ"), Phrase(en: "all states", ko: "모든 상태"),
        help: Phrase(
          en: "show states that no lesson has explained so far, or hide them; also Right and Left in the timelines",
          ko: "아직 배우지 않은 상태까지 보이거나 숨깁니다. 타임라인에서 오른쪽, 왼쪽 화살표도 됩니다")),
      Entry(
        .top, [.home], Phrase(en: "first", ko: "처음"),
        help: Phrase(
          en: "to the beginning of the text; in the timelines, to the first run", ko: "글의 처음으로. 타임라인에서는 첫 실행으로")),
      Entry(
        .bottom, [.end], Phrase(en: "last", ko: "끝"),
        help: Phrase(
          en: "to the end of the text; in the timelines, to the last run", ko: "글의 끝으로. 타임라인에서는 마지막 실행으로")),
    ]

  private static let going: [Entry] = [
    Entry(
      .cancel, [.escape], Phrase(en: "home", ko: "홈"),
      [
        .live: Phrase(en: "cancel", ko: "취소"), .paused: Phrase(en: "cancel", ko: "취소"),
        .help: Phrase(en: "close", ko: "닫기"), .dials: Phrase(en: "close", ko: "닫기"),
      ],
      help: Phrase(en: "cancel the run, close what is open, or go home", ko: "실행을 취소하거나, 열린 것을 닫거나, 홈으로 갑니다")),
    Entry(
      .glossary, letter("g", "ㅎ"), Phrase(en: "glossary", ko: "용어집"),
      help: Phrase(en: "the terms of the course; also a line of home", ko: "코스에 나오는 용어. 홈에서도 열 수 있습니다")),
    Entry(
      .search, [.character("/")] + letter("f", "ㄹ"), Phrase(en: "search", ko: "찾기"),
      help: Phrase(en: "search the course; also a line of home", ko: "코스에서 찾습니다. 홈에서도 열 수 있습니다")),
  ]
}
