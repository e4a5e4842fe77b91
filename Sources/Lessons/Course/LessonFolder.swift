import Experiments
import Wording

/// A folder `NN-slug` with a lesson in every language and the experiments that they use.
public struct LessonFolder: Equatable, Hashable, Sendable {
  /// From 1, as its name begins.
  public let number: Int
  /// What follows the number.
  public let slug: String
  /// Where it is.
  public let path: String
  /// `07-the-lock`.
  public let name: String

  /// The folder `name` within `course`; nil when the name is not of the form `07-the-lock`.
  public init?(_ name: String, in course: String) {
    guard LessonFolder.isName(name), let number = Int(name.prefix(2)) else { return nil }
    self.number = number
    self.name = name
    slug = String(name.dropFirst(3))
    path = "\(course)/\(name)"
  }

  /// Whether this is a name of the form `07-the-lock`.
  static func isName(_ name: some StringProtocol) -> Bool {
    let digits = name.prefix(2)
    let rest = name.dropFirst(2)
    let isSlug = rest.dropFirst().allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return digits.count == 2 && digits.allSatisfy { $0.isASCII && $0.isNumber } && digits != "00"
      && rest.first == "-" && rest.count > 1 && isSlug
  }

  /// Whether a person who wrote `word` means this lesson: `7`, `07`, `07-the-lock` or `the-lock`.
  public func isCalled(_ word: String) -> Bool { word == name || word == slug || Int(word) == number }

  /// The file of the lesson in a language.
  public func file(in language: Language) -> String { "\(path)/\(language.rawValue).md" }

  /// Whether the lesson exists in a language.
  public func exists(in language: Language) -> Bool { LessonFile.exists(file(in: language)) }

  /// Reads the lesson in a language. Throws the problem when the file cannot be read. Blocks while it reads.
  public func read(_ language: Language) throws(LessonProblem) -> LessonReading {
    let file = file(in: language)
    guard exists(in: language) else {
      let place = SourcePlace(file: path, line: 1, column: 1)
      throw LessonProblem(.file(.missingTranslation(file: "\(language.rawValue).md")), at: place)
    }
    return Lesson.read(try LessonFile.read(file), file: file, language: language)
  }

  /// What the lesson says about itself, without reading the rest: for lists of lessons. Blocks while it reads.
  public func readFrontMatter(_ language: Language) throws(LessonProblem) -> FrontMatter {
    let file = file(in: language)
    let source = SourceText(try LessonFile.read(file), file: file)
    guard case .lines(let count) = FrontMatterReader.extent(in: source) else { return FrontMatter() }
    var reader = FrontMatterReader(file: file)
    return reader.read(source, lines: count)
  }

  /// Where an experiment of the lesson is.
  public func path(ofExperiment file: String) -> String { "\(path)/\(file)" }

  /// Reads an experiment of the lesson. Throws as `ExperimentFile(path:)` does. Blocks while it reads.
  public func readExperiment(_ file: String) throws -> ExperimentFile {
    try ExperimentFile(path: path(ofExperiment: file))
  }

  /// What changes when a file of the lesson is written. Blocks while it reads the folder's list.
  public var stamp: FolderStamp { FolderStamp(of: path) }

  /// The names of all experiments in the folder.
  public var experimentFiles: [String] { LessonFile.names(in: path).filter { $0.hasSuffix(".yaml") } }
}
