import Experiments
import Interpreter
import Scheduling
import Wording

/// What can be found out by looking at every interleaving.
public enum ExplorationQuestion: Hashable, Sendable {
  /// How many there are.
  case count
  /// The shortest that leads there.
  case shortest(Goal)
}

/// What was found out.
public enum ExplorationAnswer: Equatable, Sendable {
  /// How many there are.
  case counted(Interleavings)
  /// The shortest, or that there is none.
  case searched(SearchResult)
}

/// An exploration that goes on, and what the last one has found.
struct Exploration: Equatable {
  /// How many were begun, which numbers them: the answer to one that was stopped is not waited for any more.
  var number = 0
  /// The question that is being looked into.
  var pending: ExplorationQuestion?
  /// What the last one has found, until the next.
  var answer: Phrase?
}

extension MicroscopeState {
  /// The questions that can be asked, in the order of their lines.
  var questions: [(question: ExplorationQuestion, words: Phrase)] {
    let wrong: (ExplorationQuestion, Phrase) =
      if let expectation = subject.experiment.expectation {
        (
          .shortest(.global(expectation.global, isNot: .int(expectation.value))),
          MicroscopeWords.findOther(Harmless.text(expectation.global), String(expectation.value))
        )
      } else {
        (.shortest(.otherOutput), MicroscopeWords.findOutput)
      }
    return [
      wrong, (.shortest(.deadlock), MicroscopeWords.findDeadlock),
      (.shortest(.exception), MicroscopeWords.findException), (.count, MicroscopeWords.count),
    ]
  }
}

extension MicroscopeState {
  /// The line of the question that the program asks for: whether what it counts up can come out wrong, where it is said what
  /// is expected; else whether it can get stuck, where it makes two locks.
  var likelyQuestion: Int {
    guard subject.experiment.expectation == nil, (program?.madeLocks ?? 0) > 1 else { return 0 }
    return questions.firstIndex { $0.question == .shortest(.deadlock) } ?? 0
  }
}

extension Program {
  /// Places in the program that make a lock.
  fileprivate var madeLocks: Int {
    functions.flatMap(\.instructions).count {
      $0.opcode == .loadBuiltin && $0.argument == Int(Builtin.lock.rawValue)
    }
  }
}

extension ExplorationAnswer {
  /// The answer in a sentence.
  var sentence: Phrase {
    switch self {
    case .counted(let count):
      MicroscopeWords.counted(count.schedules.words, count.essential.words, states: count.states)
    case .searched(let result): result.words
    }
  }
}

extension ScheduleCount {
  fileprivate var words: Phrase {
    switch self {
    case .exactly(let count):
      count >= ScheduleCount.most
        ? MicroscopeWords.atLeast("10^38") : MicroscopeWords.exactly(ScheduleCount.written(count))
    case .endless: MicroscopeWords.endless
    case .bounded(let states, let depth): MicroscopeWords.bounded(states: states, depth: depth)
    }
  }

  /// With a comma between groups of three digits.
  private static func written(_ count: UInt128) -> String {
    if let small = Int(exactly: count) { return Numbers.count(small) }
    return count.description
  }
}
