import Platform
import Wording

/// What the link to the presenter has to tell.
public enum NotesNews: Equatable, Sendable {
  /// Where the lecture is now.
  case report(HallReport)
  /// The presenter has gone, or there is none.
  case lost
  /// There may be a presenter, and this is why it cannot be spoken to.
  case unreachable(SystemError)
}

/// The speaker's terminal: what the presenter has reported, and what the speaker does beside it.
public struct NotesState: Equatable, Sendable {
  /// What lies over the notes.
  enum Panel: Equatable, Sendable {
    /// The steps to go to, of which one is chosen, and what was typed to find it.
    case steps(cursor: Int, typed: String)
    /// The answers of the question, for one of which hands are counted. What is typed first replaces the number that is
    /// there; what follows is put behind it.
    case hands(option: Int, isTyping: Bool = false)
  }

  /// What a key asked for, and when, in nanoseconds.
  struct Turn: Equatable, Sendable {
    var command: HallCommand
    var time: UInt64
  }

  /// How long a name can be that is looked for.
  static let longestName = 40
  /// More hands than any hall has.
  static let mostHands = 999

  /// How many minutes the lecture has; nil for as many as its lessons say.
  let minutes: Int?
  /// Seconds by which local time is ahead of that of Greenwich.
  let zone: Int
  /// The last report; kept when the presenter goes, so that the speaker has the notes at least.
  var report: HallReport?
  /// Whether the presenter is there.
  var isLinked = false
  /// Why the presenter cannot be spoken to; nil when it can, or when there is none.
  var obstacle: SystemError?
  var panel: Panel?
  /// Nanoseconds on a clock that never goes back, as of the last key.
  var now: UInt64 = 0
  /// The last key that asked to go on or back.
  var lastTurn: Turn?
  /// How many rows of notes lie above what is seen.
  var scroll = 0

  /// A terminal that waits for a lecture of that many minutes, in a zone so many seconds ahead of Greenwich.
  public init(minutes: Int?, zone: Int) {
    self.minutes = minutes
    self.zone = zone
  }

  /// The steps of the lecture and when they are due.
  var plan: LecturePlan { LecturePlan(report?.steps.map(\.seconds) ?? [], minutes: minutes) }

  /// The steps that what was typed may mean, by index, the likeliest first: a name, the number in it behind the lesson's, how
  /// it begins, words of a heading.
  func steps(matching typed: String) -> [Int] {
    let steps = report?.steps ?? []
    let sought = typed.lowercased()
    let words = sought.split(separator: " ")
    guard !words.isEmpty else { return Array(steps.indices) }
    func rank(_ step: HallReport.Step) -> Int? {
      if step.name == sought { return 0 }
      if step.name.hasSuffix("." + sought) { return 1 }
      if step.name.hasPrefix(sought) { return 2 }
      let title = step.title.lowercased()
      return words.allSatisfy { title.contains($0) } ? 3 : nil
    }
    let found = steps.indices.compactMap { index in rank(steps[index]).map { (rank: $0, index: index) } }
    return found.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
  }

  /// What the speaker does, on which the keys that are worth showing depend.
  var situation: Situation {
    switch panel {
    case .steps: .notesSteps
    case .hands: .notesHands
    case nil: isLinked && report != nil ? .notes : .notesWaiting
    }
  }
}

extension NotesState {
  /// The keys that matter now, the most important first, and how to leave last.
  var shownActions: [[Action]] {
    switch situation {
    case .notesSteps: return [[.advance], [.up, .down], [.cancel]]
    case .notesHands: return [[.choose(0)], [.advance], [.up, .down], [.cancel]]
    case .notesWaiting: return [[.help], [.quit]]
    default: break
    }
    return [[.advance], [.left], [special], [.help], [.quit]]
  }

  /// What this slide can do that others cannot, or else how to get to one that can.
  private var special: Action {
    guard let report else { return .jump }
    if let vote = report.vote, !vote.isRevealed { return .votes }
    switch report.run {
    case .none: return .jump
    case .running: return .cancel
    case .ready, .measured, .recorded, .failed: return .runAgain
    }
  }
}
