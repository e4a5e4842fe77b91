import Interpreter
import Timeline
import Wording

/// What the command line says about a program under the microscope, over what its file says.
public struct MicroscopeOptions: Sendable {
  /// The word for the checkpoints: a version, or `free-threaded`.
  public var checkpoints: String?
  /// A global and the value that it should end with, as in `counter=2`.
  public var expectation: String?

  /// Options; see the members.
  public init(checkpoints: String? = nil, expectation: String? = nil) {
    self.checkpoints = checkpoints
    self.expectation = expectation
  }

  /// The program in a file, which is Python, or an experiment that shows or runs a program; nil for an experiment that does
  /// neither. Python outside the subset is taken as it is: the microscope says what is wrong with it. Throws a
  /// `CommandMessage` or `ExperimentProblems`. Blocks while it reads.
  public func read(_ path: String) throws -> MicroscopeExperiment? {
    guard var experiment = try Self.file(path) else { return nil }
    if let word = checkpoints {
      guard let rule = SwitchRule(name: word) else {
        throw CommandMessage.unknownWord(
          option: "--checkpoints", word: word, nearest: NearestWord.to(word, among: SwitchRule.names),
          valid: SwitchRule.names)
      }
      experiment.checkpoints = rule
    }
    if let text = expectation { experiment.expectation = try Self.expectation(text, of: experiment) }
    return experiment
  }

  private static func file(_ path: String) throws -> MicroscopeExperiment? {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
      let name = path.split(separator: "/").last.map { String($0) } ?? path
      return MicroscopeExperiment(file: name, source: try MicroscopeExperiment.readSource(at: path))
    }
    return try ExperimentFile(path: path).program
  }

  /// `counter=2`, where the program has that global, if it is a program.
  private static func expectation(
    _ text: String, of experiment: MicroscopeExperiment
  ) throws(CommandMessage) -> Expectation {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { part in
      part.drop { $0 == " " }
    }
    guard parts.count == 2, let value = Int(parts[1]) else {
      throw .unknownWord(option: "--expect", word: text, nearest: nil, valid: ["counter=2"])
    }
    let name = String(parts[0])
    if let globals = try? experiment.compile().globalNames, !globals.contains(name) {
      throw .unknownWord(
        option: "--expect", word: name, nearest: NearestWord.to(name, among: globals), valid: globals)
    }
    return Expectation(name, value)
  }
}

extension ExperimentFile {
  /// The program that it shows, or the first that it runs; nil when it does neither.
  public var program: MicroscopeExperiment? {
    switch self {
    case .microscope(let program): program
    case .work(let experiment): experiment.program
    case .schedule: nil
    }
  }
}

extension Experiment {
  /// The first program that it runs, as it is looked at under the microscope; nil when it runs none.
  public var program: MicroscopeExperiment? {
    for line in lines {
      guard case .program(let file, let source) = line.work else { continue }
      let rule = SwitchRule(name: checkpoints) ?? .globalLock(.python3_12)
      return MicroscopeExperiment(
        title: title, file: file, source: source, checkpoints: rule, expectation: expectation)
    }
    return nil
  }
}
