import Interpreter
import Scheduling
import Timeline
import Wording

/// A program that is looked at one instruction after another. It has no figures and no claims.
public struct MicroscopeExperiment: Equatable, Sendable {
  /// Harmless text; nil when the file has none.
  public var title: Phrase?
  /// The program's file, by its name in the folder of the experiment.
  public var file: String
  /// What stands in it: a program that compiles.
  public var source: String
  /// Between which instructions threads are switched.
  public var checkpoints: SwitchRule
  /// What is looked for: a schedule after which the global has another value.
  public var expectation: Expectation?

  /// A program under the microscope; see the members.
  public init(
    title: Phrase? = nil, file: String, source: String, checkpoints: SwitchRule = .globalLock(.python3_12),
    expectation: Expectation? = nil
  ) {
    self.title = title
    self.file = file
    self.source = source
    self.checkpoints = checkpoints
    self.expectation = expectation
  }

  /// The program. Throws when the source is outside the subset, which one that was read from a file is not.
  public func compile() throws(SourceProblem) -> Program {
    try PythonSource.compile(source, checkpoints: checkpoints.version)
  }

  /// The machine that runs it. Sleeps take any time, as for the explorer, whose schedules can be had on it. Throws as
  /// `compile` does.
  public func machine() throws(SourceProblem) -> DeterministicMachine {
    DeterministicMachine(
      try compile(), switching: checkpoints == .freeThreaded ? .freeThreads : .globalLock, sleeping: .anyTime)
  }

  /// The lines of the source as they are shown, harmless.
  public var lines: [String] {
    var lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      Harmless.text(line.replacing("\t", with: "    "))
    }
    // Behind the last line's end there is nothing.
    if lines.count > 1, lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}

/// Between which instructions threads are switched under the microscope.
public enum SwitchRule: Hashable, Sendable {
  /// Where a version of CPython with a global lock looks whether it has to let go of it.
  case globalLock(Checkpoints)
  /// Between any two: there is no global lock.
  case freeThreaded

  /// The word for a program without a global lock.
  static let freeThreadedName = "free-threaded"
  /// The identifiers, as files and the command line have them.
  public static let names = Checkpoints.allCases.map(\.rawValue) + [freeThreadedName]

  /// The rule with that identifier.
  public init?(name: String) {
    if name == SwitchRule.freeThreadedName {
      self = .freeThreaded
    } else if let version = Checkpoints(rawValue: name) {
      self = .globalLock(version)
    } else {
      return nil
    }
  }

  /// The identifier.
  public var name: String {
    switch self {
    case .globalLock(let version): version.rawValue
    case .freeThreaded: SwitchRule.freeThreadedName
    }
  }

  /// The version that the program is compiled for.
  public var version: Checkpoints {
    switch self {
    case .globalLock(let version): version
    case .freeThreaded: .python3_14
    }
  }
}

extension MicroscopeExperiment {
  /// The text of a program's file, which need not be a program of the subset. Throws what to say when it cannot be read.
  /// Blocks while it reads.
  public static func readSource(at path: String) throws(CommandMessage) -> String {
    try TextFile.read(path, maximum: Bounds.programBytes)
  }
}
