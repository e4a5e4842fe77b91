import Timeline
import Wording

extension PlainReport {
  private var compared: [Figure] {
    [.wall, .cpu, .firstAnswer, .threads, .processes, .memory] + (experiment.countsUpdates ? [.lost] : [])
  }

  /// A table with a line for every run; empty for fewer than two runs. Ends with a line break.
  public func comparison(_ records: [RunRecord]) -> String {
    guard records.count > 1 else { return "" }
    let lines = PlainTable.lines([titles] + records.map(row))
    return ([ReportWords.comparison[language], ""] + lines).joined(separator: "\n") + "\n"
  }

  private var titles: [String] {
    [ReportWords.model[language]]
      + compared.map { $0 == .cpu ? ReportWords.processor[language] : $0.label[language] }
  }

  private func row(_ record: RunRecord) -> [String] {
    let figures = Figures(of: record, in: experiment)
    return [record.model.name] + compared.map { figures[$0]?.text ?? ReportWords.none }
  }
}
