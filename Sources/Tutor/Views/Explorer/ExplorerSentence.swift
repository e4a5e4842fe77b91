import Canvas
import Timeline
import Wording

/// What is under the cursor, in words; at first, what to press.
struct ExplorerSentence {
  private let state: TutorState
  private let explorer: ExplorerState

  init(_ state: TutorState, _ explorer: ExplorerState) {
    self.state = state
    self.explorer = explorer
  }

  /// Rows that it takes on a page.
  static func rows(_ state: TutorState, in page: Rect) -> Int { min(state.size.height >= 18 ? 2 : 1, page.height) }

  /// The sentence, and below it what else there is to be said.
  var lines: [StyledText] { [StyledText(sentence[state.language], Style.accent.with(.bold)), remark] }

  private var name: String { explorer.run.label(ofTask: explorer.chosen.lane)[state.language] }

  private var sentence: Phrase {
    guard !explorer.rows.isEmpty else { return ExplorerWords.noLane }
    let task = explorer.task
    switch explorer.place {
    case .before: return ExplorerWords.notStarted(name, until: task.start)
    case .after:
      return explorer.run.log.openTasks.contains(explorer.chosen.lane)
        ? ExplorerWords.goesOn(name) : ExplorerWords.ended(name, task.outcome, at: task.end)
    case .span(let index):
      let isOpen = index == task.spans.count - 1 && explorer.run.log.openTasks.contains(explorer.chosen.lane)
      return ExplorerWords.stay(name, task.spans[index], isOpen: isOpen)
    }
  }

  private var remark: StyledText {
    let language = state.language
    if explorer.isNew { return StyledText(ExplorerWords.firstKeys[language]) }
    var parts: [Phrase] = []
    if explorer.task.dropRequests.contains(explorer.time.cursor) { parts.append(ExplorerWords.asksNow) }
    if case .span(let index) = explorer.place {
      parts.append(ExplorerWords.stay(index + 1, of: explorer.task.spans.count))
    }
    parts.append(ExplorerWords.goesThrough(explorer.scope))
    return StyledText(Phrase.joined(parts, by: "   ")[language], .dim)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, line) in lines.prefix(area.height).enumerated() {
      let row = area.row(index)
      // A sentence that is too long loses its end, not the line below.
      let text = line.runs.map { StyledText.Run(Text.truncate($0.text, to: area.width), $0.style) }
      canvas.write(StyledText(text), x: row.x, y: row.y, clip: row)
    }
  }
}
