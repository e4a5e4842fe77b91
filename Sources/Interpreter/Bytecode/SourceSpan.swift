/// A stretch of a program's source, on one line. Lines and columns count from 1; columns count Unicode scalars.
public struct SourceSpan: Equatable, Hashable, Sendable {
  /// Its line.
  public var line: Int
  /// Its first column.
  public var column: Int
  /// The column behind its last.
  public var endColumn: Int

  /// The stretch from `column` to before `endColumn`.
  public init(line: Int, column: Int, endColumn: Int) {
    self.line = line
    self.column = column
    self.endColumn = endColumn
  }
}
