import Timeline

/// The sentences by which a run is told to a person who does not see its picture.
public enum TranscriptWords {
  /// The first sentence: how many runs, and on what machine.
  public static func opening(runs: Int, processors: Int, kernel: String, memory: UInt64) -> Phrase {
    let (kernel, memory) = (Harmless.text(kernel), Numbers.bytes(memory))
    return Phrase(
      en: "\(Numbers.count(runs)) \(runs == 1 ? "run" : "runs") on a computer with "
        + "\(Quantities.processors(processors).en) and \(memory) of memory (\(kernel)).",
      ko: "\(Quantities.processors(processors).ko), 메모리 \(memory)인 컴퓨터(\(kernel))에서 실행한 기록 "
        + "\(Numbers.count(runs))개입니다.")
  }

  /// The heading of a run.
  public static func run(_ number: Int, of count: Int, _ model: RunModel, origin: [Phrase]) -> Phrase {
    let origin = Phrase.joined(origin, by: ", ")
    return Phrase(
      en: "Run \(Numbers.count(number)) of \(Numbers.count(count)): \(model.name) (\(model.summary.en)), \(origin.en).",
      ko: "실행 \(Numbers.count(count))개 중 \(Numbers.count(number))번째: \(model.name)(\(model.summary.ko)), \(origin.ko).")
  }

  /// What a run cost.
  public static func cost(_ cost: RunCost) -> Phrase {
    let (wall, cpu, memory) = (
      Numbers.duration(cost.wall), Numbers.duration(cost.cpu), Numbers.bytes(cost.peakRSSBytes)
    )
    return Phrase(
      en: "It took \(wall). Processors worked \(cpu) for it, in \(Quantities.threads(cost.threads).en) and "
        + "\(Quantities.processes(cost.processes).en), which used up to \(memory) of memory.",
      ko: "\(wall) 걸렸습니다. 프로세서가 일한 시간은 \(cpu)이고, \(Quantities.threads(cost.threads).ko)와 "
        + "\(Quantities.processes(cost.processes).ko)가 메모리를 최대 \(memory) 썼습니다.")
  }

  /// What the global lock saw.
  public static func lock(_ lock: LockFigures) -> Phrase {
    let waited = Numbers.duration(lock.waited)
    return Phrase(
      en: "The global lock went to another thread \(times(lock.switches).en), after "
        + "\(Numbers.count(lock.dropRequests)) \(lock.dropRequests == 1 ? "request" : "requests") to let go; "
        + "threads waited \(waited) for it in all.",
      ko: "전역 락은 다른 스레드로 \(Numbers.count(lock.switches))번 넘어갔고, 놓아 달라는 요청은 "
        + "\(Numbers.count(lock.dropRequests))번 있었습니다. 스레드들이 락을 기다린 시간은 모두 \(waited)입니다.")
  }

  /// How many tasks there were, and how they ended.
  public static func tasks(_ count: Int, ok: Int, failed: Int, cancelled: Int) -> Phrase {
    let tally = ReportWords.tally(ok: ok, failed: failed, cancelled: cancelled)
    return Phrase(
      en: "\(Quantities.tasks(count).en): \(tally.en).", ko: "\(Quantities.tasks(count).ko): \(tally.ko).")
  }

  /// How the tasks' time divides among states.
  public static func shares(_ shares: [(state: TaskState, share: Double)]) -> Phrase {
    let parts = shares.map { part in
      Phrase(
        en: "\(part.state.words.en) \(Numbers.share(part.share))",
        ko: "\(part.state.words.ko) \(Numbers.share(part.share))")
    }
    let list = Phrase.joined(parts, by: ", ")
    return Phrase(en: "Of all the tasks' time together: \(list.en).", ko: "모든 태스크의 시간을 합치면 \(list.ko)입니다.")
  }

  /// How much happened at once.
  public static func atOnce(running: Int, waiting: Int) -> Phrase {
    Phrase(
      en: "At most \(Quantities.tasks(running).en) ran at the same instant, and at most \(Numbers.count(waiting)) "
        + "awaited an answer or slept.",
      ko: "한순간에 실행한 태스크는 최대 \(Numbers.count(running))개, 응답을 기다리거나 잠든 태스크는 최대 "
        + "\(Numbers.count(waiting))개입니다.")
  }

  /// What a task is, before its life is told.
  public static func task(_ label: String, _ identity: TaskIdentity) -> Phrase {
    let subject = identity.url.map { Harmless.text($0) }
    return Phrase(
      en: "\(label) (\(subject.map { "fetch \($0)" } ?? identity.kind.words.en)):",
      ko: "\(label)(\(subject.map { "\($0) 가져오기" } ?? identity.kind.words.ko)):")
  }

  /// The first sentence of a life.
  public static func began(at time: UInt64) -> Phrase {
    let time = Numbers.duration(time)
    return Phrase(en: "It began at \(time).", ko: "\(time)에 시작했습니다.")
  }

  /// A few stays, one after another.
  public static func lived(_ spans: some Collection<Span>) -> Phrase {
    told(spans.map { $0.state.stay(Numbers.duration($0.duration)) })
  }

  /// Many stays, added up by state.
  public static func lived(changes: Int, _ sums: [(state: TaskState, time: UInt64, count: Int)]) -> Phrase {
    let parts = sums.map { sum in
      let stay = sum.state.stay(Numbers.duration(sum.time))
      return Phrase(en: "\(stay.en) (\(times(sum.count).en))", ko: "\(times(sum.count).ko), 합해서 \(stay.ko)")
    }
    let told = told(parts)
    return Phrase(
      en: "It changed its state \(times(changes).en). Added up: \(told.en)",
      ko: "상태가 \(times(changes).ko) 바뀌었습니다. \(told.ko)")
  }

  /// How and when a task ended; `received` is what a fetch got.
  public static func ended(_ outcome: TaskOutcome, at time: UInt64, received: FetchAnswer?) -> Phrase {
    let time = Numbers.duration(time)
    let answer = received.map { answer in
      let bytes = Numbers.bytes(UInt64(max(0, answer.bytes)))
      return Phrase(en: " with status \(answer.status) and \(bytes)", ko: " 상태 코드 \(answer.status), \(bytes).")
    }
    switch outcome {
    case .ok:
      return Phrase(
        en: "It completed at \(time)\(answer?.en ?? "").", ko: "\(time)에 완료했습니다.\(answer?.ko ?? "")")
    case .failed: return Phrase(en: "It failed at \(time).", ko: "\(time)에 실패했습니다.")
    case .cancelled: return Phrase(en: "It was cancelled at \(time).", ko: "\(time)에 취소되었습니다.")
    }
  }

  /// What a task computed.
  public static func result(_ text: String) -> Phrase {
    let text = Harmless.text(text)
    return Phrase(en: "Its result: \(text)", ko: "결과: \(text)")
  }

  /// Before what a program has printed, line by line.
  public static let printed = Phrase(en: "It printed:", ko: "출력:")

  /// Before the causes of a run's longest waits.
  public static let longestWaits = Phrase(en: "The longest waits, and why:", ko: "가장 길었던 대기와 그 까닭:")

  /// A cause, and when what it explains began; so many `others` fared the same.
  public static func why(at time: UInt64, _ cause: Phrase, others: Int) -> Phrase {
    let time = Numbers.duration(time)
    let told = Phrase(en: "From \(time) on: \(cause.en)", ko: "\(time)부터: \(cause.ko)")
    guard others > 0 else { return told }
    let count = Numbers.count(others)
    return told
      + Phrase(
        en: " \(count) more \(others == 1 ? "task" : "tasks") waited about as long at that time.",
        ko: " 그때 태스크 \(count)개가 비슷하게 더 기다렸습니다.")
  }

  /// "It", and what the parts say, as one English sentence and as Korean ones.
  private static func told(_ parts: [Phrase]) -> Phrase {
    guard let last = parts.last else { return Phrase(verbatim: "") }
    let before = parts.dropLast().map(\.en).joined(separator: ", ")
    return Phrase(
      en: "It " + (before.isEmpty ? "" : before + " and ") + last.en + ".",
      ko: parts.map { $0.ko + "." }.joined(separator: " "))
  }

  private static func times(_ count: Int) -> Phrase {
    Phrase(en: count == 1 ? "once" : "\(Numbers.count(count)) times", ko: "\(Numbers.count(count))번")
  }
}
