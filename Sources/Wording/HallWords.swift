import Timeline

/// The words of a lecture on the projector, where there is room for few, and of the commands around it.
public enum HallWords {
  // MARK: On the projector

  /// Before how many hands were raised for what.
  public static let hallSaid = Phrase(en: "hall said", ko: "손을 든 수")
  /// Above the options while hands are counted.
  public static let countHands = Phrase(en: "Hands", ko: "손을 든 수")
  /// Above the steps to go to.
  public static let goTo = Phrase(en: "Go to", ko: "이동")
  /// A result of what was not run.
  public static let notRun = Phrase(en: "not run", ko: "실행하지 않음")
  /// A run could not take place.
  public static let failed = Phrase(en: "did not run", ko: "실행하지 못함")
  /// Instead of lanes that have no place.
  public static func moreLanes(_ count: Int) -> Phrase {
    Phrase(en: "and \(Numbers.count(count)) more", ko: "그 밖에 \(Numbers.count(count))개")
  }
  /// Within what bounds an answer lies.
  public static func between(_ low: String, _ high: String, unit: Phrase) -> Phrase {
    Phrase(en: "\(low) to \(high) \(unit.en)", ko: "\(low)~\(high) \(unit.ko)")
  }
  /// Models are to be put in order.
  public static let smallestFirst = Phrase(en: "Smallest first?", ko: "작은 것부터 차례로?")
  /// A recording is shown more slowly than it took place.
  public static func slower(_ factor: UInt64) -> Phrase {
    let factor = Numbers.count(Int(clamping: factor))
    return Phrase(en: "\(factor) times slower", ko: "\(factor)배 느리게")
  }
  /// A run of an earlier day, which is `date`.
  public static func recorded(_ date: String) -> Phrase { Phrase(en: "recorded \(date)", ko: "\(date) 기록") }

  // MARK: To the speaker

  /// There is no lesson to lecture on.
  public static let noLecture = Phrase(en: "There is no lesson to present.", ko: "발표할 레슨이 없습니다.")
  /// There is no earlier run to show.
  public static let noRecording = Phrase(
    en: "No good run of this experiment has been kept yet.", ko: "이 실험의 기록이 아직 없습니다.")
  /// Nobody can raise a hand here.
  public static let nothingToVote = Phrase(en: "There is no question with options here.", ko: "여기에는 고를 답이 있는 질문이 없습니다.")
  /// Nothing is run here.
  public static let nothingToRun = Phrase(en: "No experiment stands on this slide.", ko: "이 슬라이드에는 실험이 없습니다.")
  /// Kinds of slides, in a list of them.
  public static let question = Phrase(en: "question", ko: "질문")
  /// See `question`.
  public static let answer = Phrase(en: "answer", ko: "답")
  /// See `question`.
  public static let code = Phrase(en: "code", ko: "코드")
  /// See `question`.
  public static let table = Phrase(en: "table", ko: "표")

  // MARK: On the command line

  /// The runs of an experiment came out as its author claims, or at least came about where nothing is claimed.
  public static func rehearsed(_ file: String, claims: Int) -> Phrase {
    Phrase(verbatim: Harmless.text(file, limit: 60) + ": ")
      + (claims > 0 ? Phrase(en: "as claimed", ko: "주장대로") : Phrase(en: "ran", ko: "실행됨"))
  }

  /// Tasks of a run did not end as they should.
  public static func runFailed(_ file: String, model: RunModel) -> Phrase {
    Phrase(verbatim: "\(Harmless.text(file, limit: 60)), \(model.name): ")
      + Phrase(en: "some tasks failed", ko: "실패한 태스크가 있음")
  }

  /// How much a lecturer should know before the lecture.
  public static func warnings(_ count: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(count)) \(count == 1 ? "warning" : "warnings")", ko: "경고 \(Numbers.count(count))건")
  }

  /// A lecture was asked for where there is no terminal.
  public static let needsTerminal = Phrase(
    en: "A lecture needs a terminal. interleave present --rehearse checks its runs without one.",
    ko: "발표하려면 터미널이 필요합니다. 터미널 없이 실행만 점검하려면 interleave present --rehearse를 쓰세요.")
}
