import Experiments
import Lessons

/// How long the steps of a lesson take in a lecture: the lesson's minutes, divided in proportion to what there is to be read,
/// asked and run.
public enum LessonTimes {
  /// Seconds that a word, a question and a run take of a speaker who hurries nobody. Only their proportions count.
  private enum Cost {
    static let word = 0.4
    static let question = 40.0
    static let run = 40.0
    /// To arrive at a step and to look around.
    static let step = 10.0
  }

  /// Seconds of every step on a machine with that many processors. Their sum is the lesson's minutes.
  public static func seconds(of lesson: Lesson, processors: Int) -> [Int] {
    let costs = lesson.steps.map { step in
      Cost.step + StepPlan(step, processors: processors).blocks.reduce(0) { $0 + cost(of: $1) }
    }
    return divided(lesson.frontMatter.minutes * 60, in: costs)
  }

  /// The same of a lesson as it was read; its languages take the same time.
  static func seconds(of content: LessonContent) -> [Int] {
    content.text(in: .en).map { seconds(of: $0, processors: usualProcessors) } ?? []
  }

  /// A plan does not depend on the machine that it is made on.
  private static let usualProcessors = 2

  /// Whole seconds in proportion to `shares`, with `total` as their sum. No seconds where there is nothing to divide.
  static func divided(_ total: Int, in shares: [Double]) -> [Int] {
    let sum = shares.reduce(0, +)
    guard sum > 0 else { return shares.map { _ in 0 } }
    var (passed, given) = (0.0, 0)
    return shares.map { share in
      passed += share
      let end = Int((Double(total) * passed / sum).rounded())
      defer { given = end }
      return end - given
    }
  }

  private static func cost(of block: Block) -> Double {
    switch block.content {
    case .paragraph(let text), .heading(let text): cost(of: text)
    case .list(let list): list.items.joined().reduce(0) { $0 + cost(of: $1) }
    case .table(let table): (table.header + table.rows.joined()).reduce(0) { $0 + cost(of: $1) }
    case .quote(let blocks), .condition(_, let blocks): blocks.reduce(0) { $0 + cost(of: $1) }
    case .code(let code): code.lines.reduce(0) { $0 + cost(of: $1) }
    case .experiment: Cost.run
    case .choice, .prediction: Cost.question
    case .pause, .note: 0
    }
  }

  private static func cost(of text: [Inline]) -> Double { cost(of: text.plainText) }

  private static func cost(of text: String) -> Double {
    Double(text.split(whereSeparator: \.isWhitespace).count) * Cost.word
  }
}
