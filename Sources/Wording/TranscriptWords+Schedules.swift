import Timeline

/// The sentences about schedules, about who waited for whom, and about what programs have done.
extension TranscriptWords {
  /// When the last job of a schedule ended, and what its processors did; `switchTime` is nil where nobody measures it.
  public static func schedule(end: UInt64, _ figures: SchedulingFigures, switchTime: UInt64?) -> Phrase {
    let end = Numbers.duration(end)
    let (processors, count) = (Quantities.processors(figures.processors), Numbers.count(figures.switches))
    let times = figures.switches == 1 ? "once" : "\(count) times"
    let cost = switchTime.map { Numbers.exactDuration($0) }
    return Phrase(
      en: "The last job ended at \(end). \(processors.en) went from one job to another \(times)"
        + (cost.map { ", which took \($0) in all." } ?? "."),
      ko: "마지막 작업은 \(end)에 끝났습니다. \(processors.ko)에서 작업을 바꾼 횟수는 \(count)번"
        + (cost.map { "이고, 거기에 모두 \($0) 걸렸습니다." } ?? "입니다."))
  }

  /// Means over the jobs, each with its name, and how evenly the jobs were served.
  public static func means(_ means: [(name: Phrase, text: String)], fairness: String?) -> Phrase {
    let list = Phrase.joined(means.map { $0.name + Phrase(verbatim: " \($0.text)") }, by: ", ")
    return Phrase(
      en: "Mean over the jobs: \(list.en)." + (fairness.map { " Fairness: \($0)." } ?? ""),
      ko: "작업 평균: \(list.ko)." + (fairness.map { " 공정성: \($0)." } ?? ""))
  }

  /// Who ran, and for how long, while a task waited for the global lock or for its turn.
  public static func meanwhile(_ state: TaskState, _ others: [(label: Phrase, time: UInt64)]) -> Phrase {
    let list = others.map { other in
      let time = Numbers.duration(other.time)
      return Phrase(en: "\(other.label.en) ran for \(time)", ko: "\(Particle.subject.after(other.label.ko)) \(time)")
    }
    let told = Phrase.joined(list, by: ", ")
    return state == .gilWait
      ? Phrase(en: "While it waited for the GIL, \(told.en).", ko: "GIL을 기다리는 동안 \(told.ko) 동안 실행했습니다.")
      : Phrase(en: "While it waited for its turn, \(told.en).", ko: "차례를 기다리는 동안 \(told.ko) 동안 실행했습니다.")
  }

  /// What a program has printed, line by line; the lines are harmless, and `more` counts those that are left out.
  public static func printed(_ lines: [String], more: Phrase?) -> Phrase {
    let text = lines.joined(separator: " / ")
    let rest = more.map { Phrase(verbatim: " ") + $0 } ?? Phrase(verbatim: "")
    return Phrase(en: "It printed \"\(text)\"\(rest.en).", ko: "\"\(text)\"\(rest.ko) 출력.")
  }

  /// What became of the updates that a program was to count up.
  public static func updates(_ count: UpdateCount) -> Phrase {
    let words = count.words
    return Phrase(en: "In the end \(words.en).", ko: "끝났을 때 \(words.ko).")
  }

  /// Several runs of one experiment beside one another, by the time that they took.
  public static func sideBySide(_ runs: [(model: RunModel, wall: UInt64)], origin: Phrase) -> Phrase {
    let list = runs.map { "\($0.model.name) \(Numbers.duration($0.wall))" }.joined(separator: ", ")
    return Phrase(en: "Side by side, \(origin.en): \(list).", ko: "나란히 보면(\(origin.ko)): \(list).")
  }
}
