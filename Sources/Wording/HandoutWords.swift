import Timeline

/// The words of handouts that belong to no other type.
public enum HandoutWords {
  /// The heading of the answers, at the end of a handout.
  public static let answers = Phrase(en: "Answers", ko: "해답")
  /// The heading of the terms.
  public static let terms = Phrase(en: "Terms", ko: "용어")
  /// The heading of what is known of the runs.
  public static let sources = Phrase(en: "Where the figures come from", ko: "수치의 출처")
  /// Leads from a question to its answer.
  public static let toAnswer = Phrase(en: "to the answer", ko: "해답 보기")
  /// Leads back.
  public static let toQuestion = Phrase(en: "back to the question", ko: "질문으로 돌아가기")
  /// Above options of which several are right.
  public static let several = Phrase(en: "More than one may be right.", ko: "맞는 것이 여러 개일 수 있습니다.")
  /// Above models that are to be put in order.
  public static let numberThem = Phrase(en: "Number them, the smallest first:", ko: "작은 것부터 번호를 매기세요:")
  /// Above what a program has printed.
  public static let itPrints = Phrase(en: "It prints:", ko: "출력:")
  /// A schedule of a program, as a table: its heading.
  public static let schedule = Phrase(en: "One schedule of it", ko: "이 프로그램의 한 일정")
  /// An experiment that stands further above already.
  public static let asAbove = Phrase(en: "see above", ko: "위 그림 참고")
  /// The column of steps.
  public static let steps = Phrase(en: "steps", ko: "단계")
  /// The column of what threads share.
  public static let shared = Phrase(en: "shared", ko: "공유")
  /// Before what was looked for among all schedules.
  public static let search = Phrase(en: "Looked for", ko: "찾은 것")
  /// Nothing of a program under the microscope is measured.
  public static let sameEverywhere = Phrase(
    en: "Nothing of this was measured: the same choices give the same run on every machine.",
    ko: "측정한 것이 아닙니다. 같은 선택을 하면 어느 컴퓨터에서나 같은 실행이 됩니다.")

  /// Which question this is.
  public static func question(_ number: Int) -> Phrase { Phrase(en: "Question \(number)", ko: "질문 \(number)") }

  /// Where a number is to be written, in that unit.
  public static func yourNumber(_ bounds: ClosedRange<Double>, unit: Phrase) -> Phrase {
    let (low, high) = (Numbers.plain(bounds.lowerBound), Numbers.plain(bounds.upperBound))
    return Phrase(
      en: "Your prediction: __________ \(unit.en)   (\(low) to \(high))",
      ko: "예측: __________ \(unit.ko)   (\(low)~\(high))")
  }

  /// An experiment that could not be run.
  public static func notRun(_ reason: Phrase) -> Phrase {
    Phrase(en: "This experiment was not run here. \(reason.en)", ko: "이 실험은 여기서 실행하지 못했습니다. \(reason.ko)")
  }

  /// When the runs took place, and which version recorded them.
  public static func tookPlace(on day: String, version: String) -> Phrase {
    let version = Harmless.text(version, limit: 40)
    return Phrase(
      en: "The runs took place on \(day) (UTC), for this handout, with interleave \(version).",
      ko: "실행은 모두 이 유인물을 만들 때, \(day)(UTC)에 interleave \(version)으로 했습니다.")
  }

  /// The instructions of a function.
  public static func bytecode(of function: String) -> Phrase {
    let name = Harmless.text(function, limit: 60)
    return Phrase(en: "Bytecode of \(name)()", ko: "\(name)()의 바이트코드")
  }

  /// Lines of a source, where a thread did something.
  public static func lines(_ lines: ClosedRange<Int>) -> Phrase {
    let (first, last) = (lines.lowerBound, lines.upperBound)
    return first == last
      ? Phrase(en: "line \(first)", ko: "\(first)행") : Phrase(en: "lines \(first) to \(last)", ko: "\(first)~\(last)행")
  }

  /// Further rows of a table.
  public static func more(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more \(count == 1 ? "row" : "rows")",
      ko: "\(Harmless.ellipsis) 그 밖에 \(Numbers.count(count))행")
  }

  /// While a handout is made: which run takes place.
  public static func running(_ title: Phrase, _ model: RunModel, _ number: Int, of count: Int) -> Phrase {
    Phrase(
      en: "\(Numbers.count(number)) of \(Numbers.count(count)): \(title.en), \(model.name)",
      ko: "\(Numbers.count(count))개 중 \(Numbers.count(number)): \(title.ko), \(model.name)")
  }
}
