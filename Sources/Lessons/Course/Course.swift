import Experiments
import Wording

/// A folder of lessons, in their order. Making one lists the folder and reads no lesson.
public struct Course: Equatable, Sendable {
  /// Where it is.
  public let path: String
  /// In the order of their numbers.
  public let lessons: [LessonFolder]

  /// The course at `path`; one without lessons when there are none. Blocks while it looks.
  public init(path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
    let names = LessonFile.names(in: path)
    lessons = names.compactMap { LessonFolder($0, in: path) }.filter { LessonFile.isFolder($0.path) }
      .prefix(LessonBounds.lessons).sorted { ($0.number, $0.name) < ($1.number, $1.name) }
  }

  /// The lesson that a person who wrote `word` means: `7`, `07-the-lock` or `the-lock`.
  public func lesson(called word: String) -> LessonFolder? { lessons.first { $0.isCalled(word) } }

  /// What may have been meant by a word that names no lesson.
  public func suggestion(for word: String) -> Suggestion {
    let names = lessons.map(\.slug)
    return Suggestion(word: word, nearest: NearestWord.to(word, among: names), valid: names)
  }
}
