import Experiments
import Timeline
import Wording

/// What the next run will be: an experiment, and which of its models.
public struct Setup: Equatable, Sendable {
  /// What the digit keys choose: one model, or all, one after another.
  public enum Choice: Equatable, Sendable {
    case model(RunModel)
    case all
  }

  /// Numbers that the reader can change. Nil when the experiment comes from a file, which is run as it is.
  public private(set) var workload: Workload?
  /// What is run under each model.
  public private(set) var experiment: ExperimentFile
  /// Which models are run.
  public var choice = Choice.model(.sequential)
  /// Whether fetches leave the machine where the experiment says to where.
  public var isOnline = false

  /// Work that the reader can change.
  public init(_ workload: Workload) throws(CommandMessage) {
    self.workload = workload
    experiment = .work(try workload.experiment())
    choice = experiment.models.first.map(Choice.model) ?? .all
  }

  /// Work under models as its author wrote it.
  public init(_ experiment: Experiment) { self.init(.work(experiment)) }

  /// What an author wrote, work or jobs.
  public init(_ experiment: ExperimentFile) {
    self.experiment = experiment
    choice = experiment.models.first.map(Choice.model) ?? .all
  }

  /// The models or policies that can be chosen, in the order of their digits.
  public var models: [RunModel] { experiment.models }

  /// Everything that can be chosen, in the order of the screen: the models, then all of them.
  public var choices: [Choice] { models.map(Choice.model) + (models.count > 1 ? [.all] : []) }

  /// The models that a run would go through.
  public var chosenModels: [RunModel] {
    switch choice {
    case .model(let model): [model]
    case .all: models
    }
  }

  /// Takes over a changed workload. Returns false for one that is no experiment, such as no task at all.
  mutating func change(_ workload: Workload) -> Bool {
    guard let changed = try? workload.experiment() else { return false }
    self.workload = workload
    experiment = .work(changed)
    return true
  }
}
