import Timeline
import Wording

/// What `run --plain` prints: lanes in the text notation, figures and failures in words, without a control sequence.
public struct PlainReport: Sendable {
  /// What was run.
  public var experiment: Experiment
  /// The practice server's address without a slash at its end; nil when none was started.
  public var labBase: String?
  /// The language of every word.
  public var language: Language
  /// Columns of a lane.
  public var columns: Int
  /// Processors of the machine that ran it, nil where that is not known; what bound a run depends on it.
  public var processors: Int?

  /// Lanes shown of one run; the rest is counted.
  static let lanes = 20
  /// Failures worded for one run; the rest is counted.
  static let failures = 10
  /// Programs of one run whose results and output are shown.
  static let programs = 10
  /// Lines of what one program has printed; the rest is counted.
  static let outputLines = 8

  /// A report about runs of `experiment`; at least ten `columns` are used.
  public init(experiment: Experiment, labBase: String?, language: Language, columns: Int = 60) {
    self.experiment = experiment
    self.labBase = labBase
    self.language = language
    self.columns = max(10, columns)
  }

  /// One run: header, lanes, axis, legend, failures and notes. Ends with a line break.
  public func run(_ record: RunRecord) -> String {
    let shown = record.tasks.prefix(PlainReport.lanes)
    let lanes = shown.map { (name: $0.identity.label(labBase: labBase)[language], spans: $0.spans) }
    let end = max(record.cost.wall, record.tasks.map(\.end).max() ?? 0)
    let picture = PlainLanes(columns: columns, language: language, context: StateContext(of: [record]))
      .picture(lanes, end: end, more: more(record))
    return (header(record) + [""] + picture + remarks(record)).joined(separator: "\n") + "\n"
  }

  /// Model and time on the first line, what it cost on the second.
  private func header(_ record: RunRecord) -> [String] {
    let source = fetchSource(of: record).map { [$0.words[language]] } ?? []
    let tier = record.isCompiled ? [ReportWords.compiledTier[language]] : []
    let origin = (tier + source + [record.provenance.words[language]]).joined(separator: ", ")
    let cost = record.cost
    let second = [
      "\(ReportWords.processor[language]) \(Numbers.duration(cost.cpu))",
      Quantities.threads(cost.threads)[language], Quantities.processes(cost.processes)[language],
      "\(Figure.memory.label[language]) \(Numbers.bytes(cost.peakRSSBytes))",
    ]
    let lock = record.gil.map { [Quantities.switches($0.switches)[language]] } ?? []
    let lost = Figures(of: record, in: experiment)[.lost].map { ["\(Figure.lost.label[language]) \($0.text)"] } ?? []
    return [
      "\(record.model.name)   \(Numbers.duration(cost.wall))   \(origin)",
      (second + lock + lost).joined(separator: "   "),
    ]
  }

  private func fetchSource(of record: RunRecord) -> FetchSource? {
    experiment.fetchSource(of: record, labBase: labBase)
  }

  private func more(_ record: RunRecord) -> [String] {
    guard record.tasks.count > PlainReport.lanes else { return [] }
    let rest = record.tasks.dropFirst(PlainReport.lanes)
    let tally = OutcomeTally(rest)
    return [
      ReportWords.more(rest.count, ok: tally.ok, failed: tally.failed, cancelled: tally.cancelled)[language]
    ]
  }

  /// What programs have printed, and what became of their updates.
  private func programs(_ record: RunRecord) -> [String] {
    let tasks = record.tasks.filter { $0.output != nil || $0.updates != nil }
    return tasks.prefix(PlainReport.programs).flatMap { task -> [String] in
      let name = task.identity.label(labBase: labBase)[language]
      var lines: [String] = []
      if let output = task.shownOutput.map({ ProgramOutput($0, rows: PlainReport.outputLines) }) {
        lines = ["\(name) \(ReportWords.prints[language]):"] + output.rows(in: language).map { "  \($0)" }
      }
      if let updates = task.updates { lines.append("\(name): \(updates.words[language])") }
      return lines
    }
  }

  /// What bound the run, of what the picture above shows.
  private func diagnosis(_ record: RunRecord) -> [String] {
    var intent = experiment.intent
    intent.processors = processors
    let names = { (task: Int) in record.tasks[task].identity.label(labBase: labBase) }
    return RunDiagnosis(record, knowing: intent).mainSentences(names: names).map { $0[language] }
  }

  private func remarks(_ record: RunRecord) -> [String] {
    let timeouts = experiment.timeouts
    let failures = record.tasks.compactMap { task -> String? in
      guard case .failed(let failure) = task.outcome else { return nil }
      let name = task.identity.label(labBase: labBase)[language]
      let sentence = failure.sentence(timeout: timeouts[task.identity.id], beside: task.identity.name)
      return "\(name): \(sentence[language])"
    }
    var lines = diagnosis(record) + programs(record) + failures.prefix(PlainReport.failures)
    if failures.count > PlainReport.failures {
      lines.append(ReportWords.moreFailures(failures.count - PlainReport.failures)[language])
    }
    lines += record.notes.map { $0.sentence[language] }
    if record.droppedEvents > 0 { lines.append(ReportWords.dropped(record.droppedEvents)[language]) }
    return lines
  }
}
