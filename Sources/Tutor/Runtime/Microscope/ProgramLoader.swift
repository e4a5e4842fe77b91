import Experiments
import Wording

/// Reads programs for the microscope. Any thread; blocks while it reads.
enum ProgramLoader {
  /// What to tell the interface about a program's file: what stands in it, or why it cannot be read.
  static func event(_ path: String) -> TutorEvent {
    do {
      return .readProgram(try MicroscopeExperiment.readSource(at: path), at: path)
    } catch {
      return .told(error.sentence)
    }
  }

  /// What stands in a program's file, nil when that is `known`, or when the file is not there any more.
  static func event(_ path: String, unless known: String) -> TutorEvent? {
    guard let source = try? MicroscopeExperiment.readSource(at: path), source != known else { return nil }
    return .readProgram(source, at: path)
  }

  /// The folder that a file is in.
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }
}
