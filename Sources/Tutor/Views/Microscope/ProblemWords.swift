import Canvas
import Experiments
import Interpreter
import Wording

/// Why a source is no program, and what to do about it.
struct ProblemWords {
  private let problem: SourceProblem
  private let file: String

  init(_ problem: SourceProblem, _ file: String) {
    self.problem = problem
    self.file = file
  }

  func text(in language: Language) -> StyledText {
    let place = MicroscopeWords.place(line: problem.line, column: problem.column)[language]
    let advice = problem.nearest.map { MicroscopeWords.supported(Harmless.text($0))[language] + "  " } ?? ""
    return StyledText([
      StyledText.Run("\(place): \(problem.words[language])\n", .warning),
      StyledText.Run(advice + MicroscopeWords.fixIt(file)[language]),
    ])
  }
}
