import Experiments
import Glibc
import Platform
import Wording

/// Writes an experiment as a file of the reader's own, and beside it the programs that it runs.
enum SavedExperiment {
  /// Names that are tried before giving up.
  private static let mostNames = 100

  /// Writes `experiment` into `folder`, the working directory unless somebody says otherwise, under `name`, or under a name
  /// with a number when that is taken: no file is replaced. So with its programs, but for one that stands there already as it
  /// is. Returns what to tell the reader. Blocks while it writes.
  static func write(_ experiment: ExperimentFile, name: String, in folder: String = "") -> Phrase {
    var made: [String] = []
    do throws(SystemError) {
      var saved = experiment
      if case .work(let work) = experiment { saved = .work(try withPrograms(of: work, in: folder, &made)) }
      guard let yaml = saved.yaml else { return StudyWords.nothingToRun }
      let file = try writeNew(yaml, stem: stem(of: name, ".yaml"), ending: ".yaml", in: folder)
      return StudyWords.saved(folder + file)
    } catch {
      for file in made { unlink(folder + file) }
      return StudyWords.notSaved(error.description)
    }
  }

  /// The experiment with the names under which its programs lie in the folder now; `made` are those that were written.
  private static func withPrograms(
    of experiment: Experiment, in folder: String, _ made: inout [String]
  ) throws(SystemError) -> Experiment {
    var experiment = experiment
    var names: [String: String] = [:]
    for index in experiment.lines.indices {
      guard case .program(let file, let source) = experiment.lines[index].work else { continue }
      if names[file] == nil, holds(source, folder + file) { names[file] = file }
      if names[file] == nil {
        let name = try writeNew(source, stem: stem(of: file, ".py"), ending: ".py", in: folder)
        made.append(name)
        names[file] = name
      }
      experiment.lines[index].work = .program(file: names[file] ?? file, source: source)
    }
    return experiment
  }

  /// Writes a file that was not there. Returns its name.
  private static func writeNew(
    _ text: String, stem: String, ending: String, in folder: String
  ) throws(SystemError) -> String {
    for number in 1...mostNames {
      let name = number == 1 ? stem + ending : "\(stem)-\(number)\(ending)"
      let raw = open(folder + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if raw < 0, errno == EEXIST { continue }
      guard raw >= 0 else { throw SystemError("open of \(name)") }
      do {
        try Descriptor(owning: raw).writeAll(text)
        return name
      } catch {
        unlink(folder + name)
        throw error
      }
    }
    throw SystemError("open of \(stem)\(ending)", number: EEXIST)
  }

  /// Whether that text stands in that file.
  private static func holds(_ text: String, _ path: String) -> Bool {
    let raw = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard raw >= 0 else { return false }
    let file = Descriptor(owning: raw)
    // One byte more, so that a longer file is not taken for this one.
    var bytes = [UInt8](repeating: 0, count: text.utf8.count + 1)
    var count = 0
    while count < bytes.count {
      let read = bytes.withUnsafeMutableBytes { buffer in
        try? file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      }
      guard let read, read > 0 else { break }
      count += read
    }
    return bytes.prefix(count).elementsEqual(text.utf8)
  }

  private static func stem(of name: String, _ ending: String) -> String {
    name.hasSuffix(ending) ? String(name.dropLast(ending.count)) : name
  }
}
