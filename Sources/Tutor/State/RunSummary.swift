import Experiments
import Timeline
import Wording

/// What is to be said of a run that has ended, beside its figures. Made once, when it ends.
struct RunSummary: Equatable, Sendable {
  /// Tasks that completed.
  var ok = 0
  /// Tasks that failed.
  var failed = 0
  /// Tasks that were cancelled.
  var cancelled = 0
  /// Nanoseconds from the run's start to the end of the last task.
  var lastEnd: UInt64 = 0
  /// The share of updates that were lost, nil where nobody counted.
  var lost: FigureValue?
  /// What became of the updates of programs, failures, bounds that were applied, and events that were lost.
  var remarks: [RunRemark] = []
  /// What programs have printed.
  var output: [PrintedOutput] = []

  /// Failures in words of one run; the rest is counted.
  private static let mostFailures = 4
  /// Programs of one run whose results and output are shown.
  private static let mostPrograms = 3
  /// Rows for what one program has printed.
  private static let outputRows = 4

  /// Nothing to say yet.
  init() {}

  /// What is to be said of `record`, a run of `experiment`.
  init(of record: RunRecord, in experiment: ExperimentFile, labBase: String?) {
    let timeouts = (experiment.work?.lines ?? []).flatMap { Array(repeating: $0.timeout, count: $0.taskCount) }
    var failures: [RunRemark] = []
    for task in record.tasks {
      lastEnd = max(lastEnd, task.end)
      switch task.outcome {
      case .ok: ok += 1
      case .cancelled: cancelled += 1
      case .failed(let failure):
        failed += 1
        guard failures.count <= RunSummary.mostFailures else { continue }
        let timeout = timeouts.indices.contains(task.identity.id) ? timeouts[task.identity.id] : nil
        failures.append(RunSummary.remark(on: failure, of: task.identity, labBase: labBase, timeout: timeout))
      }
    }
    lost = experiment.figures(of: record)[.lost]
    let worded = failures.prefix(failed > RunSummary.mostFailures ? RunSummary.mostFailures - 1 : failures.count)
    let counts = record.tasks.lazy.compactMap { task in
      task.updates.map { RunRemark($0.words, on: task.identity.label(labBase: labBase), isWarning: false) }
    }
    remarks = Array(counts.prefix(RunSummary.mostPrograms)) + worded
    if failed > worded.count { remarks.append(RunRemark(ReportWords.moreFailures(failed - worded.count))) }
    let printed = record.tasks.lazy.compactMap { task in
      task.shownOutput.map {
        PrintedOutput(
          lane: task.identity.label(labBase: labBase), text: ProgramOutput($0, rows: RunSummary.outputRows))
      }
    }
    output = Array(printed.prefix(RunSummary.mostPrograms))
    remarks += record.notes.map { RunRemark($0.sentence) }
    if record.droppedEvents > 0 { remarks.append(RunRemark(ReportWords.dropped(record.droppedEvents))) }
  }

  /// The task by the name of its lane; the practice server by its path alone, since its port means nothing to anybody.
  private static func remark(
    on failure: TaskFailure, of task: TaskIdentity, labBase: String?, timeout: UInt64?
  ) -> RunRemark {
    var failure = failure
    if let labBase, !labBase.isEmpty, failure.subject.hasPrefix(labBase + "/") {
      failure.subject = String(failure.subject.dropFirst(labBase.count))
    }
    return RunRemark(failure.sentence(timeout: timeout, beside: task.name), on: task.label(labBase: labBase))
  }
}

/// A sentence below the lanes of a run.
struct RunRemark: Equatable, Sendable {
  /// The lane that it is about, nil for the whole run.
  let lane: Phrase?
  let sentence: Phrase
  /// Whether something went wrong with that lane.
  let isWarning: Bool

  init(_ sentence: Phrase, on lane: Phrase? = nil, isWarning: Bool = true) {
    self.lane = lane
    self.sentence = sentence
    self.isWarning = isWarning
  }
}

/// What a program has printed, below the lanes of its run.
struct PrintedOutput: Equatable, Sendable {
  /// The program's lane.
  let lane: Phrase
  let text: ProgramOutput
}
