import Wording

extension Course {
  /// The course in use: the one that was asked for, else the installed one, else one in the source tree.
  ///
  /// Looks at `option`, then at `../share/interleave/lessons` beside the `executable`, then at `lessons` in each parent of
  /// the executable and of the working directory. Folders without lessons are passed over, except the one asked for.
  /// Blocks while it looks.
  public static func find(option: String?, executable: String, workingDirectory: String) -> Course? {
    if let option { return Course(path: option) }
    return candidates(executable: executable, workingDirectory: workingDirectory).lazy
      .filter { LessonFile.isFolder($0) }.map { Course(path: $0) }.first { !$0.lessons.isEmpty }
  }

  /// Where a course may be, the likeliest first.
  static func candidates(executable: String, workingDirectory: String) -> [String] {
    let beside = parents(of: executable)
    let installed = beside.dropFirst().first.map { ["\($0)/share/interleave/lessons"] } ?? []
    let around = beside + [workingDirectory] + parents(of: workingDirectory)
    return installed + around.map { $0 == "/" ? "/lessons" : "\($0)/lessons" }
  }

  /// The folders that an absolute path lies in, the nearest first.
  private static func parents(of path: String) -> [String] {
    guard path.hasPrefix("/") else { return [] }
    let parts = path.split(separator: "/")
    return (0..<parts.count).reversed().map { "/" + parts.prefix($0).joined(separator: "/") }
  }
}
