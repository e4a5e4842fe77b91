import Canvas
import Timeline
import Wording

/// What is under the cursor, in words, and below it what to press, where one is, or why it is so.
struct ExplorerSentence {
  private let state: TutorState
  private let explorer: ExplorerState

  init(_ state: TutorState, _ explorer: ExplorerState) {
    self.state = state
    self.explorer = explorer
  }

  /// Rows that it takes on a page.
  static func rows(_ state: TutorState, in page: Rect) -> Int {
    guard let explorer = state.explorer else { return 0 }
    let usual = state.size.height >= 18 ? 2 : 1
    guard case .why? = explorer.panel else { return min(usual, page.height) }
    let lines = ExplorerSentence(state, explorer).lines(in: page.width).count
    // Some of the lanes stay to be seen.
    return min(lines, max(usual, page.height - 5))
  }

  /// The sentence, and what stands below it.
  func lines(in columns: Int) -> [StyledText] {
    let sentence = StyledText(
      Text.truncate(sentence[state.language], to: columns), Style.accent.with(.bold))
    if case .why(let question)? = explorer.panel { return [sentence] + answer(to: question, in: columns) }
    return [sentence] + remark.wrapped(to: columns).prefix(1)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, line) in lines(in: area.width).prefix(area.height).enumerated() {
      let row = area.row(index)
      canvas.write(line, x: row.x, y: row.y, clip: row)
    }
  }

  // MARK: What is there

  private var name: String { explorer.label(of: explorer.chosen)[state.language] }

  private var sentence: Phrase {
    guard !explorer.rows.isEmpty else { return ExplorerWords.noLane }
    return explorer.kind == .task ? sentenceOfTask : sentenceOfLane
  }

  private var sentenceOfTask: Phrase {
    let (task, log) = (explorer.run.record.tasks[explorer.chosen.lane], explorer.run.log)
    let isOpen = log.openTasks.contains(explorer.chosen.lane)
    switch explorer.place {
    case .before, .gap: return ExplorerWords.notStarted(name, until: task.start)
    case .after: return isOpen ? ExplorerWords.goesOn(name) : ExplorerWords.ended(name, task.outcome, at: task.end)
    case .span(let index):
      return ExplorerWords.stay(name, task.spans[index], isOpen: isOpen && index == task.spans.count - 1)
    }
  }

  private var sentenceOfLane: Phrase {
    guard case .span(let index) = explorer.place else {
      let (start, end) = explorer.stretch
      return ExplorerWords.idle(explorer.lane.lane, name, from: start, to: end)
    }
    let count = explorer.lane.count(at: index)
    guard let task = explorer.task else {
      return ExplorerWords.shared(name, count, explorer.lane.spans[index])
    }
    let stay = ExplorerWords.stay(
      explorer.run.label(ofTask: task)[state.language], explorer.lane.spans[index], isOpen: false)
    return ExplorerWords.inLane(name, stay, beside: count - 1)
  }

  private var remark: StyledText {
    let language = state.language
    if explorer.isNew { return StyledText(ExplorerWords.firstKeys[language]) }
    var parts: [Phrase] = []
    if explorer.lane.marks.contains(explorer.time.cursor) { parts.append(ExplorerWords.asksNow) }
    if case .span(let index) = explorer.place {
      parts.append(ExplorerWords.stay(index + 1, of: explorer.lane.spans.count))
    }
    parts.append(ExplorerWords.goesThrough(explorer.scope, isTask: explorer.kind == .task))
    return StyledText(Text.unbroken(Phrase.joined(parts, by: "   ")[language]), .dim)
  }

  // MARK: Why

  private func answer(to question: ExplorerQuestion, in columns: Int) -> [StyledText] {
    let language = state.language
    let answer = StyledText(question.answer[language]).wrapped(to: columns)
    return question.evidence.isEmpty ? answer : answer + [proof(of: question, in: columns)]
  }

  /// The event that is shown and the key to the next one; at first, what the key does.
  private func proof(of question: ExplorerQuestion, in columns: Int) -> StyledText {
    let (language, count) = (state.language, question.evidence.count)
    guard let shown = question.shown else {
      return StyledText([
        StyledText.Run("w ", .key), StyledText.Run(ExplorerWords.proofs(count)[language], .dim),
      ])
    }
    let next = (question.next == nil ? ExplorerWords.backToQuestion : ExplorerWords.nextProof)[language]
    let words = ExplorerWords.proof(
      question.proofs[shown], at: question.evidence[shown].time, number: shown + 1, of: count)[language]
    return StyledText([
      StyledText.Run(Text.truncate(words, to: columns - Text.width(next) - 5), .accent), StyledText.Run("   w ", .key),
      StyledText.Run(next, .dim),
    ])
  }
}
