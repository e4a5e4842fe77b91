import Experiments
import Interpreter
import Scheduling
import Wording

/// What is put under the microscope: a program, and where its file is.
public struct MicroscopeSubject: Equatable, Sendable {
  /// The program, and how it is looked at.
  public var experiment: MicroscopeExperiment
  /// Where the program's file is, so that it is read again when it was saved; nil for one that nobody watches.
  public var path: String?

  /// A program; see the members.
  public init(_ experiment: MicroscopeExperiment, path: String? = nil) {
    self.experiment = experiment
    self.path = path
  }

  /// A program whose file is in `folder`; one that nobody watches without a folder.
  public init(_ experiment: MicroscopeExperiment, folder: String?) {
    self.init(experiment, path: folder.map { "\($0)/\(experiment.file)" })
  }

  /// The machine that runs it.
  func machine() throws(SourceProblem) -> DeterministicMachine { try experiment.machine() }

  /// The lines of the source as they are shown.
  var lines: [String] { experiment.lines }

  /// The file's name as it is shown.
  var file: String { Harmless.text(experiment.file, limit: 60) }
}
