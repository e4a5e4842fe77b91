import Lessons
import Wording

/// Where a start of the program begins.
extension TutorState {
  /// Opens what was asked for; else, at the very first start, the first question of the course; else home, after the
  /// questions that are due. `now` is in seconds since 1970. Throws what to say when a lesson that was asked for cannot be
  /// read.
  public mutating func begin(
    at folder: LessonFolder? = nil, step: Int? = nil, now: Int64,
    read: (LessonFolder) throws(CommandMessage) -> LessonContent
  ) throws(CommandMessage) {
    clock = now
    if let folder {
      _ = take(try read(folder))
      if let step { turn(to: step, of: folder.name) }
      return
    }
    _ = goHome()
    if progress.isEmpty {
      // A lesson that cannot be read is no reason to show nothing: home says what there is.
      if let first = library.entries.first?.folder, let content = try? read(first) { _ = take(content) }
      return
    }
    let due = Set(progress.dueQuestions(at: now).map(\.lesson))
    let contents = library.entries.filter { due.contains($0.folder.name) }.compactMap { try? read($0.folder) }
    askAgain(contents)
  }

  /// Tells the reader something until the next key.
  public mutating func tell(_ words: Phrase) { notice = words }
}
