import Experiments
import Wording

extension LessonReader {
  /// Code is kept as it is; with `run` behind its language it is a program, and is run.
  mutating func readCode(info: String, _ text: String, at place: SourcePlace) -> CodeBlock {
    let words = PlacedText(info, at: source.place(of: info, line: place.line, byte: place.column)).words
    let marks = words.dropFirst()
    for mark in marks where mark.text != "run" {
      report(.structure(.unknownCodeMark(suggestion(mark.text, among: ["run"]))), at: mark.place)
    }
    var lines = LessonText.lines(text)
    while lines.last == "" { lines.removeLast() }
    var block = CodeBlock(language: words.first.map { Harmless.text($0.text, limit: 40) } ?? "", lines: lines)
    guard let mark = marks.first(where: { $0.text == "run" }) else { return block }
    if block.language == "python" {
      block.execution = run(text, at: place)
    } else {
      report(.structure(.onlyPythonRuns), at: mark.place)
    }
    return block
  }

  /// What came of a program whose fence stands at `place`; nil after it was reported.
  private mutating func run(_ text: String, at place: SourcePlace) -> ExecutedCode? {
    do throws(CodeProblem) {
      let execution = try ExecutedCode(text, steps: min(LessonBounds.steps, stepsLeft))
      stepsLeft -= execution.steps
      return execution
    } catch {
      switch error {
      case .notRunnable(let problem, let line, let column):
        // The first line of the program is below the fence, and has its indentation.
        var inside = place
        inside.line += line
        inside.column += column - 1
        report(.structure(.badCode(problem)), at: inside)
      case .endless(let steps):
        stepsLeft -= steps
        report(.structure(.endlessCode(maximum: steps)), at: place)
      case .deadlock: report(.structure(.deadlockedCode), at: place)
      }
      return nil
    }
  }
}
