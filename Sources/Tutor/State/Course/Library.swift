import Canvas
import Lessons
import Timeline
import Wording

/// The lessons of the course, as far as a list of them needs.
public struct Library: Equatable, Sendable {
  /// A lesson of the list.
  public struct Entry: Equatable, Sendable {
    /// Where it is.
    public let folder: LessonFolder
    /// What it says about itself, in the languages that could be read.
    public let frontMatter: [Language: FrontMatter]

    /// A lesson with what it says about itself.
    public init(_ folder: LessonFolder, _ frontMatter: [Language: FrontMatter]) {
      self.folder = folder
      self.frontMatter = frontMatter
    }

    /// What it says about itself in `language`, or in another when it does not exist in that one.
    func text(in language: Language) -> FrontMatter {
      frontMatter[language] ?? frontMatter.values.first ?? FrontMatter()
    }
  }

  /// In the order of the course.
  public let entries: [Entry]
  /// The acts that the course is divided into; empty for one that is not.
  public let acts: [CourseOutline.Act]
  /// How many steps the lessons have, once they were read.
  public var stepCounts: [String: Int] = [:]
  /// The lessons as they were read for searching; empty until somebody searches.
  var texts: [LessonContent] = []

  /// Those lessons.
  public init(_ entries: [Entry] = [], acts: [CourseOutline.Act] = []) {
    self.entries = entries
    self.acts = acts
  }

  /// Whether there is no lesson.
  var isEmpty: Bool { entries.isEmpty }

  /// The place of a lesson in the course.
  func index(of name: String) -> Int? { entries.firstIndex { $0.folder.name == name } }

  /// The lesson of that name.
  func entry(_ name: String) -> Entry? { entries.first { $0.folder.name == name } }

  /// The states that the lessons up to and including `name` introduce.
  func introducedStates(upTo name: String) -> TaskStateSet {
    guard let index = index(of: name) else { return .all }
    return entries.prefix(index + 1).reduce(into: []) { states, entry in
      for text in entry.frontMatter.values { states.formUnion(TaskStateSet(text.states.map(\.state))) }
    }
  }
}

extension TutorState {
  /// How many steps a lesson has, 0 while nobody has read it.
  func stepCount(of name: String) -> Int { lessons[name]?.content.stepCount ?? library.stepCounts[name] ?? 0 }
}
