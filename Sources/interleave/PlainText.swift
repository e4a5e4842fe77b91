import Experiments
import Platform
import Timeline
import Wording

/// Runs of either kind as plain text.
struct PlainText {
  /// The practice server's address; nil when none was started.
  let labBase: String?
  let language: Language

  /// One run of an experiment.
  func run(_ record: RunRecord, of experiment: ExperimentFile) -> String {
    guard let work = experiment.work else { return PlainSchedule(language: language).report(record) }
    var report = PlainReport(experiment: work, labBase: labBase, language: language)
    report.processors = Processors.usable
    return report.run(record)
  }

  /// Tables of runs side by side, work apart from jobs; empty where there is nothing to compare.
  func comparison(_ runs: [(record: RunRecord, experiment: ExperimentFile)]) -> String {
    let schedules = runs.filter { $0.experiment.schedule != nil }.map(\.record)
    let others = runs.compactMap { run in run.experiment.work.map { (run.record, $0) } }
    let work = others.last.map { PlainReport(experiment: $0.1, labBase: labBase, language: language) }
    let tables = [
      work?.comparison(others.map(\.0)) ?? "", PlainSchedule(language: language).comparison(schedules),
    ]
    return tables.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
