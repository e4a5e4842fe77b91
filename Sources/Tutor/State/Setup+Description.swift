import Experiments
import Timeline
import Wording

extension Setup {
  /// The chosen work in a sentence or more, for somebody who sees it for the first time.
  var description: Phrase {
    let said = experiment.schedule.map { [$0.sentence] } ?? (experiment.work?.lines ?? []).map { sentence(on: $0) }
    let sentences = experiment.title.map { [$0 + Phrase(verbatim: ".")] + said } ?? said
    let most = 4
    return .joined(Array(sentences.prefix(most)), by: " ")
  }

  /// The same as a list of numbers: `5 fetches, 2 computations`.
  var brief: Phrase {
    if let schedule = experiment.schedule { return ScheduleWords.jobs(schedule.jobs.count) }
    let lines = experiment.work?.lines ?? []
    let kinds: [TaskKind] = [.fetch, .cpu, .native, .sleep, .program]
    let counts = kinds.map { kind in
      (kind, lines.reduce(0) { $0 + ($1.work.kind == kind ? $1.taskCount : 0) })
    }
    return .joined(counts.filter { $0.1 > 0 }.map { TutorWords.count(of: $0.0, $0.1) }, by: ", ")
  }

  private func sentence(on line: TaskLine) -> Phrase {
    switch line.work {
    case .fetch(let targets): fetchSentence(targets, count: line.taskCount)
    case .cpu(let time): TutorWords.computations(line.taskCount, time: time)
    case .native(let time, _): TutorWords.nativeComputations(line.taskCount, time: time)
    case .sleep(let time): TutorWords.sleeps(line.taskCount, time: time, times: line.repetition.count)
    case .program(let file, _): TutorWords.programs(line.taskCount, file: file)
    }
  }

  private func fetchSentence(_ targets: [FetchTarget], count: Int) -> Phrase {
    let online = experiment.work?.online ?? []
    let asked = isOnline && !online.isEmpty ? online : targets
    let used = asked.prefix(count)
    if used.contains(where: \.leavesMachine) { return TutorWords.internetFetches(count) }
    if used.allSatisfy(\.isPracticeSite) { return TutorWords.siteFetches(count, sites: used.count) }
    let delays = Set(used.map(\.delay))
    return TutorWords.fetches(count, answeredAfter: delays.count == 1 ? delays.first ?? nil : nil)
  }
}

extension ScheduleExperiment {
  /// How many jobs there are, and on what.
  fileprivate var sentence: Phrase {
    ScheduleWords.jobs(jobs.count, computing: computing, on: processors)
  }
}

extension LineRepetition {
  /// How often, nil when that is not known beforehand.
  fileprivate var count: Int? {
    if case .times(let count) = self { count } else { nil }
  }
}
