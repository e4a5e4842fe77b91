import Terminal
import Wording

/// Keys that go through a simulated schedule.
extension KeyTable {
  /// What left and right do there.
  static let oneStep = Phrase(en: "step", ko: "한 단계")
  /// What up and down do there.
  static let otherRun = Phrase(en: "which run", ko: "실행 고르기")

  static let stepping: [Entry] = [
    Entry(
      .stepForward, [.character(".")], oneStep,
      help: Phrase(
        en: "to the next decision of a simulated schedule; also Right in the timelines",
        ko: "모의 스케줄의 다음 결정으로. 타임라인에서 오른쪽 화살표도 됩니다")),
    Entry(
      .stepBack, [.character(",")], oneStep,
      help: Phrase(
        en: "to the decision before; also Left in the timelines", ko: "앞 결정으로. 타임라인에서 왼쪽 화살표도 됩니다")),
  ]
}
