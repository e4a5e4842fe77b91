import Experiments
import Timeline
import Wording

/// Reads a course and collects everything in it that the tutor could not show. Blocks while it reads.
public struct CourseCheck {
  /// The course.
  public let course: Course
  /// What was read, in the order of the lessons.
  public private(set) var lessons: [CheckedLesson] = []
  private var courseProblems = LessonProblems()

  /// Checks all lessons of a course.
  public init(_ course: Course) {
    self.course = course
    if course.lessons.isEmpty { report(.file(.noLessons), at: course.path) }
    for folder in course.lessons {
      let twin = course.lessons.first {
        $0.name != folder.name && ($0.number == folder.number || $0.slug == folder.slug)
      }
      if let twin, twin.name < folder.name { report(.file(.repeatedLesson(twin.name)), at: folder.path) }
      lessons.append(CheckedLesson(folder))
    }
    checkLinks()
    checkOrder()
    courseProblems.append(CoverageCheck.problems(of: course, lessons: lessons))
    checkOutline()
  }

  /// All problems, or those of one lesson, in the order of files and lines.
  public func problems(of folder: LessonFolder? = nil) -> LessonProblems {
    var all = folder == nil ? courseProblems : LessonProblems()
    for lesson in lessons where folder == nil || lesson.folder == folder { all.append(lesson.problems) }
    return all
  }

  /// The acts, where the course is divided into some.
  private mutating func checkOutline() {
    do {
      _ = try CourseOutline(reading: course)
    } catch {
      report(
        .outline(reason: (error as? LessonProblem)?.mistake.sentence.en ?? "\(error)"),
        at: CourseOutline.path(in: course))
    }
  }

  private mutating func report(_ mistake: LessonMistake, at path: String) {
    courseProblems.report(mistake, at: SourcePlace(file: path, line: 1, column: 1))
  }

  /// Links to lessons that do not exist.
  private mutating func checkLinks() {
    let names = Set(course.lessons.map(\.name))
    for index in lessons.indices {
      for run in lessons[index].linkedRuns {
        guard case .lesson(let name) = run.link, !names.contains(name) else { continue }
        lessons[index].report(.structure(.deadLink("../\(name)")), at: run.place)
      }
    }
  }

  /// What depends on the lessons before: prerequisites, and what they have introduced.
  private mutating func checkOrder() {
    var introduced = Introduced()
    for index in lessons.indices {
      lessons[index].checkPrerequisites(in: course)
      lessons[index].checkIntroductions(after: introduced)
      introduced.add(lessons[index])
    }
  }
}
