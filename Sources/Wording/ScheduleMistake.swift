/// What is wrong with what `interleave schedule` was asked. Texts come from outside.
public enum ScheduleMistake: Equatable, Sendable {
  /// Not a job as `--jobs` takes it.
  case notAJob(String)
  case noJobs
  case repeatedName(String)
  /// A nice value that does not exist.
  case nice(String, minimum: Int, maximum: Int)
  /// Not a number with a unit.
  case notATime(option: String, text: String)
  /// With this job all times together are too long.
  case tooLong(job: String, maximum: UInt64)
  case tooManyEvents(maximum: Int)
  /// More than threads of the machine are to do.
  case tooLargeForMachine(jobs: Int, time: UInt64)

  /// What is wrong, and what to do.
  public var sentence: Phrase {
    switch self {
    case .notAJob(let text):
      Phrase(
        en: "--jobs: \"\(quoted(text))\" is not a job. Write a name and a time, as in a:100ms, then what it needs of "
          + "@ARRIVAL and :NICE, as in b:10ms/40ms/10ms@5ms:-5.",
        ko: "--jobs: \"\(quoted(text))\": 작업이 아닙니다. a:100ms처럼 이름과 시간을 쓰고, 필요하면 "
          + "b:10ms/40ms/10ms@5ms:-5처럼 @도착 시각과 :NICE를 붙이세요.")
    case .noJobs:
      Phrase(
        en: "--jobs: there is no job. Write at least one, as in a:100ms.",
        ko: "--jobs: 작업이 없습니다. a:100ms처럼 하나 이상 쓰세요.")
    case .repeatedName(let name):
      Phrase(
        en: "--jobs: two jobs are called \"\(quoted(name))\". Give each a name of its own.",
        ko: "--jobs: 이름이 같은 작업이 있습니다: \"\(quoted(name))\". 서로 다른 이름을 쓰세요.")
    case .nice(let text, let minimum, let maximum):
      Phrase(
        en: "--jobs: \"\(quoted(text))\" is not a nice value. Write a whole number from \(minimum) to \(maximum).",
        ko: "--jobs: \"\(quoted(text))\": nice 값이 아닙니다. \(minimum)부터 \(maximum)까지의 정수를 쓰세요.")
    case .notATime(let option, let text):
      Phrase(
        en: "\(option): \"\(quoted(text))\" is not a time. Write a number and a unit, as in 10ms or 1.5s.",
        ko: "\(option): \"\(quoted(text))\": 시간이 아닙니다. 10ms나 1.5s처럼 수와 단위를 쓰세요.")
    case .tooLong(let job, let maximum):
      Phrase(
        en: "--jobs: with \"\(quoted(job))\" the times exceed \(Numbers.exactDuration(maximum)). Shorten some.",
        ko: "--jobs: \"\(quoted(job))\"까지 더하면 시간이 \(Numbers.exactDuration(maximum))를 넘습니다. 줄여 주세요.")
    case .tooManyEvents(let maximum):
      Phrase(
        en: "More than \(Numbers.count(maximum)) things happen in this schedule. Choose a longer quantum or shorter "
          + "jobs.",
        ko: "이 스케줄에서는 일어나는 일이 \(Numbers.count(maximum))건을 넘습니다. 할당량(quantum)을 늘리거나 작업을 줄이세요.")
    case .tooLargeForMachine(let jobs, let time):
      Phrase(
        en: "The machine policy runs \(Numbers.count(jobs)) jobs of \(Numbers.exactDuration(time)) together at most. "
          + "Leave it out, or shorten the jobs.",
        ko: "machine 정책은 작업 \(Numbers.count(jobs))개, 모두 더해 \(Numbers.exactDuration(time))까지만 실행합니다. "
          + "이 정책을 빼거나 작업을 줄이세요.")
    }
  }

  private func quoted(_ text: String) -> String { Harmless.text(text, limit: 60) }
}
