import Timeline

extension ProcessorPolicy {
  /// The scheduler's name, as textbooks have it.
  public var words: Phrase {
    switch self {
    case .firstComeFirstServed: Phrase(en: "first come, first served", ko: "선입 선처리")
    case .shortestJobFirst: Phrase(en: "shortest job first", ko: "최단 작업 우선")
    case .shortestRemainingTimeFirst: Phrase(en: "shortest remaining time first", ko: "최소 잔여 시간 우선")
    case .roundRobin: Phrase(en: "round robin", ko: "라운드 로빈")
    case .multiLevelFeedback: Phrase(en: "multi-level feedback queue", ko: "다단계 피드백 큐")
    case .fair: Phrase(en: "fair scheduler", ko: "공정 스케줄러")
    }
  }

  /// Who runs next, in a sentence.
  public var meaning: Phrase {
    switch self {
    case .firstComeFirstServed:
      Phrase(
        en: "Who came first runs until it is done or waits for I/O.",
        ko: "먼저 온 작업이 끝나거나 입출력을 기다릴 때까지 실행합니다.")
    case .shortestJobFirst:
      Phrase(
        en: "Who has the shortest burst of computing runs, to its end.",
        ko: "다음에 계산할 양이 가장 적은 작업을 골라 그 계산이 끝날 때까지 실행합니다.")
    case .shortestRemainingTimeFirst:
      Phrase(
        en: "Who has least left to compute runs; a shorter one that comes takes over.",
        ko: "남은 계산이 가장 적은 작업을 실행하며, 더 짧은 작업이 오면 그쪽으로 넘깁니다.")
    case .roundRobin:
      Phrase(
        en: "All take turns, and a turn is a quantum.", ko: "모두 차례로 실행하며, 한 차례는 시간 할당량만큼입니다.")
    case .multiLevelFeedback:
      Phrase(
        en: "Who computes much sinks to lower levels; the highest level that wants to run runs.",
        ko: "계산을 많이 한 작업은 아래 단계로 내려가고, 실행할 작업이 있는 가장 높은 단계부터 실행합니다.")
    case .fair:
      Phrase(
        en: "Who has had least of the processor for its weight runs.",
        ko: "가중치에 비해 프로세서를 가장 적게 쓴 작업을 실행합니다.")
    }
  }
}

/// The words of schedules in virtual time.
public enum ScheduleWords {
  /// The column above the policies' identifiers.
  public static let policy = Phrase(en: "policy", ko: "정책")
  /// The column above the jobs' names.
  public static let job = Phrase(en: "job", ko: "작업")
  /// From a job's arrival to its end.
  public static let turnaround = Phrase(en: "turnaround", ko: "반환 시간")
  /// From a job's arrival until it ran first.
  public static let response = Phrase(en: "response", ko: "응답 시간")
  /// Time in the ready queue.
  public static let waiting = Phrase(en: "waiting", ko: "대기 시간")
  /// The line of means below the jobs.
  public static let mean = Phrase(en: "mean", ko: "평균")
  /// The column above the time of the last end.
  public static let end = Phrase(en: "end", ko: "종료")
  /// Jain's index.
  public static let fairness = Phrase(en: "fairness", ko: "공정성")
  /// The column above the number of switches.
  public static let switches = Phrase(en: "switches", ko: "전환")
  /// Above the table of several schedules, whose figures are means over the jobs.
  public static let comparison = Phrase(en: "Side by side, mean over the jobs", ko: "나란히 보기 (작업 평균)")

  /// What to do before anything has been run.
  public static let question = Phrase(
    en: "Who will have to wait? Choose a policy and press Enter.", ko: "누가 기다리게 될까요? 정책을 고르고 Enter를 누르세요.")
  /// What to do after the first run.
  public static let compare = Phrase(
    en: "Now run another policy: the two will stand on one time axis.",
    ko: "이제 다른 정책을 실행해 보세요. 같은 시간축 위에서 비교할 수 있습니다.")
  /// What there is to see.
  public static let watch = Phrase(
    en: "Simulated bars are virtual time, those of machine are measured. "
      + "A full stop (.) goes through a simulated run step by step.",
    ko: "모의 막대는 가상 시간이고, machine의 막대는 측정한 것입니다. 마침표(.)를 누르면 한 단계씩 볼 수 있습니다.")

  /// Switches, and the processor time that went into them.
  public static func switches(_ count: Int, taking time: UInt64) -> Phrase {
    let spent = Numbers.exactDuration(time)
    let count = Quantities.switches(count)
    return Phrase(en: "\(count.en) (\(spent))", ko: "\(count.ko)(\(spent))")
  }

  /// "1 job", "3 jobs".
  public static func jobs(_ count: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(count)) \(count == 1 ? "job" : "jobs")", ko: "작업 \(Numbers.count(count))개")
  }

  /// Jobs that compute so long together, and the processors that they share, in a sentence.
  public static func jobs(_ count: Int, computing time: UInt64, on processors: Int) -> Phrase {
    let (jobs, shared) = (jobs(count), Quantities.processors(processors))
    let length = Numbers.exactDuration(time)
    return Phrase(
      en: "\(jobs.en), \(length) of computing, on \(shared.en).",
      ko: "\(jobs.ko)\(Particle.subject.form(after: "개")) \(shared.ko)에서 모두 \(length) 동안 계산합니다.")
  }

  /// Below the first jobs: how many more there are.
  public static func more(_ count: Int) -> Phrase {
    Phrase(
      en: "\(Harmless.ellipsis) and \(Numbers.count(count)) more",
      ko: "\(Harmless.ellipsis) 그 밖에 \(Numbers.count(count))개")
  }
}
