import Terminal
import Wording

/// What keys mean at the speaker's terminal, and what the presenter's reports do to it.
extension TutorState {
  /// Opens the speaker's terminal before anything else is shown.
  public mutating func begin(_ notes: NotesState) {
    self.notes = notes
    screen = .notes
  }

  /// The link to the presenter has something to tell.
  mutating func take(_ news: NotesNews) {
    guard var notes else { return }
    switch news {
    case .report(let report):
      let isSamePlace = notes.report.map { ($0.step, $0.slide) == (report.step, report.slide) } ?? false
      if !isSamePlace { notes.scroll = 0 }
      if case .hands = notes.panel, !isSamePlace || report.vote == nil { notes.panel = nil }
      notes.report = report
      (notes.isLinked, notes.obstacle) = (true, nil)
    case .lost: (notes.isLinked, notes.obstacle) = (false, nil)
    case .unreachable(let error): (notes.isLinked, notes.obstacle) = (false, error)
    }
    self.notes = notes
  }

  mutating func performAtNotes(_ action: Action) -> [Effect] {
    switch notes?.panel {
    case .steps(let cursor, let typed): perform(action, inSteps: cursor, typed)
    case .hands(let option, let isTyping): perform(action, inHands: option, isTyping)
    case nil: drive(action)
    }
  }

  // MARK: Driving

  private mutating func drive(_ action: Action) -> [Effect] {
    switch action {
    case .up: scrollNotes(by: -1)
    case .down: scrollNotes(by: 1)
    case .top: scrollNotes(by: -HallReport.Bounds.notes)
    case .bottom: scrollNotes(by: HallReport.Bounds.notes)
    default:
      guard let report = notes?.report, notes?.isLinked ?? false else {
        notice = action == .cancel ? nil : NotesWords.needsLecture
        return []
      }
      return drive(action, report)
    }
    return []
  }

  private mutating func drive(_ action: Action, _ report: HallReport) -> [Effect] {
    switch action {
    case .advance, .right: return turn(.forward)
    case .pageUp, .left, .erase: return turn(.back)
    case .blank: return [.ask(.blank)]
    case .jump: find(step: "")
    case .choose(let digit): find(step: String(digit))
    case .cancel: return report.run == .running ? [.ask(.cancelRun)] : []
    case .runAgain:
      guard report.run == .none else { return [.ask(.runAgain)] }
      notice = NotesWords.noRun
    case .recording:
      guard !report.hasRecording else { return [.ask(.showRecording)] }
      notice = report.run == .none ? NotesWords.noRun : NotesWords.noRecording
    case .votes: countHands(for: 0)
    default: break
    }
    return []
  }

  /// Goes on or back, unless it is the last key once more within the time that nobody presses it twice on purpose, as from a
  /// clicker that bounces.
  private mutating func turn(_ command: HallCommand) -> [Effect] {
    guard let notes else { return [] }
    let (now, last) = (notes.now, notes.lastTurn)
    self.notes?.lastTurn = NotesState.Turn(command: command, time: now)
    if let last, last.command == command, now &- last.time < TutorState.deafTime { return [] }
    return [.ask(command)]
  }

  private mutating func countHands(for option: Int) {
    guard let vote = notes?.report?.vote, !vote.options.isEmpty else {
      notice = NotesWords.noQuestion
      return
    }
    guard vote.options.indices.contains(option) else { return }
    notes?.panel = .hands(option: option)
  }

  private mutating func scrollNotes(by rows: Int) {
    guard let offset = NotesView(self)?.window(offset: (notes?.scroll ?? 0) + rows).offset else { return }
    notes?.scroll = offset
  }

  // MARK: Going to a step

  private mutating func perform(_ action: Action, inSteps cursor: Int, _ typed: String) -> [Effect] {
    let found = notes?.steps(matching: typed) ?? []
    func move(by lines: Int) -> NotesState.Panel {
      .steps(cursor: min(max(cursor + lines, 0), max(found.count - 1, 0)), typed: typed)
    }
    switch action {
    case .up, .left, .pageUp: notes?.panel = move(by: -1)
    case .down, .right: notes?.panel = move(by: 1)
    case .top: notes?.panel = move(by: -found.count)
    case .bottom: notes?.panel = move(by: found.count)
    case .erase: find(step: String(typed.dropLast()))
    case .cancel, .jump: notes?.panel = nil
    case .advance: return go(to: cursor, of: found)
    default: break
    }
    return []
  }

  private mutating func go(to cursor: Int, of found: [Int]) -> [Effect] {
    guard notes?.isLinked ?? false else {
      notice = NotesWords.needsLecture
      return []
    }
    guard found.indices.contains(cursor) else { return [] }
    notes?.panel = nil
    return [.ask(.goTo(step: found[cursor]))]
  }

  /// A character was typed where a step is looked for.
  mutating func typeStep(_ character: Character) {
    guard case .steps(_, let typed) = notes?.panel, typed.count < NotesState.longestName else { return }
    find(step: typed + String(character))
  }

  /// Narrows the list; where nothing is typed, the present step is chosen.
  private mutating func find(step typed: String) {
    let present = notes?.report?.step ?? 0
    notes?.panel = .steps(cursor: typed.isEmpty ? present : 0, typed: typed)
  }

  /// A line of what lies over the notes was clicked: it is chosen, and gone to when it was chosen already.
  mutating func choose(notesLine line: Int) -> [Effect] {
    switch notes?.panel {
    case .steps(let cursor, let typed):
      let found = notes?.steps(matching: typed) ?? []
      if line == cursor { return go(to: cursor, of: found) }
      if found.indices.contains(line) { notes?.panel = .steps(cursor: line, typed: typed) }
    case .hands, nil: countHands(for: line)
    }
    return []
  }

  // MARK: Counting hands

  private mutating func perform(_ action: Action, inHands option: Int, _ isTyping: Bool) -> [Effect] {
    guard let vote = notes?.report?.vote, vote.options.indices.contains(option) else {
      notes?.panel = nil
      return []
    }
    let count = vote.counts.indices.contains(option) ? vote.counts[option] : 0
    switch action {
    case .up, .left, .pageUp: notes?.panel = .hands(option: max(option - 1, 0))
    case .down: notes?.panel = .hands(option: min(option + 1, vote.options.count - 1))
    case .advance, .right: notes?.panel = option + 1 < vote.options.count ? .hands(option: option + 1) : nil
    case .cancel, .votes: notes?.panel = nil
    case .choose(let digit): return set(option, to: (isTyping ? count * 10 : 0) + digit)
    case .erase: return set(option, to: count / 10)
    default: break
    }
    return []
  }

  /// The number is seen at once, and again when the presenter reports it.
  private mutating func set(_ option: Int, to count: Int) -> [Effect] {
    guard notes?.isLinked ?? false else {
      notice = NotesWords.needsLecture
      return []
    }
    guard count <= NotesState.mostHands else { return [] }
    notes?.panel = .hands(option: option, isTyping: true)
    notes?.report?.vote?.counts[option] = count
    return [.ask(.setVote(option: option, count: count))]
  }
}
