import Lessons
import Wording

/// What the interface reads of lessons. Any thread; blocks while it reads.
extension LessonLoader {
  /// What a list of the lessons needs: what each says about itself.
  public static func library(of course: Course) -> Library {
    let entries = course.lessons.compactMap { folder -> Library.Entry? in
      var frontMatter: [Language: FrontMatter] = [:]
      for language in Language.allCases { frontMatter[language] = try? folder.readFrontMatter(language) }
      return frontMatter.isEmpty ? nil : Library.Entry(folder, frontMatter)
    }
    return Library(entries, acts: CourseOutline(of: course).acts)
  }

  /// What to tell the interface about a lesson: what it says, or why it cannot be read.
  static func event(_ folder: LessonFolder) -> TutorEvent {
    do {
      return .read(try read(folder))
    } catch {
      return .told(error.sentence)
    }
  }
}
