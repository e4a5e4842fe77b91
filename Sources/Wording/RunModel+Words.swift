import Timeline

extension SchedulePolicy {
  /// Who decides, as textbooks have it.
  public var words: Phrase {
    switch self {
    case .simulated(let policy): policy.words
    case .machine: Phrase(en: "your operating system", ko: "지금 쓰는 운영체제")
    }
  }

  /// Who runs next, in a sentence.
  public var meaning: Phrase {
    switch self {
    case .simulated(let policy): policy.meaning
    case .machine:
      Phrase(
        en: "The same jobs as threads on one processor; your operating system decides, and their clocks show it.",
        ko: "같은 작업을 스레드로 프로세서 하나에서 실제로 실행합니다. 차례는 운영체제가 정하고, 스레드가 읽은 시계에 나타납니다.")
    }
  }
}

extension RunModel {
  /// One line for lists: what it does, for somebody who does not know its name.
  public var summary: Phrase {
    switch self {
    case .execution(let model): model.summary
    case .policy(let policy): policy.words
    }
  }

  /// The mechanism and what follows from it, in sentences.
  public var explanation: Phrase {
    switch self {
    case .execution(let model): model.explanation
    case .policy(let policy): policy.meaning
    }
  }
}
