import Canvas
import Experiments
import Timeline
import Wording

/// Why, and what it all comes to.
extension TutorState {
  /// Asks why what is under the cursor is as it is.
  mutating func ask() {
    guard let explorer, let explanation = self.explorer?.explanation() else { return }
    guard let (answer, evidence) = explorer.answer(by: explanation) else {
      notice = ExplorerWords.nobodyToAsk
      return
    }
    self.explorer?.panel = .why(
      ExplorerQuestion(
        lane: explorer.chosen, time: explorer.time.cursor, answer: answer, evidence: evidence,
        proofs: evidence.map(explanation.words), shown: nil))
  }

  /// Who goes elsewhere while an answer is there is told about that place.
  mutating func askAgain() {
    guard case .why(let question)? = explorer?.panel, !isAtQuestion(question) else { return }
    explorer?.panel = nil
    ask()
  }

  /// What a key means below an answer. Returns false for one that means what it means without it.
  mutating func perform(_ action: Action, after question: ExplorerQuestion) -> Bool {
    switch action {
    case .cancel, .explorer: explorer?.panel = nil
    // Who has gone elsewhere asks about that.
    case .why where !isAtQuestion(question): ask()
    case .why, .advance: showProof(of: question)
    default: return false
    }
    return true
  }

  /// Whether the reader is where the question was asked, or at the event that they were shown.
  private func isAtQuestion(_ question: ExplorerQuestion) -> Bool {
    guard let explorer else { return false }
    guard let shown = question.shown else {
      return explorer.time.cursor == question.time && explorer.chosen == question.lane
    }
    return explorer.time.cursor == question.evidence[shown].time
  }

  /// Goes to the next event that proves the answer; behind the last, back to what was asked about.
  private mutating func showProof(of question: ExplorerQuestion) {
    guard !question.evidence.isEmpty else {
      notice = ExplorerWords.noProof
      return
    }
    var question = question
    question.shown = question.next
    jump { explorer in
      if let shown = question.shown {
        let proof = question.evidence[shown]
        explorer.time.go(to: proof.time)
        if explorer.kind == .task { explorer.choose(LanePlace(run: explorer.chosen.run, lane: proof.task)) }
      } else {
        explorer.time.go(to: question.time)
        explorer.choose(question.lane)
      }
      explorer.panel = .why(question)
    }
  }

  /// What a key means above the summary. Returns false for one that means what it means without it.
  mutating func perform(_ action: Action, inSummaryAt line: Int) -> Bool {
    guard var explorer, let layout = ExplorerLayout(self) else { return false }
    let lines = ExplorerSummary(self, explorer.explanation(), columns: layout.body.width).lines.count
    self.explorer = explorer
    let window = { ScrollWindow(count: lines, room: layout.body.height, offset: $0).offset }
    switch action {
    case .up: self.explorer?.panel = .summary(window(line - 1))
    case .down: self.explorer?.panel = .summary(window(line + 1))
    case .pageUp, .top: self.explorer?.panel = .summary(0)
    case .pageDown, .bottom: self.explorer?.panel = .summary(window(lines))
    case .cancel, .summary, .advance, .explorer: self.explorer?.panel = nil
    default:
      self.explorer?.panel = nil
      return false
    }
    return true
  }
}

extension ExplorerState {
  /// Why what is under the cursor is as it is, and what proves it; nil where there is nobody to ask about.
  fileprivate func answer(by explanation: RunExplanation) -> (Phrase, [Evidence])? {
    if let task {
      let cause = explanation.cause(ofTask: task, at: time.cursor)
      return (explanation.sentence(cause), cause.evidence)
    }
    guard case .worker(let worker) = lane.lane, let idle = explanation.idleness(ofWorker: worker, at: time.cursor)
    else {
      return nil
    }
    return (idle.sentence, idle.facts.evidence)
  }
}
