/// A figure of a run, as lessons and claims call it.
public enum Figure: String, CaseIterable, Sendable, Codable {
  case wall, cpu, memory, threads, processes, switches, waited, late
  case firstAnswer = "first-answer"
  case lost
  case turnaround, response, waiting, fairness

  /// The figures of work under an execution model.
  public static let ofWork: [Figure] = [
    .wall, .cpu, .memory, .threads, .processes, .switches, .waited, .late, .firstAnswer, .lost,
  ]

  /// The figures of jobs under a scheduling policy.
  public static let ofSchedules: [Figure] = [.wall, .turnaround, .response, .waiting, .switches, .fairness]

  /// The identifier used in YAML and lessons.
  public var name: String { rawValue }

  /// What the figure is a number of.
  public var dimension: Dimension {
    switch self {
    case .wall, .cpu, .waited, .late, .firstAnswer, .turnaround, .response, .waiting: .time
    case .memory: .memory
    case .threads, .processes, .switches: .count
    case .lost, .fairness: .share
    }
  }

  /// The units that figures come in.
  public enum Dimension: Sendable {
    case time, memory, count, share
  }

  /// The figure's name beside a number or above a column.
  public var label: Phrase {
    switch self {
    case .wall: Phrase(en: "wall time", ko: "걸린 시간")
    case .cpu: Phrase(en: "processor time", ko: "프로세서 시간")
    case .memory: Phrase(en: "memory", ko: "메모리")
    case .threads: Phrase(en: "threads", ko: "스레드")
    case .processes: Phrase(en: "processes", ko: "프로세스")
    case .switches: Phrase(en: "switches", ko: "전환")
    case .waited: Phrase(en: "waited for the lock", ko: "락을 기다린 시간")
    case .late: Phrase(en: "late", ko: "늦음")
    case .firstAnswer: Phrase(en: "first answer", ko: "첫 응답")
    case .lost: Phrase(en: "lost updates", ko: "갱신 분실")
    case .turnaround: ScheduleWords.turnaround
    case .response: ScheduleWords.response
    case .waiting: ScheduleWords.waiting
    case .fairness: ScheduleWords.fairness
    }
  }

  /// What the figure measures, in a sentence.
  public var meaning: Phrase {
    switch self {
    case .wall:
      Phrase(en: "Time from before the first task to the end of the last.", ko: "첫 태스크 직전부터 마지막 태스크가 끝날 때까지 걸린 시간입니다.")
    case .cpu:
      Phrase(en: "Time that processors worked for the run.", ko: "프로세서가 이 실행을 위해 일한 시간입니다.")
    case .memory:
      Phrase(en: "Highest memory in use during the run, workers included.", ko: "실행 중 가장 많이 쓴 메모리이며, 워커도 포함합니다.")
    case .threads: Phrase(en: "Threads that ran tasks.", ko: "태스크를 실행한 스레드의 수입니다.")
    case .processes: Phrase(en: "Processes that ran tasks.", ko: "태스크를 실행한 프로세스의 수입니다.")
    case .switches:
      Phrase(
        en: "Times that the global lock went to another thread, or a processor to another job.",
        ko: "전역 락이 다른 스레드로, 또는 프로세서가 다른 작업으로 넘어간 횟수입니다.")
    case .waited:
      Phrase(en: "Time that threads waited for the global lock, added up.", ko: "스레드들이 전역 락을 기다린 시간을 모두 더한 값입니다.")
    case .late:
      Phrase(
        en: "Median time from when a sleep was due to end to when its task ran again.",
        ko: "잠에서 깰 시각부터 태스크가 다시 실행될 때까지 걸린 시간의 중앙값입니다.")
    case .firstAnswer:
      Phrase(en: "When the first task was complete.", ko: "가장 먼저 끝난 태스크가 완료된 때입니다.")
    case .lost:
      Phrase(en: "Share of updates that had no effect.", ko: "반영되지 않고 사라진 갱신의 비율입니다.")
    case .turnaround:
      Phrase(en: "Mean time from a job's arrival to its end.", ko: "작업이 도착해서 끝날 때까지 걸린 시간의 평균입니다.")
    case .response:
      Phrase(en: "Mean time from a job's arrival until it first ran.", ko: "작업이 도착해서 처음 실행될 때까지 걸린 시간의 평균입니다.")
    case .waiting:
      Phrase(en: "Mean time that a job could run and did not.", ko: "작업이 실행할 수 있는데도 차례를 기다린 시간의 평균입니다.")
    case .fairness:
      Phrase(
        en: "How evenly the jobs were served (Jain's index): 100% when all got the same share.",
        ko: "작업들이 얼마나 고르게 실행되었는지를 나타냅니다(Jain 지수). 모두 같은 몫을 받으면 100%입니다.")
    }
  }
}

/// The value of a figure, with its unit.
public enum FigureValue: Equatable, Sendable {
  /// Nanoseconds.
  case time(UInt64)
  /// Bytes.
  case memory(UInt64)
  case count(Int)
  /// From 0 to 1.
  case share(Double)

  /// The value and its unit, as it is read in every language.
  public var text: String {
    switch self {
    case .time(let nanoseconds): Numbers.duration(nanoseconds)
    case .memory(let bytes): Numbers.bytes(bytes)
    case .count(let count): Numbers.count(count)
    case .share(let share): Numbers.share(share)
    }
  }

  /// The value without its unit, in nanoseconds, bytes, pieces or shares of one. For ratios and comparisons.
  public var magnitude: Double {
    switch self {
    case .time(let nanoseconds): Double(nanoseconds)
    case .memory(let bytes): Double(bytes)
    case .count(let count): Double(count)
    case .share(let share): share
    }
  }

  /// The value of that size in `dimension`, rounded to what the dimension can hold; a negative one counts as zero.
  public init(_ dimension: Figure.Dimension, magnitude: Double) {
    let size = magnitude.isFinite ? max(0, magnitude) : 0
    switch dimension {
    case .time: self = .time(UInt64(exactly: size.rounded()) ?? .max)
    case .memory: self = .memory(UInt64(exactly: size.rounded()) ?? .max)
    case .count: self = .count(Int(exactly: size.rounded()) ?? .max)
    case .share: self = .share(size)
    }
  }
}
