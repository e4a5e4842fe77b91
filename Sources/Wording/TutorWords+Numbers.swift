/// The words of the panel in which the numbers of the work are turned.
extension TutorWords {
  /// Above the numbers.
  public static let work = Phrase(en: "The work", ko: "작업")
  /// Number of fetches.
  public static let fetchDial = Phrase(en: "fetches", ko: "요청")
  /// What a fetch is.
  public static let fetchDialHelp = Phrase(
    en: "Tasks that fetch a page and wait for it.", ko: "페이지를 요청하고 응답을 기다리는 태스크입니다.")
  /// Number of tasks that interpret.
  public static let cpuDial = Phrase(en: "computations", ko: "계산")
  /// What such a task is.
  public static let cpuDialHelp = Phrase(
    en: "Tasks that compute in the interpreter. Under the GIL only one of them can at a time.",
    ko: "인터프리터로 계산하는 태스크입니다. GIL이 있으면 한 번에 하나만 계산할 수 있습니다.")
  /// Number of tasks that compute natively.
  public static let nativeDial = Phrase(en: "native computations", ko: "네이티브 계산")
  /// What such a task is.
  public static let nativeDialHelp = Phrase(
    en: "Tasks that compute in compiled code, which lets the GIL go.", ko: "컴파일된 코드로 계산하는 태스크입니다. 그동안 GIL을 놓습니다.")
  /// Number of tasks that sleep.
  public static let sleepDial = Phrase(en: "sleeps", ko: "잠자기")
  /// What such a task is.
  public static let sleepDialHelp = Phrase(en: "Tasks that sleep for the time below.", ko: "아래의 시간만큼 자는 태스크입니다.")
  /// How long answers and sleeps take.
  public static let delayDial = Phrase(en: "answer after, sleep for", ko: "응답과 잠자기 시간")
  /// What that means.
  public static let delayDialHelp = Phrase(
    en: "How long the practice server waits before it answers, and how long a sleep lasts.",
    ko: "연습 서버가 응답하기까지 기다리는 시간이며, 잠자는 시간이기도 합니다.")
  /// No delay has been chosen: each practice site has one of its own.
  public static let ownDelays = Phrase(en: "about 0.2 s", ko: "약 0.2초")
  /// How long a computation takes.
  public static let workDial = Phrase(en: "one computation", ko: "계산 하나의 길이")
  /// What that means.
  public static let workDialHelp = Phrase(
    en: "How long a computation takes when it has a processor to itself.", ko: "프로세서를 혼자 쓸 때 계산 하나에 걸리는 시간입니다.")
  /// How long a thread waits before it asks for the lock.
  public static let intervalDial = Phrase(en: "switch interval", ko: "전환 간격")
  /// What that means.
  public static let intervalDialHelp = Phrase(
    en: "How long a thread waits for the GIL before it asks the holder to let it go. Python's own is 5 ms.",
    ko: "스레드가 GIL을 기다리다가 놓아 달라고 요청하기까지의 시간(switch interval)입니다. 파이썬의 기본값은 5 ms입니다.")

  /// So many URLs from the command line are fetched beside what the numbers say.
  public static func urls(_ count: Int) -> Phrase {
    Phrase(
      en: "Beside these, \(count == 1 ? "the URL" : "the \(Numbers.count(count)) URLs") of the command line.",
      ko: "이 밖에 명령줄에 쓴 URL \(Numbers.count(count))개도 가져옵니다.")
  }
}
