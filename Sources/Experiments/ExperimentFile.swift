import Wording

/// What a `.yaml` file of a lesson is. One key at its top level says so.
public enum ExperimentFile: Equatable, Sendable {
  /// `tasks`: work under execution models.
  case work(Experiment)
  /// `jobs`: jobs under scheduling policies.
  case schedule(ScheduleExperiment)
  /// `microscope`: a program, one instruction after another.
  case microscope(MicroscopeExperiment)

  /// Reads the text of a YAML file; `file` is its name in messages. May be called on any thread; blocks when the file names
  /// a program beside it, which is read too.
  public init(yaml text: String, file: String) throws(ExperimentProblems) {
    var reader = ExperimentReader(file: file)
    self = try reader.readFile(text)
  }

  /// Reads a file. Throws a `CommandMessage` when the file cannot be read and `ExperimentProblems` when it says something
  /// that cannot be shown. Blocks while it reads.
  public init(path: String) throws {
    try self.init(yaml: try TextFile.read(path, maximum: Bounds.fileBytes), file: path)
  }

  /// The experiment, when this is work under models.
  public var work: Experiment? {
    if case .work(let experiment) = self { experiment } else { nil }
  }

  /// The jobs, when this is a schedule.
  public var schedule: ScheduleExperiment? {
    if case .schedule(let experiment) = self { experiment } else { nil }
  }

  /// Harmless text; nil when the file has none.
  public var title: Phrase? {
    switch self {
    case .work(let experiment): experiment.title
    case .schedule(let experiment): experiment.title
    case .microscope(let experiment): experiment.title
    }
  }
}
