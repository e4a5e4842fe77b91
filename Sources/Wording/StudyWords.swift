import Timeline

/// The words of lessons on the screen: questions, answers, and what a key has to say. The lessons' own words are in their
/// files.
public enum StudyWords {
  // MARK: Questions

  /// The option of somebody who does not know; exactly so in every lesson.
  public static let noIdea = Phrase(en: "no idea", ko: "모르겠음")
  /// Behind a right option.
  public static let right = Phrase(en: "right", ko: "맞음")
  /// Behind a wrong option that was chosen.
  public static let wrong = Phrase(en: "not so", ko: "아님")
  /// Behind a right option that was not among those that were ticked.
  public static let missed = Phrase(en: "missed", ko: "놓친 답")
  /// The option of a check by which somebody says that they do not know; exactly so in every lesson.
  public static let notSure = Phrase(en: "I am not sure", ko: "잘 모르겠다")
  /// Behind the digits that open explanations.
  public static let explainOptions = Phrase(en: "why, answer by answer", ko: "답마다 설명 보기")
  /// Before the level that Left and Right change.
  public static let howSure = Phrase(en: "How sure?", ko: "얼마나 확신하나요?")
  /// Before a prediction that was made.
  public static let youSaid = Phrase(en: "You said", ko: "예측")
  /// Instead of a prediction.
  public static let youHadNoIdea = Phrase(en: "You had no idea.", ko: "예측하지 않았습니다.")
  /// Before the figure that answers it.
  public static let measured = Phrase(en: "Measured", ko: "측정")
  /// Before a figure that was simulated, beside what was predicted.
  public static let simulated = Phrase(en: "Simulated", ko: "모의")

  /// Before figures of those models and policies: measured, unless all of them are in virtual time.
  public static func origin(of models: [RunModel]) -> Phrase {
    let isVirtual = models.allSatisfy { if case .policy(.simulated) = $0 { true } else { false } }
    return isVirtual && !models.isEmpty ? simulated : measured
  }

  /// A prediction that came near.
  public static let close = Phrase(en: "close", ko: "비슷함")
  /// A prediction that did not.
  public static let surprise = Phrase(en: "a surprise", ko: "뜻밖")
  /// Beneath a program that was run and has printed nothing.
  public static let printsNothing = Phrase(en: "prints nothing", ko: "출력 없음")
  /// Above models that are to be put in order.
  public static let smallestFirst = Phrase(
    en: "Press their numbers in order, the smallest first. Enter alone: no idea.",
    ko: "작은 것부터 차례로 번호를 누르세요. 모르겠으면 Enter만 누르세요.")
  /// Several options may be right, and none is ticked.
  public static let tickFirst = Phrase(
    en: "Tick what is right with its number; more than one may be.", ko: "맞는 것을 번호로 표시하세요. 여러 개일 수 있습니다.")

  /// Behind the field of a number.
  public static func typeNumber(_ bounds: ClosedRange<Double>) -> Phrase {
    let (low, high) = (Numbers.plain(bounds.lowerBound), Numbers.plain(bounds.upperBound))
    return Phrase(
      en: "type a number, \(low) to \(high); Enter alone: no idea", ko: "\(low)~\(high) 사이의 수를 적으세요. 모르겠으면 Enter만 누르세요")
  }

  /// A number that cannot be meant.
  public static func numberOutside(_ bounds: ClosedRange<Double>, unit: Phrase) -> Phrase {
    let (low, high) = (Numbers.plain(bounds.lowerBound), Numbers.plain(bounds.upperBound))
    return Phrase(
      en: "A number from \(low) to \(high) \(unit.en), please.",
      ko: "\(low) \(unit.ko)에서 \(high) \(unit.ko) 사이의 수를 적어 주세요.")
  }

  // MARK: Going through a lesson

  /// Which step this is.
  public static func step(_ number: Int, of count: Int) -> Phrase {
    Phrase(en: "step \(number) of \(count)", ko: "\(count)단계 중 \(number)단계")
  }

  /// Which step that is.
  public static func step(_ number: Int) -> Phrase { Phrase(en: "step \(number)", ko: "\(number)단계") }

  /// Which lesson that is.
  public static func lesson(_ number: Int) -> Phrase { Phrase(en: "lesson \(number)", ko: "레슨 \(number)") }

  /// Behind the key that shows more.
  public static let readOn = Phrase(en: "goes on", ko: "계속 읽기")
  /// Behind an experiment that takes place.
  public static let running = Phrase(en: "running", ko: "실행 중")
  /// Behind the key that runs an experiment again.
  public static let again = Phrase(en: "again", ko: "다시")
  /// Where runs of an earlier start are not kept.
  public static let runAgainHere = Phrase(en: "r runs it here once more", ko: "r을 누르면 여기서 다시 실행합니다")
  /// Behind the key that opens the dials.
  public static let turnDial = Phrase(en: "dial", ko: "다이얼")
  /// Beside a simulated schedule that was run: it can be gone through with that key.
  public static let stepThrough = Phrase(en: "step", ko: "한 단계씩")
  /// Esc has cancelled a run.
  public static let cancelled = Phrase(en: "Cancelled.", ko: "취소했습니다.")
  /// Esc has cancelled a run for which the lesson does not wait.
  public static let cancelledRepeat = Phrase(
    en: "Cancelled. r runs it again.", ko: "취소했습니다. r을 누르면 다시 실행합니다.")
  /// Esc has cancelled a run that the lesson waits for.
  public static let cancelledAtGate = Phrase(
    en: "Cancelled. Enter runs it again, PgDn goes on without it.",
    ko: "취소했습니다. Enter를 누르면 다시 실행하고, PgDn을 누르면 그냥 넘어갑니다.")
  /// A key asked for a step where nothing was simulated.
  public static let nothingToStep = Phrase(
    en: "Only a schedule that was simulated can be gone through step by step.",
    ko: "한 단계씩 볼 수 있는 것은 모의 스케줄뿐입니다.")
  /// A key asked for a run where there is no experiment.
  public static let nothingToRun = Phrase(en: "There is no experiment here.", ko: "여기에는 실험이 없습니다.")
  /// A key asked for dials where an experiment has none, or where there is none.
  public static let nothingToTurn = Phrase(en: "There is nothing to turn here.", ko: "여기에는 바꿀 수 있는 값이 없습니다.")
  /// A key asked for the lesson before the first.
  public static let firstLesson = Phrase(en: "This is the first lesson.", ko: "첫 레슨입니다.")
  /// A key asked for the lesson after the last.
  public static let lastLesson = Phrase(en: "This is the last lesson.", ko: "마지막 레슨입니다.")

  /// The experiment of a lesson is not there, or cannot be read. The name comes from outside.
  public static func experimentMissing(_ file: String) -> Phrase {
    let file = Harmless.text(file, limit: 60)
    return Phrase(
      en: "\(file) could not be read. interleave check says why.",
      ko: "\(file) 파일을 읽지 못했습니다. interleave check로 이유를 볼 수 있습니다.")
  }

  /// The lesson on the screen was edited and has been read again.
  public static func reloaded(problems: Int) -> Phrase {
    problems == 0
      ? Phrase(en: "The lesson was read again.", ko: "레슨을 다시 읽었습니다.")
      : Phrase(en: "The lesson was read again. ", ko: "레슨을 다시 읽었습니다. ") + lessonProblems(problems)
  }

  /// Some of a lesson cannot be shown as its author meant.
  public static func lessonProblems(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Numbers.count(count)) \(count == 1 ? "problem" : "problems") in it: see interleave check.",
      ko: "문제가 \(Numbers.count(count))건 있습니다. interleave check로 확인하세요.")
  }

  /// A lesson was read to its end. The title comes from outside.
  public static func finished(_ title: String) -> Phrase {
    let title = Harmless.text(title, limit: 60)
    return Phrase(en: "Finished: \(title).", ko: "마쳤습니다: \(title)")
  }

  /// Above a question that comes back.
  public static let warmUp = Phrase(
    en: "You were sure of an answer here, and it was another. Once more:", ko: "전에 확신했지만 답이 달랐던 질문입니다. 다시 한번 풀어 보세요.")
  /// The same where there is little room.
  public static let shortWarmUp = Phrase(
    en: "You were sure here, and it was another. Once more:", ko: "확신했지만 달랐던 질문입니다. 다시 풀어 보세요.")
  /// The same where there is hardly any.
  public static let shortestWarmUp = Phrase(en: "Once more, to be surer:", ko: "다시 한번 풀어 보세요.")
}
