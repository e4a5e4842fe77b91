import Timeline
import Wording

/// Which lanes are wanted: words that all have to hold. A word is a part of a name, or asks for something by name:
/// `state:gil-wait`, `outcome:failed`, `worker:2`.
struct LaneFilter: Equatable, Sendable {
  /// As it was typed.
  var text = ""

  /// Whether every lane is wanted.
  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether the lane in that place of a sheet is wanted.
  func matches(_ lane: Int, of sheet: LaneSheet) -> Bool {
    text.split(whereSeparator: \.isWhitespace).allSatisfy { word in
      guard let colon = word.firstIndex(of: ":") else { return Self.hasName(word, lane, of: sheet) }
      let value = word[word.index(after: colon)...].lowercased()
      // What is still being typed rules nothing out.
      if value.isEmpty { return true }
      switch word[..<colon].lowercased() {
      case "state", "상태": return Self.wasIn(value, lane, of: sheet)
      case "outcome", "결과": return Self.ended(value, lane, of: sheet)
      case "worker", "워커": return sheet.task(ofLane: lane)?.worker.map(String.init) == value
      default: return Self.hasName(word, lane, of: sheet)
      }
    }
  }

  private static func hasName(_ word: Substring, _ lane: Int, of sheet: LaneSheet) -> Bool {
    let label = sheet.label(ofLane: lane)
    let word = word.lowercased()
    let names = [label.en, label.ko, sheet.task(ofLane: lane)?.identity.name ?? ""]
    return names.contains { $0.lowercased().contains(word) }
  }

  private static func wasIn(_ word: String, _ lane: Int, of sheet: LaneSheet) -> Bool {
    let times = sheet.times(ofLane: lane)
    return TaskState.allCases.contains { state in
      let names = [state.name, state.words.en, state.words.ko].map { $0.lowercased() }
      return times[state] > 0 && names.contains { $0.contains(word) }
    }
  }

  private static func ended(_ word: String, _ lane: Int, of sheet: LaneSheet) -> Bool {
    guard let task = sheet.task(ofLane: lane), !sheet.isOpen(lane: lane) else { return false }
    return [task.outcome.name, task.outcome.words.en, task.outcome.words.ko].contains {
      $0.lowercased().hasPrefix(word)
    }
  }
}
