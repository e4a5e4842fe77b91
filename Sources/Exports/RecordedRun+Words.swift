import Experiments
import Timeline
import Wording

extension RecordedRun {
  /// Why a task failed, in a sentence; nil for one that did not.
  func error(of task: TaskRecord) -> Phrase? {
    guard case .failed(let failure) = task.outcome else { return nil }
    return failure.sentence(timeout: experiment.timeout(ofTask: task.identity.id), beside: task.identity.name)
  }

  /// Where the figures come from: whose server answered, if any, and whether they were measured.
  public func origin(labBase: String?) -> [Phrase] {
    let source = experiment.fetchSource(of: record, labBase: labBase).map { [$0.words] } ?? []
    return source + [record.provenance.words]
  }

  /// What the run cost, as a header has it: its time of processors, threads and memory, or of jobs what their processors did
  /// and how the jobs fared.
  public var costWords: [Phrase] {
    guard let scheduling = record.scheduling else {
      let lock = record.gil.map { [Quantities.switches($0.switches)] } ?? []
      return [
        ReportWords.processor + Phrase(verbatim: " \(Numbers.duration(record.cost.cpu))"),
        Quantities.threads(record.cost.threads), Quantities.processes(record.cost.processes),
        Figure.memory.label + Phrase(verbatim: " \(Numbers.bytes(record.cost.peakRSSBytes))"),
      ] + lock
    }
    let figures = experiment.figures(of: record)
    let means = [Figure.turnaround, .response, .fairness].compactMap { figure in
      figures[figure].map { figure.label + Phrase(verbatim: " \($0.text)") }
    }
    return [Quantities.processors(scheduling.processors), Quantities.switches(scheduling.switches)] + means
  }
}
