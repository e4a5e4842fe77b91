import Wording

/// What a program has printed, cut to some rows.
public struct ProgramOutput: Equatable, Sendable {
  /// The first lines, harmless.
  public let lines: [String]
  /// How many more there are.
  public let moreLines: Int

  /// The lines of `text` that fit into so many rows, at least two, when the last says how many more there are.
  public init(_ text: String, rows: Int) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let shown = lines.count <= rows ? lines.count : max(1, rows - 1)
    self.lines = lines.prefix(shown).map { Harmless.text($0) }
    moreLines = lines.count - shown
  }

  /// The rows, the last of which counts the lines that are not among them.
  public func rows(in language: Language) -> [String] {
    lines + (moreLines > 0 ? [ReportWords.moreLines(moreLines)[language]] : [])
  }
}
