import Experiments
import Timeline
import Wording

/// What the interface wants done: data, carried out by the runtime.
public enum Effect: Equatable, Sendable {
  /// Start `experiment` under `model` as the run with that id.
  case start(run: Int, Experiment, ExecutionModel, online: Bool)
  /// Cancel the live run.
  case cancel
  /// Remember the language for later starts.
  case save(Language)
  /// End the program.
  case quit
}
