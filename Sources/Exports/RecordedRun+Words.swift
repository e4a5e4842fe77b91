import Experiments
import Timeline
import Wording

extension RecordedRun {
  /// Why a task failed, in a sentence; nil for one that did not.
  func error(of task: TaskRecord, _ language: Language) -> String? {
    guard case .failed(let failure) = task.outcome else { return nil }
    return failure.sentence(timeout: experiment.timeout(ofTask: task.identity.id), beside: task.identity.name)[language]
  }
}
