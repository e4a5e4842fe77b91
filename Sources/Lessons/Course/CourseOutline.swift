import Experiments
import Wording
import Yams

/// How a course is divided into acts: `course.yaml` beside its lessons, which a course need not have.
///
/// ```yaml
/// acts:
///   - {from: 1, title: {en: Waiting, ko: 기다림}}
/// ```
public struct CourseOutline: Equatable, Sendable {
  /// Lessons that belong together.
  public struct Act: Equatable, Sendable {
    /// The number of its first lesson.
    public let first: Int
    /// What it is called.
    public let title: Phrase
  }

  /// In the order of their lessons.
  public let acts: [Act]

  private struct File: Decodable {
    struct Act: Decodable {
      struct Title: Decodable {
        let en: String
        let ko: String
      }
      let from: Int
      let title: Title
    }
    let acts: [Act]
  }

  /// A course that is not divided.
  public init() { acts = [] }

  /// Reads the outline of a course; one that is missing or makes no sense divides nothing, which `check` reports. Blocks
  /// while it reads.
  public init(of course: Course) {
    self = (try? CourseOutline(reading: course)) ?? CourseOutline()
  }

  /// Reads the outline of a course, nil when it has none. Throws what is wrong with it.
  public init?(reading course: Course) throws {
    let path = CourseOutline.path(in: course)
    guard LessonFile.exists(path) else { return nil }
    let file = try YAMLDecoder().decode(File.self, from: try LessonFile.read(path))
    acts = file.acts.sorted { $0.from < $1.from }.map {
      Act(
        first: $0.from,
        title: Phrase(en: Harmless.text($0.title.en, limit: 60), ko: Harmless.text($0.title.ko, limit: 60)))
    }
  }

  static func path(in course: Course) -> String { "\(course.path)/course.yaml" }
}
