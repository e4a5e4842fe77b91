import Canvas
import Experiments
import Lessons
import Wording

/// Code, and beneath it what it has printed.
/// ```
/// for i in range(2):
///     print(i)
/// -> 0
///    1
/// ```
extension PageWriter {
  private static let outputMark = "-> "

  /// The widest row of code and of what it has printed.
  static func columns(of code: CodeBlock) -> Int {
    let output = (code.execution?.output ?? []) + [code.execution?.failure].compactMap(\.self)
    let widest = output.map { CodeBlock.outputIndent + Text.width($0) }.max() ?? 0
    return max(widest, code.lines.map { Text.width($0) }.max() ?? 0)
  }

  /// What a program has printed, and what ended it. Without either it says so, so that nobody waits for something.
  func output(of code: CodeBlock) -> [StyledText] {
    guard let execution = code.execution else { return [] }
    var rows = execution.output.map { StyledText.Run($0) }
    if execution.moreLines > 0 {
      rows.append(StyledText.Run(ReportWords.moreLines(execution.moreLines)[state.language], .dim))
    }
    if let failure = execution.failure { rows.append(StyledText.Run(failure, .warning)) }
    if rows.isEmpty { rows = [StyledText.Run(StudyWords.printsNothing[state.language], .dim)] }
    return rows.enumerated().map { index, row in
      let mark = index == 0 ? PageWriter.outputMark : String(repeating: " ", count: CodeBlock.outputIndent)
      return StyledText([StyledText.Run(mark, .dim), row])
    }
  }
}
