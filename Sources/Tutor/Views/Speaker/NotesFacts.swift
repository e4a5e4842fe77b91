import Canvas
import Wording

/// What the speaker should know besides the notes: what is wrong, what comes next, and the time.
struct NotesFacts {
  /// Columns between two facts of a row.
  private static let gap = 4

  private let notes: NotesState
  private let language: Language
  private let clock: Int64

  init(_ notes: NotesState, _ state: TutorState) {
    self.notes = notes
    language = state.language
    clock = state.clock
  }

  /// The rows in that many columns.
  func rows(in columns: Int) -> [StyledText] {
    guard let report = notes.report else { return [] }
    return flowed(conditions(report), to: columns) + [next(report, columns)] + flowed(times(report), to: columns)
  }

  private func conditions(_ report: HallReport) -> [StyledText] {
    var facts: [StyledText] = []
    if !notes.isLinked { facts.append(StyledText(NotesWords.presenterGone[language], .warning)) }
    if report.isBlank { facts.append(StyledText(NotesWords.isBlank[language], .warning)) }
    facts += report.warnings.map { StyledText($0, .warning) }
    if let run = words(of: report.run) { facts.append(StyledText(run[language], .accent)) }
    return facts
  }

  private func words(of run: HallReport.Run) -> Phrase? {
    switch run {
    case .none: nil
    case .ready: NotesWords.ready
    case .running: NotesWords.running
    case .measured: NotesWords.measured
    case .recorded: NotesWords.recorded
    case .failed: NotesWords.failed
    }
  }

  private func next(_ report: HallReport, _ columns: Int) -> StyledText {
    guard let next = report.next else { return StyledText(NotesWords.isLast[language], .dim) }
    let label = NotesWords.next[language] + "  "
    return StyledText([
      StyledText.Run(label, .dim), StyledText.Run(Text.truncate(next, to: columns - Text.width(label))),
    ])
  }

  // MARK: Time

  private func times(_ report: HallReport) -> [StyledText] {
    let plan = notes.plan
    let elapsed = seconds(since: report.began)
    var facts = [
      time(NotesWords.step, seconds(since: report.stepBegan), of: plan.seconds(ofStep: report.step)),
      time(NotesWords.lecture, elapsed, of: plan.total),
    ]
    guard report.began != nil, plan.total > 0 else { return facts }
    switch plan.pace(inStep: report.step, after: elapsed) {
    case .onTime: facts.append(StyledText(NotesWords.onTime[language], .dim))
    case .behind(let minutes):
      facts.append(StyledText(NotesWords.behind(minutes)[language], Style.warning.with(.bold)))
    case .ahead(let minutes): facts.append(StyledText(NotesWords.ahead(minutes)[language], .accent))
    }
    return facts
  }

  private func time(_ label: Phrase, _ elapsed: Int, of planned: Int) -> StyledText {
    let words = NotesWords.passed(WallClock.duration(elapsed), of: WallClock.duration(planned))[language]
    return StyledText([
      StyledText.Run(label[language] + " ", .dim),
      StyledText.Run(words, elapsed > planned && planned > 0 ? .warning : .text),
    ])
  }

  /// A clock that was set back gives no negative times.
  private func seconds(since moment: Int64?) -> Int { moment.map { Int(clamping: max(0, clock - $0)) } ?? 0 }

  // MARK: Rows

  /// As many facts on a row as fit; one that is longer than a row takes several.
  private func flowed(_ facts: [StyledText], to columns: Int) -> [StyledText] {
    guard columns > 0 else { return [] }
    var rows: [StyledText] = []
    for fact in facts {
      let gap = StyledText.Run(String(repeating: " ", count: NotesFacts.gap))
      if let last = rows.last, last.width + NotesFacts.gap + fact.width <= columns {
        rows[rows.count - 1] = StyledText(last.runs + [gap] + fact.runs)
      } else {
        rows += fact.wrapped(to: columns)
      }
    }
    return rows
  }
}
