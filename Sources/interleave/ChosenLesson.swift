import ArgumentParser
import Experiments
import Lessons
import Platform
import Wording

/// How commands find the lesson that was named.
extension CommonOptions {
  /// The lessons in use, at least one. Says so and ends where there is none.
  func requiredCourse(_ language: Language) throws -> Course {
    guard let course = try course(), !course.lessons.isEmpty else {
      Output.error(LessonWords.noCourse[language])
      throw ExitCode(ExitStatus.noInput)
    }
    return course
  }
}

extension Course {
  /// The lesson of that name; without a name the one where the reader left off, else the first. Says what was meant and ends
  /// where there is none.
  func chosenLesson(_ name: String?, _ language: Language) throws -> LessonFolder {
    let found = name.map { lesson(called: $0) } ?? lastLesson
    if let found { return found }
    Output.error(LessonWords.unknownLesson(suggestion(for: name ?? ""))[language])
    throw ExitCode(ExitStatus.usage)
  }

  private var lastLesson: LessonFolder? {
    let last = ProgressStore(StateDirectory()).load().progress.lastLesson
    return lessons.first { $0.name == last } ?? lessons.first
  }
}
