import Experiments
import Wording

/// A lesson as it was read from its files.
public struct LessonContent: Equatable, Sendable {
  /// Where it is.
  public let folder: LessonFolder
  /// Its text in the languages that could be read; at least one.
  public let texts: [Language: Lesson]
  /// What it runs, by file.
  public let experiments: [String: ExperimentFile]
  /// How much in it could not be read as its author meant; `interleave check` says what.
  public let problems: Int
  /// The folder as it was before it was read.
  public let stamp: FolderStamp

  /// A lesson of those texts, at least one, and those experiments.
  public init(
    folder: LessonFolder, texts: [Language: Lesson], experiments: [String: ExperimentFile], problems: Int,
    stamp: FolderStamp = FolderStamp()
  ) {
    self.folder = folder
    self.texts = texts
    self.experiments = experiments
    self.problems = problems
    self.stamp = stamp
  }

  /// The experiment in `file`, when it is there and can be run: work under models, or jobs under policies.
  public func runnable(in file: String) -> ExperimentFile? { experiments[file].flatMap { $0.isRunnable ? $0 : nil } }

  /// The text in `language`, or in another when it does not exist in that one.
  public func text(in language: Language) -> Lesson? { texts[language] ?? texts.values.first }

  /// How many steps it has.
  public var stepCount: Int { texts.values.map(\.steps.count).max() ?? 0 }
}
