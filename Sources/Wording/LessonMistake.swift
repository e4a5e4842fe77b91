/// Something in a lesson or a course that the tutor could not show, without its position.
public enum LessonMistake: Equatable, Sendable {
  case file(LessonFileMistake)
  case frontMatter(LessonFrontMatterMistake)
  case structure(LessonStructureMistake)
  case directive(LessonDirectiveMistake)
  case choice(LessonChoiceMistake)
  case quotation(LessonQuotationMistake)
  case translation(LessonTranslationMistake)
  case size(LessonStepSizeMistake)
  case coverage(LessonCoverageMistake)
  /// The outline of the course cannot be read; the reason comes from outside.
  case outline(reason: String)
  /// The experiment file says something that cannot be run.
  case experiment(ExperimentMistake)
  /// The experiment file cannot be read.
  case unusableExperiment(CommandMessage)

  /// What is wrong and what to do. Text from the file is harmless in it.
  public var sentence: Phrase {
    switch self {
    case .file(let mistake): mistake.sentence
    case .frontMatter(let mistake): mistake.sentence
    case .structure(let mistake): mistake.sentence
    case .directive(let mistake): mistake.sentence
    case .choice(let mistake): mistake.sentence
    case .quotation(let mistake): mistake.sentence
    case .translation(let mistake): mistake.sentence
    case .size(let mistake): mistake.sentence
    case .coverage(let mistake): mistake.sentence
    case .outline(let reason):
      Phrase(
        en: "The acts of the course cannot be read (\(Quoted.text(reason))). Write them as lessons/README.md shows.",
        ko: "코스의 막 구성을 읽을 수 없습니다(\(Quoted.text(reason))). lessons/README.md의 예처럼 쓰세요.")
    case .experiment(let mistake): mistake.sentence
    case .unusableExperiment(let message): message.sentence
    }
  }
}

/// Words of a lesson as they stand in a sentence: harmless, and not too long.
enum Quoted {
  /// The text itself.
  static func text(_ text: String) -> String { Harmless.text(text, limit: 80) }
  /// The text between quotation marks.
  static func word(_ text: String) -> String { "\"\(self.text(text))\"" }
}
