import Experiments
import Timeline
import Wording

/// A run that is explored: its log, and what is known beside it.
struct ExploredRun: Equatable, Sendable {
  /// What was recorded.
  let log: RunLog
  /// What was run.
  let experiment: ExperimentFile
  /// Processors of the machine.
  let processors: Int
  /// The practice server's address at the time of the run, nil when there was none.
  let labBase: String?
  /// What was turned before it, nil for an experiment that was run as its author wrote it.
  var variation: Phrase?

  /// A run from a file.
  init(_ run: RecordedRun, of trace: Trace) {
    log = RunLog(run.record)
    experiment = run.experiment
    processors = trace.machine.processors
    labBase = trace.labBase
  }

  /// A run on the screen: all of it when it has ended, else what has been recorded so far. Nil for one that never began.
  init?(_ panel: RunPanel, processors: Int) {
    switch panel.phase {
    case .ended(let record): log = RunLog(record)
    case .running:
      log = RunLog(
        partial: panel.model, provenance: panel.provenance, tasks: panel.tasks, tracks: panel.tracks, now: panel.now)
    case .planned, .starting, .refused: return nil
    }
    experiment = panel.experiment
    self.processors = processors
    labBase = panel.labBase
    variation = panel.variation
  }

  /// What was recorded.
  var record: RunRecord { log.record }

  /// What can be answered about the run. Sorts its turns.
  var explanation: RunExplanation {
    RunExplanation(RecordedRun(record, of: experiment), labBase: labBase, processors: processors)
  }

  /// What the lane of the task in that place is called.
  func label(ofTask task: Int) -> Phrase { record.tasks[task].identity.label(labBase: labBase) }

  /// Whether the task in that place asked the practice server, or nobody.
  func asksPracticeServer(_ task: Int) -> Bool {
    guard let url = record.tasks[task].identity.url else { return true }
    return labBase.map { url.hasPrefix($0 + "/") } ?? false
  }
}

extension TaskIdentity {
  /// What tasks of one line of an experiment have in common: their name without the number behind it.
  var family: Substring {
    let stem = name.reversed().drop(while: \.isNumber)
    guard stem.count < name.count, stem.first == "-" else { return name[...] }
    return name.dropLast(name.count - stem.count + 1)
  }
}
