import FoundationEssentials
import Timeline
import Wording

/// The JSON document of `run --json`, schema `interleave.run/1`: fields may be added to it, never renamed.
///
/// A field without a value is written as an explicit null. Times are whole nanoseconds from the run's start.
public struct RunDocument: Sendable {
  /// The program's version.
  public var version: String
  /// Where the runs took place.
  public var machine: MachineDescription
  /// In the order in which they took place.
  public var runs: [RunRecord]
  /// What was run; says how long a fetch was allowed to take.
  public var experiment: ExperimentFile
  /// The language of notes and of errors.
  public var language: Language
  /// Whether tasks list their spans.
  public var includesSpans: Bool

  /// Makes a document; see the members.
  public init(
    version: String, machine: MachineDescription, runs: [RunRecord], experiment: ExperimentFile, language: Language,
    includesSpans: Bool = true
  ) {
    self.version = version
    self.machine = machine
    self.runs = runs
    self.experiment = experiment
    self.language = language
    self.includesSpans = includesSpans
  }

  /// The document as UTF-8 text on one line, without a line break at its end. Keys are sorted, so that two documents
  /// can be compared as text.
  public func json() throws -> String {
    let runs = runs.map {
      RunBody($0, timeouts: experiment.timeouts, language: language, includesSpans: includesSpans)
    }
    return try DocumentBody(version: version, machine: machine, runs: runs).json()
  }
}

/// The document's outermost object.
struct DocumentBody: Encodable {
  let schema = "interleave.run/1"
  let version: String
  let machine: MachineBody
  let runs: [RunBody]

  init(version: String, machine: MachineDescription, runs: [RunBody]) {
    self.version = Harmless.text(version)
    self.machine = MachineBody(machine)
    self.runs = runs
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

/// The `machine` object.
struct MachineBody: Encodable {
  let processors: Int
  let kernel: String
  let pageBytes: Int
  let memoryBytes: UInt64

  init(_ machine: MachineDescription) {
    processors = machine.processors
    kernel = Harmless.text(machine.kernel)
    pageBytes = machine.pageSize
    memoryBytes = machine.memory
  }

  enum CodingKeys: String, CodingKey {
    case processors, kernel
    case pageBytes = "page_bytes"
    case memoryBytes = "memory_bytes"
  }
}
