import Wording
import Yams

/// What a file can be, by the key that makes it so.
private enum FileKind: String, CaseIterable {
  case work = "tasks"
  case schedule = "jobs"
  case microscope
}

extension ExperimentReader {
  /// The file that `text` is, whatever its kind.
  mutating func readFile(_ text: String) throws(ExperimentProblems) -> ExperimentFile {
    try collect(text) { reader, root in reader.readFile(root) }
  }

  private mutating func readFile(_ root: Node) -> ExperimentFile? {
    guard let kind = readKind(root) else { return nil }
    return switch kind {
    case .work: readExperiment(root).map { .work($0) }
    case .schedule: readSchedule(root).map { .schedule($0) }
    case .microscope: readMicroscope(root).map { .microscope($0) }
    }
  }

  private mutating func readKind(_ root: Node) -> FileKind? {
    // What is no mapping is refused by whoever reads the fields.
    guard let mapping = root.mapping else { return .work }
    let keys = mapping.compactMap { key, _ in key.scalar.map { (word: $0.string, node: key) } }
    let found = keys.compactMap { key in FileKind(rawValue: key.word).map { (kind: $0, node: key.node) } }
    if found.count > 1 {
      report(.conflict(found[0].kind.rawValue, found[1].kind.rawValue), at: found[1].node)
      return nil
    }
    if let kind = found.first?.kind { return kind }
    // A slip of the finger is answered by the reader of the kind that was meant.
    let valid = FileKind.allCases.map(\.rawValue)
    for key in keys where !ExperimentReader.keys.contains(key.word) {
      if let kind = NearestWord.to(key.word, among: valid).flatMap(FileKind.init(rawValue:)) { return kind }
    }
    report(.noKind(valid: valid), at: root)
    return nil
  }
}
