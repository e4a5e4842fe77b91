import Timeline
import Wording

/// What is the same for everything that can be run, be it work under models or jobs under policies.
extension ExperimentFile {
  /// What it is run under, in order; nothing for a program under the microscope, which is not run.
  public var models: [RunModel] {
    switch self {
    case .work(let experiment): experiment.models.map(RunModel.execution)
    case .schedule(let experiment): experiment.policies.map(RunModel.policy)
    case .microscope: []
    }
  }

  /// What the file claims about its runs.
  public var claims: [Claim] {
    switch self {
    case .work(let experiment): experiment.claims
    case .schedule(let experiment): experiment.claims
    case .microscope: []
    }
  }

  /// The figures of `record`, a run of this. With `task`, figures that a task can have are taken of the task, the line or
  /// the job of that name.
  public func figures(of record: RunRecord, task: String? = nil) -> Figures {
    switch self {
    case .work(let experiment): Figures(of: record, in: experiment, task: task)
    case .schedule, .microscope: Figures(ofSchedule: record, job: task)
    }
  }

  /// How long each fetch may take, in nanoseconds, by its id.
  var timeouts: [Int: UInt64] { work?.timeouts ?? [:] }
}

extension ExperimentFile {
  /// The text of a file that reads as the same; nil for a program under the microscope, whose file is the program.
  public var yaml: String? {
    switch self {
    case .work(let experiment): experiment.yaml
    case .schedule(let experiment): experiment.yaml
    case .microscope: nil
    }
  }

  /// Whether it can be run, rather than looked at.
  public var isRunnable: Bool { !models.isEmpty }

  /// What the command line says otherwise. Jobs are run as their file has them.
  public func overridden(by options: RunOptions) throws(CommandMessage) -> ExperimentFile {
    if let work { return .work(try work.overridden(by: options)) }
    if let option = options.given.first { throw .optionsExclude("--experiment", option) }
    return self
  }
}
