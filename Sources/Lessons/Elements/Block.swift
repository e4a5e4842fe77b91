import Experiments

/// A part of a step, from top to bottom.
public struct Block: Equatable, Sendable {
  /// What the part is.
  public indirect enum Content: Equatable, Sendable {
    case paragraph([Inline])
    /// A heading within a step (`###`).
    case heading([Inline])
    case list(TextList)
    case table(Table)
    case code(CodeBlock)
    case quote([Block])
    case experiment(ExperimentLink)
    /// A question whose answer the lesson knows: a check of understanding.
    case choice(Choice)
    /// A question that the next run answers.
    case prediction(Prediction)
    /// What follows is shown after a key.
    case pause
    /// For the speaker; the reader does not see it.
    case note(String)
    /// Shown only where the condition holds.
    case condition(Condition, [Block])
  }

  /// What the part is.
  public var content: Content
  /// Where it begins.
  public var place: SourcePlace

  /// A part at a place.
  public init(_ content: Content, at place: SourcePlace) {
    self.content = content
    self.place = place
  }
}

/// A list with bullets or numbers. A list whose items are ticked or not is a `Choice`.
public struct TextList: Equatable, Sendable {
  /// The first number, nil for bullets.
  public var start: Int?
  /// The blocks of each item.
  public var items: [[Block]]
}

/// A table. Rows have as many cells as the header.
public struct Table: Equatable, Sendable {
  /// The cells of the header.
  public var header: [[Inline]]
  /// The cells of each row below it.
  public var rows: [[[Inline]]]
}

/// A block of code, shown as it is written, and beneath it what it prints when it was marked to be run.
public struct CodeBlock: Equatable, Sendable {
  /// What language it is in, empty when the author does not say.
  public var language: String
  /// Harmless lines without line breaks.
  public var lines: [String]
  /// What came of running it; nil for code that is only shown.
  public var execution: ExecutedCode?

  /// Rows beneath the code: what it prints, and what ended it; one that says so when there is nothing.
  public var outputRows: Int {
    guard let execution else { return 0 }
    let rows = execution.output.count + (execution.moreLines > 0 ? 1 : 0) + (execution.failure == nil ? 0 : 1)
    return max(1, rows)
  }

  /// Columns before each of these rows.
  public static let outputIndent = 3
}

/// An experiment that the reader can run here.
public struct ExperimentLink: Equatable, Sendable {
  /// The file's name in the lesson's folder.
  public var file: String
  /// The text of the link.
  public var title: [Inline]
}

/// When a part of a step is shown.
public enum Condition: Equatable, Hashable, Sendable {
  /// `processors >= N`.
  case processorsAtLeast(Int)
  /// `processors < N`.
  case processorsBelow(Int)

  /// Whether the part is shown on a machine whose `processors` the program may use.
  public func holds(processors: Int) -> Bool {
    switch self {
    case .processorsAtLeast(let count): processors >= count
    case .processorsBelow(let count): processors < count
    }
  }
}
