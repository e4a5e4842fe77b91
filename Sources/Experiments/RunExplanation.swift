import Timeline
import Wording

/// Answers "why?" about a run that is kept: the cause of any stretch in words, with the events that prove it, and what
/// bound the whole. Knows what the experiment asked for, and what a simulated scheduler decided when. Built once a run; a
/// class, so that a state of the interface holds it without a copy. Any thread.
public final class RunExplanation: Equatable, Sendable {
  /// The causes themselves, as facts.
  public let finder: CauseFinder
  /// What bound the run.
  public let diagnosis: RunDiagnosis
  private let labels: [Phrase]
  /// The steps of a simulated schedule, in order of time.
  private let steps: [ScheduleStep]

  /// Makes `run` ready for questions. `labBase` is the practice server's address, `processors` the number of the machine's;
  /// nil where they are not known.
  public init(_ run: RecordedRun, labBase: String?, processors: Int? = nil) {
    var intent = run.experiment.intent
    intent.processors = processors
    finder = CauseFinder(run.record, knowing: intent)
    diagnosis = RunDiagnosis(finder)
    labels = run.record.tasks.map { $0.identity.label(labBase: labBase) }
    if case .schedule(let schedule) = run.experiment, let policy = run.record.model.policy {
      steps = schedule.steps(under: policy)
    } else {
      steps = []
    }
  }

  /// Equal when they explain the same run.
  public static func == (a: RunExplanation, b: RunExplanation) -> Bool {
    a === b || (a.finder.record == b.finder.record && a.finder.intent == b.finder.intent && a.labels == b.labels)
  }

  /// The name of the task with that id, harmless.
  public func name(_ task: Int) -> Phrase {
    labels.indices.contains(task) ? labels[task] : Phrase(verbatim: "\(task)")
  }

  /// Why that task did what it did at `time`, nanoseconds from the run's start, or why it was not there.
  public func cause(ofTask task: Int, at time: UInt64) -> Cause { finder.cause(ofTask: task, at: time) }

  /// A cause in a few sentences.
  public func sentence(_ cause: Cause) -> Phrase {
    let told = cause.sentence(names: name)
    guard let step = decision(behind: cause) else { return told }
    return Phrase.joined([told, step.sentence], by: " ")
  }

  /// Why a worker has nothing to do at `time`, in a sentence; nil when it has something to do.
  public func idleness(ofWorker worker: Int, at time: UInt64) -> (facts: WorkerIdleness, sentence: Phrase)? {
    finder.idleness(ofWorker: worker, at: time).map { ($0, $0.sentence(names: name)) }
  }

  /// An event in a few words.
  public func words(_ evidence: Evidence) -> Phrase { evidence.words(names: name) }

  /// What bound the run, and what would help, in sentences.
  public var sentences: [Phrase] { diagnosis.sentences(names: name) }

  /// What the scheduler decided when a wait for the processor was over, or when a turn of it was.
  private func decision(behind cause: Cause) -> ScheduleStep? {
    switch cause.reason {
    case .turn, .running: break
    default: return nil
    }
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].time < cause.end { low = middle + 1 } else { high = middle }
    }
    return low < steps.count && steps[low].time == cause.end ? steps[low] : nil
  }
}

extension ExperimentFile {
  /// What its runs are asked for that their records do not say.
  public var intent: RunIntent {
    guard case .work(let experiment) = self else { return RunIntent() }
    return experiment.intent
  }
}

extension Experiment {
  /// What its runs are asked for that their records do not say.
  public var intent: RunIntent {
    var intent = RunIntent()
    intent.switchInterval = switchInterval
    for (group, line) in lines.enumerated() {
      var task = RunIntent.Task()
      task.payload = line.payload
      task.inFlight = line.atOnce.map { RunIntent.InFlight(group: group, limit: $0) }
      if case .whileRunning(let name) = line.repetition { task.until = ids(named: name).min() }
      switch line.work {
      case .sleep(let time): task.sleep = time
      case .native(_, let keepsLock): task.keepsLock = keepsLock
      case .fetch, .cpu, .program: break
      }
      intent.tasks += Array(repeating: task, count: line.taskCount)
    }
    return intent
  }
}
