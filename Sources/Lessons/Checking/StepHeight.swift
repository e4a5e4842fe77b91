import Experiments
import Timeline
import Wording

/// What a step takes on a terminal of 80 × 24, where the tutor has 76 × 20 for it.
struct StepHeight {
  /// Columns of the tutor's text on the smallest terminal.
  static let columns = 76
  /// Rows of it.
  static let rows = 20

  /// Processors of the machine that shows it, which decide what conditions hold.
  let processors: Int
  /// What the lesson runs, by file.
  let experiments: [String: ExperimentFile]

  /// Rows of some blocks with an empty row between them; explanations count as if the longest were open.
  func rows(_ blocks: [Block], columns: Int = StepHeight.columns) -> Int {
    let heights = visible(blocks).map { rows($0, columns: columns) }.filter { $0 > 0 }
    return heights.reduce(0, +) + max(0, heights.count - 1)
  }

  /// The blocks that are shown, those within conditions among them.
  private func visible(_ blocks: [Block]) -> [Block] {
    blocks.flatMap { block in
      guard case .condition(let condition, let inner) = block.content else { return [block] }
      return condition.holds(processors: processors) ? visible(inner) : []
    }
  }

  private func rows(_ block: Block, columns: Int) -> Int {
    switch block.content {
    case .paragraph(let text): TextRows.count(text.measuredText, columns: columns)
    case .heading, .experiment: 1
    case .list(let list): list.items.reduce(0) { $0 + rows($1, columns: columns - list.indentation) }
    case .table(let table): table.rows.count + 2
    case .code(let code): code.lines.count + code.outputRows
    case .quote(let blocks): rows(blocks, columns: columns - 2)
    case .choice(let choice): rows(choice, columns: columns)
    case .prediction(let prediction): rows(prediction, columns: columns)
    case .pause, .note, .condition: 0
    }
  }

  private func rows(_ choice: Choice, columns: Int) -> Int {
    // A mark and a digit stand before each option.
    let options = choice.options.map { TextRows.count($0.text.measuredText, columns: columns - 7) }
    let explanations = choice.options.map { rows($0.explanation, columns: columns - 7) }
    return options.reduce(0, +) + (explanations.max() ?? 0)
  }

  /// The answer to a number or an order has a row of its own, under the question's.
  private func rows(_ prediction: Prediction, columns: Int) -> Int {
    switch prediction.form {
    case .choice(let choice): rows(choice, columns: columns)
    case .order:
      1 + (prediction.experiment.flatMap { experiments[$0]?.models.count } ?? ExecutionModel.allCases.count)
    case .number: 2
    }
  }
}

extension TextList {
  /// Columns before the text of an item.
  var indentation: Int {
    guard let start else { return 2 }
    return String(start + max(0, items.count - 1)).count + 2
  }
}

extension [Inline] {
  /// The text with figures of the usual length in the place of those that nobody has measured.
  var measuredText: String {
    map { run in
      switch run.content {
      case .text(let text): text
      case .lineBreak: "\n"
      case .quotation(let quotation): quotation.subject.longestText
      }
    }.joined()
  }
}

extension Quotation.Subject {
  fileprivate var longestText: String {
    guard case .value(let reference) = self else { return "0.00" }
    return switch reference.figure.dimension {
    case .time: "1.000 s"
    case .memory: "100 MB"
    case .count: "1,000"
    case .share: "100%"
    }
  }
}
