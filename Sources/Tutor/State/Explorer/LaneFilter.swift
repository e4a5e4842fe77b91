import Timeline
import Wording

/// Which lanes are wanted: words that all have to hold. A word is a part of a name, or asks for something by name:
/// `state:gil-wait`, `outcome:failed`, `worker:2`.
struct LaneFilter: Equatable, Sendable {
  /// As it was typed.
  var text = ""

  /// Whether every lane is wanted.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the task in that place is wanted.
  func matches(_ task: Int, of run: ExploredRun) -> Bool {
    text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      guard let colon = word.firstIndex(of: ":") else { return Self.hasName(word, task, of: run) }
      let value = word[word.index(after: colon)...].lowercased()
      // What is still being typed rules nothing out.
      if value.isEmpty { return true }
      switch word[..<colon].lowercased() {
      case "state", "상태": return Self.wasIn(value, task, of: run)
      case "outcome", "결과": return Self.ended(value, task, of: run)
      case "worker", "워커": return run.record.tasks[task].worker.map(String.init) == value
      default: return Self.hasName(word, task, of: run)
      }
    }
  }

  private static func hasName(_ word: Substring, _ task: Int, of run: ExploredRun) -> Bool {
    let label = run.label(ofTask: task)
    let word = word.lowercased()
    return [label.en, label.ko, run.record.tasks[task].identity.name].contains { $0.lowercased().contains(word) }
  }

  private static func wasIn(_ word: String, _ task: Int, of run: ExploredRun) -> Bool {
    TaskState.allCases.contains { state in
      let names = [state.name, state.words.en, state.words.ko].map { $0.lowercased() }
      return names.contains { $0.contains(word) } && run.log.time(ofTask: task, in: state) > 0
    }
  }

  private static func ended(_ word: String, _ task: Int, of run: ExploredRun) -> Bool {
    guard !run.log.openTasks.contains(task) else { return false }
    let outcome = run.record.tasks[task].outcome
    return [outcome.name, outcome.words.en, outcome.words.ko].contains { $0.lowercased().hasPrefix(word) }
  }
}
