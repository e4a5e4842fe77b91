import FoundationEssentials
import Wording

/// Progress as a file: JSON with sorted keys, schema `interleave.progress/1`. Whatever a file says is checked before it is
/// believed.
public enum ProgressFile {
  /// Why a text is no progress.
  public enum Refusal: Error, Equatable, Sendable {
    case damaged
    case laterVersion
  }

  /// The largest file that is read.
  public static let mostBytes = 8 << 20

  private static let family = "interleave.progress/"
  private static let version = 1
  /// Answers and returns beyond this are no person's.
  private static let most = 10_000

  /// The text of a file, with a line break at its end.
  public static func text(of progress: Progress) -> String {
    let body = Body(
      schema: family + String(version), lessons: progress.lessons,
      answers: progress.answers.map { Entry(question: $0.key, value: $0.value) }.sorted { $0 < $1 },
      returns: progress.returns.map { Entry(question: $0.key, value: $0.value) }.sorted { $0 < $1 })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    // Plain values of Swift can always be written; numbers that are not finite are refused on their way in.
    guard let data = try? encoder.encode(body) else { return "" }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  /// The progress that a text holds.
  public static func progress(from text: String) throws(Refusal) -> Progress {
    let data = Data(text.utf8)
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data), head.schema.hasPrefix(family) else { throw .damaged }
    guard let written = Int(head.schema.dropFirst(family.count)) else { throw .damaged }
    guard written <= version else { throw .laterVersion }
    guard let body = try? decoder.decode(Body.self, from: data), isSound(body) else { throw .damaged }
    return Progress(
      lessons: body.lessons,
      answers: Dictionary(body.answers.map { ($0.question, $0.value) }) { $0.merged(with: $1) },
      returns: Dictionary(body.returns.map { ($0.question, $0.value) }) { $0.merged(with: $1) })
  }

  private struct Head: Decodable {
    let schema: String
  }

  private struct Body: Codable {
    let schema: String
    let lessons: [String: LessonProgress]
    let answers: [Entry<Answer>]
    let returns: [Entry<SpacedReturn>]
  }

  private struct Entry<Value: Codable>: Codable {
    let question: QuestionID
    let value: Value

    static func < (a: Entry, b: Entry) -> Bool {
      (a.question.lesson, a.question.step, a.question.index) < (b.question.lesson, b.question.step, b.question.index)
    }
  }

  private static func isSound(_ body: Body) -> Bool {
    body.lessons.count <= LessonBounds.lessons && body.answers.count <= most && body.returns.count <= most
      && body.lessons.allSatisfy { LessonFolder.isName($0.key) && $0.key.utf8.count <= 200 && $0.value.isSound }
      && body.answers.allSatisfy { $0.question.isSound && $0.value.isSound }
      && body.returns.allSatisfy { $0.question.isSound && $0.value.isSound }
  }
}

extension QuestionID {
  fileprivate var isSound: Bool {
    LessonFolder.isName(lesson) && lesson.utf8.count <= 200 && (0..<1_000).contains(step) && (0..<1_000).contains(index)
  }
}

extension Answer {
  fileprivate var isSound: Bool {
    guard time >= 0 else { return false }
    return switch given {
    case .options(let options): options.count <= 100 && options.allSatisfy { (0..<100).contains($0) }
    case .number(let number): number.isFinite
    case .order(let names): names.count <= 20 && names.allSatisfy { $0.utf8.count <= 40 }
    case .noIdea: true
    }
  }
}
