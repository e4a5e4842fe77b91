import Experiments
import Glibc
import Lessons
import Wording

/// What a person asked to check: a course, or one lesson of it.
struct CheckSubject {
  let course: Course
  /// Nil for the whole course.
  let lesson: LessonFolder?

  /// Reads PATH. Nil when there is no course; a `CommandMessage` when PATH is neither a path nor a lesson's name.
  init?(path: String?, course inUse: Course?) throws(CommandMessage) {
    guard let path else {
      guard let inUse else { return nil }
      self.init(course: inUse, lesson: nil)
      return
    }
    if let lesson = inUse?.lesson(called: path), let inUse {
      self.init(course: inUse, lesson: lesson)
      return
    }
    guard let real = WorkingDirectory.resolved(path) else { throw .missingFile(path: path) }
    // A lesson, or a file in one, is checked together with the lessons before it, on which it depends.
    for (name, parent) in WorkingDirectory.ancestors(of: real) {
      guard LessonFolder(name, in: parent) != nil else { continue }
      let course = Course(path: WorkingDirectory.shortened(parent))
      self.init(course: course, lesson: course.lessons.first { $0.name == name })
      return
    }
    self.init(course: Course(path: path), lesson: nil)
  }

  private init(course: Course, lesson: LessonFolder?) {
    self.course = course
    self.lesson = lesson
  }

  /// The problems of what was asked for.
  func problems(in check: CourseCheck) -> LessonProblems { check.problems(of: lesson) }

  /// The experiments of what was asked for, with claims, in the order of lessons and files.
  func experiments(in check: CourseCheck) -> [ExperimentFile] {
    check.lessons.filter { lesson == nil || $0.folder == lesson }.flatMap { checked in
      checked.experiments.sorted { $0.key < $1.key }.map(\.value).filter { !$0.claims.isEmpty }
    }
  }
}

/// The folder that the program was started in.
enum WorkingDirectory {
  /// Its path; empty when it does not exist any more.
  static var path: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    guard getcwd(&buffer, buffer.count) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The absolute path of something that exists, without links; nil when it does not.
  static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }

  /// The names on an absolute path, the last first, each with the folder that it is in.
  static func ancestors(of path: String) -> [(name: String, parent: String)] {
    let parts = path.split(separator: "/").map(String.init)
    return parts.indices.reversed().map { (parts[$0], "/" + parts[..<$0].joined(separator: "/")) }
  }

  /// A path as a person here would write it.
  static func shortened(_ path: String) -> String {
    let here = Self.path
    if path == here { return "." }
    return !here.isEmpty && path.hasPrefix(here + "/") ? String(path.dropFirst(here.count + 1)) : path
  }
}
