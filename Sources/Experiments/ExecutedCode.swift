import Interpreter
import Scheduling
import Wording

/// A short program that stands in a text, and what came of it.
///
/// It is run one instruction after another: its threads one after another, each until it waits or ends, on a clock that only
/// sleeps move. So it does the same on every machine, and a sleep takes no time.
public struct ExecutedCode: Equatable, Sendable {
  /// Rows of output that are kept, one of which counts the lines beyond them.
  public static let lineLimit = 200

  /// The program, as it is written.
  public let source: String
  /// The lines that it printed, harmless.
  public let output: [String]
  /// How many more lines it printed than are kept.
  public let moreLines: Int
  /// What Python would print last about what ended it or one of its threads, harmless; nil when nothing did.
  public let failure: String?
  /// Instructions that it took.
  public let steps: Int

  /// Runs `source`. Throws when it is outside the teaching subset, or has not ended after that many instructions. Any thread;
  /// O(instructions).
  public init(_ source: String, steps limit: Int) throws(CodeProblem) {
    self.source = source
    let program: Program
    do throws(SourceProblem) {
      program = try PythonSource.compile(source)
    } catch {
      throw .notRunnable(error.advice, line: error.line, column: error.column)
    }
    let machine = DeterministicMachine(program)
    var state = machine.start
    var (steps, thread) = (0, 0)
    while !state.hasEnded {
      let choices = machine.choices(in: state)
      guard let next = choices.contains(thread) ? thread : choices.first else { throw .deadlock }
      guard steps < limit else { throw .endless(steps: limit) }
      machine.step(next, in: &state)
      thread = next
      steps += 1
    }
    self.steps = steps
    let printed = ProgramOutput(state.output.text, rows: ExecutedCode.lineLimit)
    output = printed.lines
    moreLines = printed.moreLines
    failure = (state.failures.first?.failure.message).map { Harmless.text($0) }
  }

  /// Whether both are the same program: comments and empty lines do not count.
  public func isSameProgram(as other: ExecutedCode) -> Bool {
    guard let own = try? PythonSource.compile(source), let others = try? PythonSource.compile(other.source) else {
      return source == other.source
    }
    guard own.globalNames == others.globalNames else { return false }
    return own.functions.elementsEqual(others.functions) { a, b in
      a.name == b.name && a.argumentCount == b.argumentCount && a.isCoroutine == b.isCoroutine
        && a.localNames == b.localNames && a.instructions == b.instructions && a.constants == b.constants
    }
  }
}

/// Why a program in a text cannot be run where it stands.
public enum CodeProblem: Error, Equatable, Sendable {
  /// What is wrong, at a line and column of the program, counted from 1.
  case notRunnable(Phrase, line: Int, column: Int)
  /// It has not ended after that many instructions.
  case endless(steps: Int)
  /// Its threads wait for one another, or for a lock that nobody releases.
  case deadlock
}
