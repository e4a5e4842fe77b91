import Timeline

/// What a scheduler decided at one instant, and why. Names of jobs are harmless; at least one where a list is asked for.
public enum DecisionWords {
  /// Names that are listed before the rest is counted.
  private static let mostNames = 4

  // MARK: What happened

  /// Jobs came.
  public static func arrive(_ jobs: [String]) -> Phrase {
    let names = list(jobs)
    return Phrase(
      en: "\(names.en) \(jobs.count == 1 ? "arrives" : "arrive")", ko: "\(Particle.subject.after(names.ko)) 도착했습니다")
  }

  /// A job's I/O is done.
  public static func woke(_ job: String) -> Phrase { Phrase(en: "\(job)'s I/O is done", ko: "\(job)의 입출력이 끝났습니다") }

  /// A job has run as long as it may in one go.
  public static func expired(_ job: String, under policy: ProcessorPolicy) -> Phrase {
    switch policy {
    case .fair: Phrase(en: "\(job)'s share is used up", ko: "\(Particle.topic.after(job)) 자기 몫을 다 썼습니다")
    case .multiLevelFeedback: Phrase(en: "\(job)'s turn is over", ko: "\(job)의 차례가 끝났습니다")
    default: Phrase(en: "\(job)'s quantum is over", ko: "\(job)의 시간 할당량이 끝났습니다")
    }
  }

  /// Another job takes its processor.
  public static func preempted(_ job: String) -> Phrase {
    Phrase(en: "\(job) is preempted", ko: "\(Particle.topic.after(job)) 선점되어 물러납니다")
  }

  /// A job does I/O.
  public static func sleeps(_ job: String) -> Phrase {
    Phrase(en: "\(job) waits for I/O", ko: "\(Particle.topic.after(job)) 입출력을 기다립니다")
  }

  /// A job has done everything.
  public static func ended(_ job: String) -> Phrase {
    Phrase(en: "\(job) has ended", ko: "\(Particle.subject.after(job)) 끝났습니다")
  }

  /// The feedback queue moves everybody to the top.
  public static let boost = Phrase(en: "the boost lifts all jobs to the top level", ko: "모든 작업을 맨 위 단계로 올립니다")

  /// A switch is over, and its job begins to run.
  public static func switchOver(_ job: String) -> Phrase {
    Phrase(en: "the switch is over and \(job) runs", ko: "전환이 끝나 \(Particle.subject.after(job)) 실행됩니다")
  }

  // MARK: Who runs next

  /// The job that runs next, or that a processor switches to, and what speaks for it; `ground` as below.
  public static func runs(_ job: String, because ground: Phrase, takesSwitch: Bool) -> Phrase {
    let chosen = "\(ground.ko) \(job)"
    if takesSwitch {
      return Phrase(
        en: "\(job) \(ground.en): the processor switches to it", ko: "프로세서가 \(Particle.toward.after(chosen)) 전환합니다")
    }
    return Phrase(en: "\(job) \(ground.en) and runs", ko: "\(Particle.object.after(chosen)) 실행합니다")
  }

  /// Nobody competes with the job that runs next.
  public static func runsAlone(_ job: String, goesOn: Bool, takesSwitch: Bool) -> Phrase {
    if takesSwitch {
      return Phrase(
        en: "the processor switches to \(job), and nobody else is ready",
        ko: "다른 준비된 작업이 없어 프로세서가 \(Particle.toward.after(job)) 전환합니다")
    }
    let subject = Particle.subject.after(job)
    return goesOn
      ? Phrase(en: "nobody else is ready, so \(job) goes on", ko: "다른 준비된 작업이 없어 \(subject) 계속 실행됩니다")
      : Phrase(en: "nobody else is ready, so \(job) runs", ko: "다른 준비된 작업이 없어 \(subject) 실행됩니다")
  }

  /// Several jobs run next, on several processors.
  public static func run(_ jobs: [String]) -> Phrase {
    let names = list(jobs)
    return Phrase(en: "\(names.en) run", ko: "\(Particle.object.after(names.ko)) 실행합니다")
  }

  /// What speaks for a job, said of it in English and before its name in Korean: first come, first served.
  public static let cameFirst = Phrase(en: "came first", ko: "먼저 온")
  /// The same of jobs that came together.
  public static let firstInLine = Phrase(en: "is first in line", ko: "줄의 맨 앞에 있는")
  /// The same under round robin.
  public static let waitedLongest = Phrase(en: "has waited longest", ko: "가장 오래 기다린")

  /// The same: the next burst is the shortest.
  public static func shortest(_ burst: UInt64) -> Phrase {
    let time = Numbers.exactDuration(burst)
    return Phrase(en: "has the shortest burst (\(time))", ko: "다음 계산이 가장 짧은(\(time))")
  }

  /// The same: least of the burst is left.
  public static func leastLeft(_ remaining: UInt64) -> Phrase {
    let time = Numbers.exactDuration(remaining)
    return Phrase(en: "has least left (\(time))", ko: "남은 계산이 가장 적은(\(time))")
  }

  /// The same: it is the first on the highest level, from 1, that anybody is on.
  public static func highest(level: Int) -> Phrase {
    Phrase(en: "is next on the highest level, \(level)", ko: "가장 높은 단계(\(level)단계)에서 차례가 된")
  }

  /// The same: it has had least of the processor for its weight.
  public static func leastServed(_ time: UInt64) -> Phrase {
    let time = Numbers.duration(time)
    return Phrase(en: "has had least for its weight (\(time))", ko: "가중치에 비해 가장 적게 쓴(\(time))")
  }

  /// A processor has nothing to do.
  public static let idle = Phrase(en: "nobody is ready, and the processor idles", ko: "준비된 작업이 없어 프로세서가 쉽니다")

  // MARK: How it stands

  /// The instant, with what happened as clauses.
  public static func sentence(at time: UInt64, _ clauses: [Phrase]) -> Phrase {
    let instant = Phrase(verbatim: "t = \(Numbers.exactDuration(time)): ")
    return instant
      + Phrase(
        en: clauses.map(\.en).joined(separator: "; ") + ".", ko: clauses.map(\.ko).joined(separator: ". ") + ".")
  }

  /// Who is in the ready queue; nobody for an empty list.
  public static func queue(_ jobs: [String]) -> Phrase {
    guard !jobs.isEmpty else { return Phrase(en: "ready: nobody", ko: "준비: 없음") }
    let shown = jobs.prefix(mostNames * 2).joined(separator: ", ") + (jobs.count > mostNames * 2 ? ", ..." : "")
    return Phrase(en: "ready: \(shown)", ko: "준비: \(shown)")
  }

  /// Which of so many steps this is, from 1.
  public static func step(_ number: Int, of count: Int) -> Phrase {
    Phrase(en: "step \(number) of \(Numbers.count(count))", ko: "\(Numbers.count(count))단계 중 \(number)단계")
  }

  private static func list(_ names: [String]) -> Phrase {
    let shown = names.prefix(mostNames)
    let rest = names.count - shown.count
    if rest > 0 {
      let some = shown.joined(separator: ", ")
      return Phrase(en: "\(some) and \(Numbers.count(rest)) more", ko: "\(some) 외 \(Numbers.count(rest))개")
    }
    guard let last = shown.last, shown.count > 1 else { return Phrase(verbatim: shown.last ?? "") }
    let some = shown.dropLast().joined(separator: ", ")
    return Phrase(en: "\(some) and \(last)", ko: "\(some), \(last)")
  }
}
