import Experiments
import Glibc
import Platform
import Timeline

/// The last good runs of lectures: a trace file for every experiment, in the folder where the program keeps what it remembers.
/// Each is replaced as a whole; the oldest go when there are too many. Any thread; calls block while files are read or written.
public struct HallRecordings: Sendable {
  /// Files that are kept. The course has about as many experiments.
  static let most = 100
  private static let folder = "hall"
  private static let suffix = ".trace"

  private let directory: StateDirectory
  private let trace: @Sendable ([RecordedRun]) -> Trace

  /// Recordings in `directory`; `trace` says what there is to be said of runs that took place here and now.
  public init(_ directory: StateDirectory, trace: @escaping @Sendable ([RecordedRun]) -> Trace) {
    self.directory = directory
    self.trace = trace
  }

  /// The last good runs of an experiment; nil when there are none, or none that can be read.
  public func recall(_ name: KeptRunsName) -> KeptRuns? {
    guard let path = path(of: name), let date = HallRecordings.date(of: path), let trace = try? TraceFile.read(path)
    else {
      return nil
    }
    return KeptRuns(runs: trace.runs, labBase: trace.labBase, date: date)
  }

  /// Keeps runs, and says what is kept now; nil when they cannot be kept, which is no reason to disturb a lecture.
  public func keep(_ runs: [RecordedRun], of name: KeptRunsName) -> KeptRuns? {
    guard let folder = try? directory.folder(HallRecordings.folder), let path = path(of: name),
      let recording = try? TraceRecording(path), (try? recording.keep(trace(runs))) != nil
    else { return nil }
    forgetOldest(in: folder)
    return recall(name)
  }

  private func path(of name: KeptRunsName) -> String? {
    // Names of lessons and files have no slash: nothing else is read as one.
    guard let path = directory.path, !name.lesson.contains("/"), !name.file.contains("/") else { return nil }
    return "\(path)/\(HallRecordings.folder)/\(name.lesson)_\(name.file)\(HallRecordings.suffix)"
  }

  private func forgetOldest(in folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    var files: [(path: String, date: Int64)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      let path = "\(folder)/\(name)"
      if name.hasSuffix(HallRecordings.suffix), let date = HallRecordings.date(of: path) { files.append((path, date)) }
    }
    for file in files.sorted(by: { $0.date > $1.date }).dropFirst(HallRecordings.most) { unlink(file.path) }
  }

  /// When a file was written, in seconds since 1970; nil when there is none.
  private static func date(of path: String) -> Int64? {
    var status = stat()
    return stat(path, &status) == 0 ? Int64(status.st_mtim.tv_sec) : nil
  }
}
