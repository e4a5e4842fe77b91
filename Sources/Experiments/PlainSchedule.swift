import Scheduling
import Timeline
import Wording

/// What `interleave schedule` prints, and `run` of jobs: schedules in the form of the plain report of a run.
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

  /// One schedule in virtual time: header, lanes, axis, legend and figures. Ends with a line break.
  public func report(_ schedule: Schedule) -> String { report(RunRecord(schedule)) }

  /// One schedule, simulated or measured, in the same form, with what is to be said of it. Ends with a line break.
  public func report(_ record: RunRecord) -> String {
    let lanes = record.tasks.prefix(PlainReport.lanes).map { (name: name($0), spans: $0.spans) }
    let rest = record.tasks.count - lanes.count
    let more = rest > 0 ? [ScheduleWords.more(rest)[language]] : []
    let end = max(record.cost.wall, record.tasks.map(\.end).max() ?? 0)
    let picture = PlainLanes(columns: columns, language: language, keepsShares: true)
      .picture(lanes, end: end, more: more)
    let notes = record.notes.map { $0.sentence[language] }
    let parts = [header(record), picture, figures(record)] + (notes.isEmpty ? [] : [notes])
    return parts.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// A table with a line for every schedule; empty for fewer than two. Ends with a line break.
  public func comparison(_ schedules: [Schedule]) -> String { comparison(schedules.map { RunRecord($0) }) }

  /// The same for schedules of either kind.
  public func comparison(_ records: [RunRecord]) -> String {
    guard records.count > 1 else { return "" }
    let titles = [
      ScheduleWords.policy, ScheduleWords.end, ScheduleWords.turnaround, ScheduleWords.response, ScheduleWords.waiting,
      ScheduleWords.fairness, ScheduleWords.switches,
    ].map { $0[language] }
    let rows = records.map { record in
      [record.model.name, Numbers.duration(record.cost.wall)] + means(record)
        + [fairness(record), Numbers.count(record.scheduling?.switches ?? 0)]
    }
    return ([ScheduleWords.comparison[language], ""] + PlainTable.lines([titles] + rows)).joined(separator: "\n") + "\n"
  }

  /// Policy, time and origin on the first line; what it was and what it cost on the second.
  private func header(_ record: RunRecord) -> [String] {
    let scheduling = record.scheduling ?? SchedulingFigures(processors: 1, switches: 0)
    // What a switch costs a real processor is not measured.
    let switches =
      record.provenance == .simulated
      ? ScheduleWords.switches(scheduling.switches, taking: scheduling.switchTime)
      : Quantities.switches(scheduling.switches)
    let second = [
      Quantities.processors(scheduling.processors), switches,
      ScheduleWords.fairness + Phrase(verbatim: " \(fairness(record))"),
    ]
    let first = [
      record.model.name, record.model.summary[language], Numbers.duration(record.cost.wall),
      record.provenance.words[language],
    ]
    return [first.joined(separator: "   "), second.map { $0[language] }.joined(separator: "   ")]
  }

  private func figures(_ record: RunRecord) -> [String] {
    let titles = [ScheduleWords.job, ScheduleWords.turnaround, ScheduleWords.response, ScheduleWords.waiting]
    let jobs = record.tasks.prefix(PlainReport.lanes).map { task in
      let figures = JobFigures(task)
      return [name(task)] + [figures.turnaround, figures.response, figures.waiting].map(Numbers.duration)
    }
    let mean = [ScheduleWords.mean[language]] + means(record)
    return PlainTable.lines([titles.map { $0[language] }] + jobs + [mean])
  }

  private func means(_ record: RunRecord) -> [String] {
    let figures = Figures(ofSchedule: record)
    return [Figure.turnaround, .response, .waiting].map { figures[$0]?.text ?? ReportWords.none }
  }

  private func fairness(_ record: RunRecord) -> String {
    Figures(ofSchedule: record)[.fairness].map { Numbers.ratio($0.magnitude) } ?? ReportWords.none
  }

  private func name(_ task: TaskRecord) -> String { task.identity.label(labBase: nil)[language] }
}
