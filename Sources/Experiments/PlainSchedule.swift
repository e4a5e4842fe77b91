import Scheduling
import Timeline
import Wording

/// What `interleave schedule` prints: schedules in virtual time, in the form of the plain report of a run.
public struct PlainSchedule: Sendable {
  /// The language of every word.
  public var language: Language
  /// Columns of a lane.
  public var columns: Int

  /// Reports in `language`; at least ten `columns` are used.
  public init(language: Language, columns: Int = 60) {
    self.language = language
    self.columns = max(10, columns)
  }

  /// One schedule: header, lanes, axis, legend and figures. Ends with a line break.
  public func report(_ schedule: Schedule) -> String {
    let lanes = schedule.tasks.prefix(PlainReport.lanes).map { (name: name($0), spans: $0.spans) }
    let rest = schedule.tasks.count - lanes.count
    let more = rest > 0 ? [ScheduleWords.more(rest)[language]] : []
    let picture = PlainLanes(columns: columns, language: language).picture(lanes, end: schedule.wall, more: more)
    return (header(schedule) + [""] + picture + [""] + figures(schedule)).joined(separator: "\n") + "\n"
  }

  /// A table with a line for every schedule; empty for fewer than two. Ends with a line break.
  public func comparison(_ schedules: [Schedule]) -> String {
    guard schedules.count > 1 else { return "" }
    let titles = [
      ScheduleWords.policy, ScheduleWords.end, ScheduleWords.turnaround, ScheduleWords.response, ScheduleWords.waiting,
      ScheduleWords.fairness, ScheduleWords.switches,
    ].map { $0[language] }
    let rows = schedules.map { schedule in
      [schedule.policy.name, Numbers.duration(schedule.wall)] + means(schedule)
        + [Numbers.ratio(schedule.fairness), Numbers.count(schedule.switches)]
    }
    return ([ScheduleWords.comparison[language], ""] + PlainTable.lines([titles] + rows)).joined(separator: "\n") + "\n"
  }

  /// Policy, time and origin on the first line; what it was and what it cost on the second.
  private func header(_ schedule: Schedule) -> [String] {
    let policy = "\(schedule.policy.name)   \(schedule.policy.words[language])"
    let second = [
      Quantities.processors(schedule.workload.processors),
      ScheduleWords.switches(schedule.switches, taking: schedule.switchTime),
      ScheduleWords.fairness + Phrase(verbatim: " \(Numbers.ratio(schedule.fairness))"),
    ]
    return [
      "\(policy)   \(Numbers.duration(schedule.wall))   \(schedule.provenance.words[language])",
      second.map { $0[language] }.joined(separator: "   "),
    ]
  }

  private func figures(_ schedule: Schedule) -> [String] {
    let titles = [ScheduleWords.job, ScheduleWords.turnaround, ScheduleWords.response, ScheduleWords.waiting]
    let jobs = zip(schedule.tasks, schedule.figures).prefix(PlainReport.lanes).map { task, figures in
      [name(task)] + [figures.turnaround, figures.response, figures.waiting].map(Numbers.duration)
    }
    let mean = [ScheduleWords.mean[language]] + means(schedule)
    return PlainTable.lines([titles.map { $0[language] }] + jobs + [mean])
  }

  private func means(_ schedule: Schedule) -> [String] {
    let mean = schedule.mean
    return [mean.turnaround, mean.response, mean.waiting].map {
      FigureValue(.time, magnitude: $0).text
    }
  }

  private func name(_ task: TaskRecord) -> String { task.identity.label(labBase: nil)[language] }
}
