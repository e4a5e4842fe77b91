import Experiments
import Glibc
import Platform
import Wording

/// Writes an experiment as a file of the reader's own.
enum SavedExperiment {
  /// Names that are tried before giving up.
  private static let mostNames = 100

  /// Writes `experiment` into the working directory under `name`, or under a name with a number when that is taken: no file
  /// is replaced. Returns what to tell the reader. Blocks while it writes.
  static func write(_ experiment: ExperimentFile, name: String) -> Phrase {
    guard let yaml = experiment.yaml else { return StudyWords.nothingToRun }
    let stem = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
    for number in 1...mostNames {
      let path = number == 1 ? "\(stem).yaml" : "\(stem)-\(number).yaml"
      let raw = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if raw < 0, errno == EEXIST { continue }
      guard raw >= 0 else { return StudyWords.notSaved(String(cString: strerror(errno))) }
      do {
        try Descriptor(owning: raw).writeAll(yaml)
        return StudyWords.saved(path)
      } catch {
        unlink(path)
        return StudyWords.notSaved(error.description)
      }
    }
    return StudyWords.notSaved(String(cString: strerror(EEXIST)))
  }
}
