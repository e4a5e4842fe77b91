/// The words of the plain report and of headers that belong to no other type.
public enum ReportWords {
  /// The column above the models' identifiers.
  public static let model = Phrase(en: "model", ko: "모델")
  /// Short enough for a header: the processor's share of a run.
  public static let processor = Phrase(en: "processor", ko: "프로세서")
  /// Above the comparison of several runs.
  public static let comparison = Phrase(en: "Side by side", ko: "나란히 보기")
  /// Beside the model of a run whose interpreter had fused operations in its hot loops.
  public static let compiledTier = Phrase(en: "compiled tier", ko: "컴파일 계층")
  /// What stands for a figure that a run does not have.
  public static let none = "-"

  /// Below the first lanes: how many more there are, and how all of them ended.
  public static func more(_ count: Int, ok: Int, failed: Int, cancelled: Int) -> Phrase {
    let tally = tally(ok: ok, failed: failed, cancelled: cancelled)
    return Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more: \(tally.en)",
      ko: "\(Harmless.ellipsis) 그 밖에 \(Numbers.count(count))개: \(tally.ko)")
  }

  /// How many tasks ended in which way; outcomes that did not occur are left out.
  public static func tally(ok: Int, failed: Int, cancelled: Int) -> Phrase {
    let parts = [
      (ok, Phrase(en: "completed", ko: "완료")), (failed, Phrase(en: "failed", ko: "실패")),
      (cancelled, Phrase(en: "cancelled", ko: "취소")),
    ]
    let said = parts.filter { $0.0 > 0 }.map { count, word in
      Phrase(en: "\(Numbers.count(count)) \(word.en)", ko: "\(word.ko) \(Numbers.count(count))")
    }
    return .joined(said, by: ", ")
  }

  /// Between the name of a program and what it has printed.
  public static let prints = Phrase(en: "prints", ko: "출력")

  /// After the first lines of what a program has printed: how many more there are.
  public static func moreLines(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more \(count == 1 ? "line" : "lines")",
      ko: "\(Harmless.ellipsis) 그 밖에 \(Numbers.count(count))줄")
  }

  /// After the first failures: how many more there are.
  public static func moreFailures(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more \(count == 1 ? "failure" : "failures")",
      ko: "\(Harmless.ellipsis) 그 밖에 실패 \(Numbers.count(count))건")
  }

  /// After the first problems of a file: how many more there are.
  public static func moreProblems(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more \(count == 1 ? "problem" : "problems")",
      ko: "\(Harmless.ellipsis) 그 밖에 문제 \(Numbers.count(count))건")
  }

  /// Events were lost, so a lane may lack spans.
  public static func dropped(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Quantities.events(count).en) did not fit into the recording: the lanes above are not complete.",
      ko: "이벤트 \(Numbers.count(count))개를 기록하지 못했습니다. 위 그림에 빠진 부분이 있습니다.")
  }
}
