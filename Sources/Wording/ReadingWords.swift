import Timeline

/// The words of a lesson that is read line by line, without a screen: what can be answered, and where the reader is.
public enum ReadingWords {
  // MARK: Where one is

  /// The first line of a lesson. The title comes from outside.
  public static func lesson(_ number: Int, _ title: String, steps: Int, minutes: Int) -> Phrase {
    let title = Harmless.text(title, limit: 100)
    return Phrase(
      en: "Lesson \(number): \(title). \(steps) steps, about \(minutes) minutes.",
      ko: "레슨 \(number): \(title). \(steps)단계, 약 \(minutes)분.")
  }

  /// The heading of a step.
  public static func step(_ number: Int, of count: Int, _ title: String) -> Phrase {
    let title = Harmless.text(title, limit: 200)
    return Phrase(en: "Step \(number) of \(count). \(title)", ko: "\(count)단계 중 \(number)단계. \(title)")
  }

  /// What can be typed at any time.
  public static let help = Phrase(
    en: "Enter goes on. b goes back a step, n goes to the next one, t tells this step again, r runs its last "
      + "experiment again, a tells all tasks of the last runs, q ends, ? says this again.",
    ko: "Enter는 계속, b는 이전 단계, n은 다음 단계, t는 이 단계 다시 읽기, r은 마지막 실험 다시 실행, "
      + "a는 마지막 실행의 모든 태스크, q는 끝내기, ?는 이 안내입니다.")
  /// Where the reader only reads on.
  public static let enterGoesOn = Phrase(en: "Enter goes on.", ko: "Enter로 계속합니다.")
  /// The last step was read.
  public static let enterEnds = Phrase(
    en: "End of the last step. Enter ends the lesson.", ko: "마지막 단계 끝. Enter로 레슨을 마칩니다.")
  /// There is nothing before the first step.
  public static let firstStep = Phrase(en: "This is the first step.", ko: "첫 단계입니다.")
  /// There is no run whose tasks could be told.
  public static let noRuns = Phrase(en: "Nothing was run so far.", ko: "아직 실행한 것이 없습니다.")
  /// What was typed means nothing here.
  public static let notUnderstood = Phrase(
    en: "That means nothing here. ? says what can be typed.", ko: "여기서는 쓸 수 없는 입력입니다. ?를 입력하면 안내가 나옵니다.")
  /// The input has come to its end.
  public static let inputEnded = Phrase(en: "The input has ended.", ko: "입력이 끝났습니다.")

  /// A step was read to its end.
  public static func endOfStep(_ number: Int, next: Int, of count: Int) -> Phrase {
    Phrase(
      en: "End of step \(number). Enter: step \(next) of \(count).",
      ko: "\(number)단계 끝. Enter로 \(next)단계(모두 \(count)단계)로 갑니다.")
  }

  /// The reader leaves: what is kept, and how to come back to a lesson of that number.
  public static func leave(_ lesson: Int, step: Int) -> Phrase {
    Phrase(
      en: "Your progress is kept. To go on at step \(step): interleave learn \(lesson) --transcript",
      ko: "학습 기록을 저장했습니다. \(step)단계부터 이어서: interleave learn \(lesson) --transcript")
  }

  /// What comes after a lesson that was read to its end.
  public static func next(_ lesson: Int) -> Phrase {
    let command = "interleave learn \(lesson) --transcript"
    return Phrase(en: "The next one: \(command)", ko: "다음 레슨: \(command)")
  }

  // MARK: Parts of a text

  /// Before lines of code.
  public static func code(lines: Int) -> Phrase {
    Phrase(en: "Code, \(lines) \(lines == 1 ? "line" : "lines"):", ko: "코드 \(lines)줄:")
  }
  /// Before the rows of a table, each on a line.
  public static func table(rows: Int) -> Phrase {
    Phrase(en: "Table, \(rows) \(rows == 1 ? "row" : "rows"):", ko: "표 \(rows)행:")
  }
  /// Behind the last line of something of several lines.
  public static let endOfCode = Phrase(en: "End of code.", ko: "코드 끝.")

  // MARK: Questions

  /// Before the options of a question.
  public static let question = Phrase(en: "Question:", ko: "질문:")
  /// How options are chosen, when the question is a prediction.
  public static func choosePrediction(_ count: Int) -> Phrase {
    Phrase(
      en: "Your prediction, 1 to \(count)? With ! behind it if you are certain, with ? if you guess. "
        + "Enter alone: no idea.",
      ko: "예측은? 1~\(count) 중 번호를 입력하세요. 확실하면 뒤에 !를, 짐작이면 ?를 붙이세요. "
        + "Enter만 누르면 모르겠다는 뜻입니다.")
  }
  /// How options are chosen.
  public static func choose(_ count: Int) -> Phrase {
    Phrase(
      en: "Your answer, 1 to \(count)? Enter alone: not sure.",
      ko: "답은? 1~\(count) 중 번호를 입력하세요. Enter만 누르면 잘 모르겠다는 뜻입니다.")
  }
  /// How several options are chosen.
  public static func chooseSeveral(_ count: Int) -> Phrase {
    Phrase(
      en: "Your answers, 1 to \(count)? Several may be right: their numbers with spaces between them.",
      ko: "답은? 1~\(count) 중 맞는 번호를 모두, 사이를 띄어 입력하세요. 여러 개일 수 있습니다.")
  }
  /// How a number is predicted, in that unit.
  public static func number(_ bounds: ClosedRange<Double>, unit: Phrase) -> Phrase {
    let (low, high) = (Numbers.plain(bounds.lowerBound), Numbers.plain(bounds.upperBound))
    return Phrase(
      en: "Your prediction, a number from \(low) to \(high), in \(unit.en)? Enter alone: no idea.",
      ko: "예측은? \(low)~\(high) 사이의 수를 입력하세요(단위: \(unit.ko)). Enter만 누르면 모르겠다는 뜻입니다.")
  }
  /// How an order is predicted.
  public static let order = Phrase(
    en: "Your prediction: their numbers in order, the smallest first, with spaces between them? Enter alone: no idea.",
    ko: "예측은? 작은 것부터 차례로 번호를 사이를 띄어 입력하세요. Enter만 누르면 모르겠다는 뜻입니다.")

  /// Instead of an answer to a check.
  public static let notSure = Phrase(en: "You were not sure.", ko: "잘 모르겠다고 했습니다.")
  /// Behind an option or a number that was typed, before the verdict.
  public static func youSaid(_ text: String) -> Phrase { Phrase(en: "You said: \(text).", ko: "고른 답: \(text).") }
  /// The verdict on an answer.
  public static func verdict(isRight: Bool) -> Phrase {
    isRight ? Phrase(en: "That is right.", ko: "맞습니다.") : Phrase(en: "That is not so.", ko: "아닙니다.")
  }
  /// Before the right option, when another was chosen.
  public static func rightIs(_ text: String) -> Phrase { Phrase(en: "Right is: \(text).", ko: "맞는 답: \(text).") }
  /// What a number or an order has come out as.
  public static func result(_ origin: Phrase, _ text: String) -> Phrase {
    Phrase(en: "\(origin.en): \(text).", ko: "\(origin.ko): \(text).")
  }
  /// A prediction was made, and no run has decided it.
  public static let runDecides = Phrase(en: "The run will tell.", ko: "실행해 보면 압니다.")

  // MARK: Experiments

  /// An experiment that waits to be run under those models. The title comes from the lesson.
  public static func experiment(_ title: String, models: [RunModel]) -> Phrase {
    let names = models.map(\.name).joined(separator: ", ")
    return Phrase(
      en: "Experiment: \(title). Enter runs it: \(names). n goes on without it.",
      ko: "실험: \(title). Enter를 누르면 실행합니다: \(names). n을 입력하면 그냥 넘어갑니다.")
  }
  /// An experiment that was run before.
  public static func wasRun(_ title: String) -> Phrase {
    Phrase(en: "Experiment: \(title). It was run before; r runs it again.", ko: "실험: \(title). 이미 실행했습니다. r로 다시 실행합니다.")
  }
  /// A run begins.
  public static func running(_ model: RunModel) -> Phrase {
    Phrase(en: "Running \(model.name).", ko: "\(model.name) 실행 중.")
  }
  /// Some tasks were not told.
  public static let allTasks = Phrase(en: "a tells all tasks.", ko: "a로 모든 태스크를 들을 수 있습니다.")
  /// A run was cancelled.
  public static let cancelled = Phrase(
    en: "Cancelled. Enter runs it again, n goes on without it.", ko: "취소했습니다. Enter로 다시 실행하고, n으로 그냥 넘어갑니다.")

  // MARK: Programs under the microscope

  /// A program that waits to be looked at.
  public static func microscope(_ title: String, file: String) -> Phrase {
    let file = Harmless.text(file, limit: 60)
    return Phrase(en: "Microscope: \(title). The program \(file):", ko: "현미경: \(title). 프로그램 \(file):")
  }
  /// How its schedule is told.
  public static let tellsSchedule = Phrase(
    en: "Enter tells one schedule of it, part by part; a tells the rest of it at once; n goes on without it.",
    ko: "Enter로 일정 하나를 조금씩 읽고, a로 나머지를 한꺼번에 읽습니다. n으로 그냥 넘어갑니다.")
  /// It is being looked for.
  public static let looking = Phrase(en: "Looking at interleavings.", ko: "인터리빙을 살펴보는 중입니다.")
  /// The schedule has come to its end.
  public static let endOfSchedule = Phrase(en: "End of the schedule.", ko: "일정 끝.")

  /// What a thread did on some steps and lines. `lines` is empty for code without source.
  public static func passage(_ thread: String, steps: ClosedRange<Int>, lines: Phrase?, source: String?) -> Phrase {
    let (first, last) = (steps.lowerBound, steps.upperBound)
    let en = first == last ? "Step \(first)" : "Steps \(first) to \(last)"
    let ko = first == last ? "\(first)단계" : "\(first)~\(last)단계"
    let code = source.map { ": \($0)" } ?? ""
    return Phrase(
      en: "\(en), \(thread)" + (lines.map { ", \($0.en)\(code)" } ?? ""),
      ko: "\(ko), \(thread)" + (lines.map { ", \($0.ko)\(code)" } ?? ""))
  }
  /// What threads share by then.
  public static func shared(_ values: [Phrase]) -> Phrase {
    let list = Phrase.joined(values, by: ", ")
    return Phrase(en: "Shared now: \(list.en).", ko: "이제 공유하는 값: \(list.ko).")
  }
}
