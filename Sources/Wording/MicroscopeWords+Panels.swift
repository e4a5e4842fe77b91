/// The panels of the microscope: schedulers, exploring, and the schedules that were tried.
extension MicroscopeWords {
  // MARK: Schedulers

  /// Above the schedulers.
  public static let schedulers = Phrase(en: "Let a scheduler choose, to the end", ko: "스케줄러에게 끝까지 맡기기")
  /// The next thread in turn after so many checkpoints.
  public static func roundRobin(_ quantum: Int) -> Phrase {
    Phrase(
      en: "round robin: the next thread after \(quantum) \(quantum == 1 ? "checkpoint" : "checkpoints")",
      ko: "라운드 로빈: 점검 지점 \(quantum)개마다 다음 스레드")
  }
  /// Any thread at every checkpoint.
  public static func random(_ seed: UInt64) -> Phrase {
    Phrase(en: "random: any thread at every checkpoint, seed \(seed)", ko: "무작위: 점검 지점마다 아무 스레드나, 시드 \(seed)")
  }
  /// Another thread at every checkpoint.
  public static let adversary = Phrase(en: "adversary: another thread at every checkpoint", ko: "심술쟁이: 점검 지점마다 다른 스레드")
  /// Nobody is interrupted.
  public static let oneAfterAnother = Phrase(
    en: "one after another: nobody is interrupted", ko: "차례대로: 아무도 중단되지 않음")
  /// What Left and Right change.
  public static let turnNumber = Phrase(
    en: "Left and Right change the number. The same number gives the same run on every machine.",
    ko: "왼쪽과 오른쪽으로 수를 바꿉니다. 수가 같으면 어느 컴퓨터에서나 같은 실행이 됩니다.")

  // MARK: Exploring

  /// Above what can be looked for.
  public static let explore = Phrase(en: "Look at every interleaving", ko: "모든 인터리빙 살펴보기")
  /// Counts them.
  public static let count = Phrase(en: "count them", ko: "몇 가지인지 세기")
  /// Looks for another value than the expected one.
  public static func findOther(_ name: String, _ value: String) -> Phrase {
    Phrase(en: "find the shortest that ends without \(name) = \(value)", ko: "\(name) = \(value)로 끝나지 않는 가장 짧은 것 찾기")
  }
  /// Looks for another output than that of threads one after another.
  public static let findOutput = Phrase(
    en: "find the shortest that prints something else than one after another", ko: "차례대로 할 때와 다르게 출력하는 가장 짧은 것 찾기")
  /// Looks for a deadlock.
  public static let findDeadlock = Phrase(en: "find the shortest deadlock", ko: "가장 짧은 교착 상태 찾기")
  /// Looks for an exception.
  public static let findException = Phrase(
    en: "find the shortest with an exception, such as a failed assert", ko: "실패한 assert 같은 예외가 나는 가장 짧은 것 찾기")
  /// It goes on.
  public static let exploring = Phrase(
    en: "Looking at interleavings. Esc stops it.", ko: "인터리빙을 살펴보는 중입니다. Esc를 누르면 멈춥니다.")
  /// The reader has stopped it.
  public static let stopped = Phrase(en: "Stopped looking.", ko: "살펴보기를 멈췄습니다.")
  /// It could not begin.
  public static func cannotExplore(_ reason: String) -> Phrase {
    Phrase(en: "No thread for exploring could be started: \(reason)", ko: "살펴볼 스레드를 시작하지 못했습니다: \(reason)")
  }

  /// How many interleavings there are, and how many differ in something that matters.
  public static func counted(_ all: Phrase, _ essential: Phrase, states: Int) -> Phrase {
    let states = Numbers.count(states)
    return Phrase(
      en:
        "Interleavings: \(all.en). Different in the order of accesses that matter: \(essential.en). States: \(states).",
      ko: "인터리빙: \(all.ko). 그중 중요한 접근의 순서가 다른 것: \(essential.ko). 상태: \(states)개.")
  }
  /// A number of interleavings.
  public static func exactly(_ number: String) -> Phrase { Phrase(en: number, ko: "\(number)가지") }
  /// A number so large that it is not told from larger ones.
  public static func atLeast(_ number: String) -> Phrase { Phrase(en: "more than \(number)", ko: "\(number)가지 이상") }
  /// A loop can go round as often as another thread makes it wait.
  public static let endless = Phrase(
    en: "without end, since a loop waits for another thread", ko: "끝이 없음, 다른 스레드를 기다리는 반복이 있음")
  /// A bound was reached first.
  public static func bounded(states: Int, depth: Int) -> Phrase {
    Phrase(
      en: "unknown, stopped after \(Numbers.count(states)) states, at most \(Numbers.count(depth)) steps deep",
      ko: "모름, 상태 \(Numbers.count(states))개, 깊이 \(Numbers.count(depth))단계까지 보고 멈춤")
  }

  /// The shortest schedule to what was looked for was found.
  public static func found(steps: Int, switches: Int) -> Phrase {
    Phrase(
      en: "Found: the shortest has \(Numbers.count(steps)) steps and \(Quantities.switches(switches).en).",
      ko: "찾았습니다. 가장 짧은 것은 \(Numbers.count(steps))단계, \(Quantities.switches(switches).ko)입니다.")
  }
  /// There is none.
  public static func impossible(states: Int) -> Phrase {
    Phrase(
      en: "Impossible: none of them does, and all \(Numbers.count(states)) states were seen.",
      ko: "불가능합니다. 상태 \(Numbers.count(states))개를 모두 보았지만 그런 것은 없습니다.")
  }
  /// Nobody knows: a bound was reached first.
  public static func notFound(states: Int, depth: Int) -> Phrase {
    Phrase(
      en:
        "None of up to \(Numbers.count(depth)) steps. Stopped after \(Numbers.count(states)) states: longer ones may.",
      ko: "\(Numbers.count(depth))단계까지는 없습니다. 상태 \(Numbers.count(states))개를 보고 멈췄으니, 더 긴 것은 모릅니다.")
  }

  // MARK: Schedules

  /// Above the schedules that were tried.
  public static let schedules = Phrase(en: "Schedules that were tried", ko: "지금까지 해 본 일정")
  /// What makes more of them.
  public static let moreSchedules = Phrase(
    en: "f, or another thread at an earlier step, begins one more; none is lost.",
    ko: "f를 누르거나 앞 단계에서 다른 스레드를 고르면 하나가 더 생깁니다. 사라지는 것은 없습니다.")
  /// Where a schedule turned off.
  public static func turnedOff(from number: Int, at step: Int) -> Phrase {
    Phrase(en: "from \(number) after step \(Numbers.count(step))", ko: "\(number)번의 \(Numbers.count(step))단계에서")
  }
  /// Steps of a schedule.
  public static func steps(_ count: Int) -> Phrase {
    Phrase(en: "\(Numbers.count(count)) \(count == 1 ? "step" : "steps")", ko: "\(Numbers.count(count))단계")
  }
  /// How schedules end.
  public static let endsInDeadlock = Phrase(en: "deadlock", ko: "교착 상태")
  /// It ends with an exception.
  public static let endsInFailure = Phrase(en: "exception", ko: "예외")
  /// It has reached its end.
  public static let ends = Phrase(en: "ended", ko: "끝남")
  /// It has not.
  public static let goesOn = Phrase(en: "not ended", ko: "진행 중")
}
