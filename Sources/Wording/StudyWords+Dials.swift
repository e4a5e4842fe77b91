/// The words of an experiment's dials, and of saving it.
extension StudyWords {
  /// How long the practice server waits.
  public static let delayDial = Phrase(en: "answer after", ko: "응답까지")
  /// How much it sends.
  public static let bytesDial = Phrase(en: "size of an answer", ko: "응답 크기")
  /// How fast it sends.
  public static let rateDial = Phrase(en: "speed of the line", ko: "회선 속도")
  /// How many tasks a line stands for.
  public static let countDial = Phrase(en: "tasks", ko: "태스크 수")
  /// How much a task computes, or how long it sleeps.
  public static let timeDial = Phrase(en: "time alone", ko: "혼자일 때 시간")
  /// How often a task does its work.
  public static let repetitionsDial = Phrase(en: "times", ko: "반복 횟수")
  /// How many fetches are in flight together.
  public static let atOnceDial = Phrase(en: "at once", ko: "동시에")
  /// When a fetch is given up.
  public static let timeoutDial = Phrase(en: "timeout", ko: "타임아웃")
  /// Whether native code keeps the global lock.
  public static let lockDial = Phrase(en: "the lock", ko: "락")
  /// When a waiting thread asks for the lock.
  public static let intervalDial = Phrase(en: "switch interval", ko: "전환 간격(switch interval)")
  /// Threads, processes or interpreters that share the tasks.
  public static let workersDial = Phrase(en: "workers", ko: "워커")
  /// How long a job may run in one go.
  public static let quantumDial = Phrase(en: "quantum", ko: "시간 할당량")
  /// What it costs a virtual processor to go from one job to another.
  public static let switchCostDial = Phrase(en: "switch cost", ko: "문맥 교환 비용")
  /// Virtual processors.
  public static let processorsDial = Phrase(en: "processors", ko: "프로세서")
  /// Native code that keeps the lock.
  public static let lockKept = Phrase(en: "kept", ko: "쥔 채로")
  /// Native code that releases it.
  public static let lockReleased = Phrase(en: "released", ko: "놓고")
  /// A run with turned dials has ended where the lesson goes on to speak of its own numbers.
  public static let runAsWritten = Phrase(
    en: "That was with your numbers. Enter runs it as the lesson has it.",
    ko: "바꾼 값으로 실행했습니다. Enter를 누르면 레슨의 값으로 실행합니다.")
  /// A run with turned dials has ended.
  public static let quotesAsWritten = Phrase(
    en: "That was with your numbers. The text goes on quoting the lesson's.",
    ko: "바꾼 값으로 실행했습니다. 글에는 레슨의 값으로 실행한 결과가 그대로 남습니다.")
  /// A number that the experiment leaves open.
  public static let asItIs = Phrase(en: "as usual", ko: "보통")

  /// An experiment was written; the path comes from outside.
  public static func saved(_ path: String) -> Phrase {
    let path = Harmless.text(path, limit: 200)
    return Phrase(
      en: "Saved. Run it with: interleave run --experiment \(path)",
      ko: "저장했습니다. 실행하려면: interleave run --experiment \(path)")
  }

  /// An experiment could not be written; the reason comes from outside.
  public static func notSaved(_ reason: String) -> Phrase {
    let reason = Harmless.text(reason, limit: 120)
    return Phrase(en: "It could not be saved: \(reason)", ko: "저장하지 못했습니다: \(reason)")
  }
}
