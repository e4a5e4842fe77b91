/// The words of home, glossary and search.
extension StudyWords {
  /// How many wrong predictions were explained.
  public static func surprises(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Numbers.count(count)) \(count == 1 ? "surprise" : "surprises") explained",
      ko: "이해한 뜻밖의 결과 \(Numbers.count(count))개")
  }

  /// How long the rest of the course takes.
  public static func minutesLeft(_ minutes: Int) -> Phrase {
    Phrase(en: "\(duration(minutes).en) left", ko: "\(duration(minutes).ko) 남음")
  }

  /// How long a lesson takes.
  public static func minutes(_ minutes: Int) -> Phrase { Phrase(en: "\(minutes) min", ko: "\(minutes)분") }

  /// Every lesson was read to its end.
  public static let courseFinished = Phrase(en: "all lessons finished", ko: "모든 레슨을 마침")
  /// A lesson that was read to its end.
  public static let finishedLesson = Phrase(en: "finished", ko: "마침")
  /// A lesson that was begun.
  public static let begun = Phrase(en: "begun", ko: "시작함")
  /// The lesson to read next.
  public static let next = Phrase(en: "next", ko: "다음")
  /// Before what many people believe before a lesson.
  public static let misconception = Phrase(en: "Many people believe:", ko: "흔한 오해:")

  /// The line that opens the reader's own work.
  public static let ownWork = Phrase(en: "Work of your own", ko: "직접 실행하기")
  /// What it is.
  public static let aboutOwnWork = Phrase(
    en: "Choose the tasks and the model, and watch. The same as interleave run.",
    ko: "태스크와 모델을 직접 골라 실행하고 지켜봅니다. interleave run과 같습니다.")
  /// The line that opens the glossary.
  public static let glossary = Phrase(en: "Glossary", ko: "용어집")
  /// What it is.
  public static let aboutGlossary = Phrase(
    en: "The terms of the course, and the lessons that introduce them.", ko: "코스에 나오는 용어와, 그 용어를 배우는 레슨입니다.")
  /// The line that opens the search.
  public static let search = Phrase(en: "Search", ko: "찾기")
  /// What it is.
  public static let aboutSearch = Phrase(
    en: "Words anywhere in the course, and the steps in which they stand.", ko: "코스 전체에서 낱말을 찾아, 나오는 단계를 보여 줍니다.")
  /// Behind the field for what is looked up.
  public static let typeWords = Phrase(en: "type what you look for", ko: "찾을 말을 입력하세요")

  /// How much was found.
  public static func found(_ count: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(count)) found", ko: "\(Numbers.count(count))건")
  }

  private static func duration(_ minutes: Int) -> Phrase {
    guard minutes >= 60 else { return self.minutes(minutes) }
    let (hours, rest) = (minutes / 60, minutes % 60)
    return rest == 0
      ? Phrase(en: "\(hours) h", ko: "\(hours)시간") : Phrase(en: "\(hours) h \(rest) min", ko: "\(hours)시간 \(rest)분")
  }
}

extension StudyWords {
  /// A file of progress could not be read and was put aside under that path.
  public static func progressSetAside(_ path: String, isLaterVersion: Bool) -> Phrase {
    let path = ShownPath.text(path)
    return isLaterVersion
      ? Phrase(
        en: "A later version wrote your progress; this start begins anew. It was kept as \(path)",
        ko: "학습 기록이 더 새로운 버전의 것이어서 새로 시작합니다. 옮겨 둔 파일: \(path)")
      : Phrase(
        en: "Your progress was damaged; this start begins anew. It was kept as \(path)",
        ko: "학습 기록이 손상되어 새로 시작합니다. 옮겨 둔 파일: \(path)")
  }

  /// A file of progress could neither be read nor put aside.
  public static func progressUnreadable(_ path: String) -> Phrase {
    let path = ShownPath.text(path)
    return Phrase(
      en: "Your progress cannot be read. Check the file's permissions: \(path)",
      ko: "학습 기록을 읽을 수 없습니다. 파일 권한을 확인하세요: \(path)")
  }
}

/// The words of `interleave progress` and `interleave learn`.
extension StudyWords {
  /// A lesson was asked for where nothing can be drawn.
  public static let lessonNeedsTerminal = Phrase(
    en: "This needs a terminal. interleave learn --transcript tells the lesson without one.",
    ko: "화면을 열려면 터미널이 필요합니다. interleave learn --transcript는 터미널 없이 레슨을 글로 읽어 줍니다.")
  /// Nothing was done so far.
  public static let nothingDone = Phrase(
    en: "Nothing yet. Begin with: interleave", ko: "아직 기록이 없습니다. interleave로 시작하세요.")

  /// Progress was written to a file.
  public static func exported(_ path: String) -> Phrase {
    Phrase(en: "Written to \(harmless(path)).", ko: "\(harmless(path)) 파일에 저장했습니다.")
  }

  /// The progress of a file was added.
  public static func imported(_ path: String) -> Phrase {
    Phrase(en: "Added what is in \(harmless(path)).", ko: "\(harmless(path)) 파일의 기록을 합쳤습니다.")
  }

  /// What was done in a lesson is forgotten.
  public static func forgotten(_ lesson: String) -> Phrase {
    Phrase(en: "\(harmless(lesson)) begins anew.", ko: "\(harmless(lesson)): 처음부터 다시 시작합니다.")
  }

  private static func harmless(_ text: String) -> String { Harmless.text(text, limit: 200) }
}
