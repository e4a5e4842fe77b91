import Timeline
import Wording
import Yams

extension ExperimentReader {
  private static let microscopeKeys = ["title", "microscope", "gil", "expect"]

  /// A program to be looked at one instruction after another.
  mutating func readMicroscope(_ root: Node) -> MicroscopeExperiment? {
    guard let fields = fields(of: root, in: "experiment", allowed: ExperimentReader.microscopeKeys) else { return nil }
    guard let field = fields["microscope"] else {
      report(.missingKey("microscope", in: "experiment"), at: root)
      return nil
    }
    let title = fields["title"].flatMap { readTitle($0) }
    let rule = fields["gil"].flatMap { readSwitchRule($0) } ?? .globalLock(.python3_12)
    let program = readSource(field)
    let expectation = fields["expect"].flatMap { readExpectation($0, globals: globals) }
    return program.map {
      MicroscopeExperiment(
        title: title, file: $0.file, source: $0.text, checkpoints: rule, expectation: expectation)
    }
  }

  private mutating func readSwitchRule(_ field: Field) -> SwitchRule? {
    let checkpoints = fields(of: field.value, in: field.key, allowed: ["checkpoints"])?["checkpoints"]
    return checkpoints.flatMap { readCheckpoints($0, among: SwitchRule.names) }.flatMap(SwitchRule.init(name:))
  }

  /// One global and the value that it must have in the end. `globals` are those of each program; a program that could not
  /// be read is not among them.
  mutating func readExpectation(_ field: Field, globals: [[String]]) -> Expectation? {
    guard let mapping = field.value.mapping, mapping.count == 1, let (key, value) = mapping.first,
      let name = key.scalar?.string
    else {
      report(.wrongShape(key: field.key, expected: .expectation), at: field.value)
      return nil
    }
    // A program without that global would have nothing to say in the end.
    if let others = globals.first(where: { !$0.contains(name) }) {
      reportUnknown(name, Field(key: field.key, value: key), valid: others)
      return nil
    }
    let bound = 1 << 62
    return integer(Field(key: name, value: value), from: -bound, to: bound - 1).map { Expectation(name, $0) }
  }
}
