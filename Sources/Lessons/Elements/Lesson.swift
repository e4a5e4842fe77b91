import Experiments
import Wording

/// A lesson in one language.
public struct Lesson: Equatable, Sendable {
  /// The language of its text.
  public var language: Language
  /// Its file, as it was given.
  public var file: String
  /// What it says about itself.
  public var frontMatter: FrontMatter
  /// From first to last.
  public var steps: [Step]
}

/// One screen of a lesson.
public struct Step: Equatable, Sendable {
  /// The heading.
  public var title: [Inline]
  /// From top to bottom.
  public var blocks: [Block]
  /// Where the heading stands.
  public var place: SourcePlace
}

/// A lesson together with what is wrong with its text. The lesson is as complete as the text allows.
public struct LessonReading: Equatable, Sendable {
  /// What could be read.
  public var lesson: Lesson
  /// What could not be shown.
  public var problems: LessonProblems
}

extension [Inline] {
  /// The text alone; a figure is a dash.
  public var plainText: String {
    map { run in
      switch run.content {
      case .text(let text): text
      case .quotation: Quotation.dash
      case .lineBreak: " "
      }
    }.joined()
  }
}

extension [Block] {
  /// The blocks and those within conditions, from top to bottom. Parts of lists, quotations and explanations are not
  /// among them.
  public var flattened: [Block] {
    flatMap { block in
      if case .condition(_, let inner) = block.content { [block] + inner.flattened } else { [block] }
    }
  }
}
