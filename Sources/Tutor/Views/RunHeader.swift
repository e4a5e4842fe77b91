import Canvas
import Timeline
import Wording

/// The two rows above the lanes of a run: model, time and what is to be said of it; what it cost.
struct RunHeader {
  /// Where the times of all runs stand below one another.
  static let timeColumn = 13
  private static let gap = 3

  let run: RunPanel
  let unit: TimeUnit
  let comparison: RunComparison?
  /// Said when it is not what the title of the screen says.
  let source: FetchSource?
  let isPaused: Bool
  let language: Language

  /// Model, time, and how far it is or how it compares; where the figures come from at the right.
  func drawTitle(on canvas: inout Canvas, in row: Rect, hint: Phrase? = nil) {
    canvas.write(run.model.name, x: row.x, y: row.y, style: .title, clip: row)
    let isTimed = run.isMoving || run.record != nil
    let time = isTimed ? Clock.text(run.shownTime, unit: unit) : ""
    let timeStart = row.x + RunHeader.timeColumn
    let timeEnd = canvas.write(time, x: timeStart, y: row.y, style: Style.accent.with(.bold), clip: row)
    let (words, style) = status
    let statusStart = max(timeEnd, isTimed ? timeEnd + RunHeader.gap : timeStart + 1)
    let statusEnd = canvas.write(
      Text.truncate(words[language], to: row.maxX - statusStart), x: statusStart, y: row.y, style: style, clip: row)
    let right = (hint ?? origin)[language]
    let rightStart = row.maxX - Text.width(right)
    if rightStart >= statusEnd + RunHeader.gap { canvas.write(right, x: rightStart, y: row.y, style: .dim, clip: row) }
  }

  /// What the run cost; what the model does as long as that is not known.
  func drawFigures(on canvas: inout Canvas, in row: Rect) {
    guard let record = run.record else {
      canvas.write(Text.truncate(run.model.summary[language], to: row.width), x: row.x, y: row.y, style: .dim, clip: row)
      return
    }
    canvas.write(figures(of: record, columns: row.width), x: row.x, y: row.y, style: .dim, clip: row)
  }

  private var status: (Phrase, Style) {
    switch run.phase {
    case .planned: (TutorWords.pressEnter, .dim)
    case .starting: (TutorWords.gettingReady, .dim)
    case .refused: (TutorWords.refused, .warning)
    case .running where isPaused: (TutorWords.paused, Style.accent.with(.bold))
    case .running: (TutorWords.done(run.endedCount, of: run.tasks.count), .dim)
    case .ended: ending
    }
  }

  private var ending: (Phrase, Style) {
    let summary = run.summary
    guard summary.failed + summary.cancelled > 0 else { return (comparison?.words ?? Phrase(verbatim: ""), .text) }
    let tally = ReportWords.tally(ok: summary.ok, failed: summary.failed, cancelled: summary.cancelled)
    return (tally, summary.failed > 0 ? .warning : .text)
  }

  private var origin: Phrase {
    guard run.isMoving || run.record != nil else { return Phrase(verbatim: "") }
    let provenance = (run.record?.provenance ?? .measured).words
    return .joined([source?.words, provenance].compactMap(\.self), by: ", ")
  }

  /// As many figures as there is room for; the least telling go first.
  private func figures(of record: RunRecord, columns: Int) -> String {
    let cost = record.cost
    let lock = record.gil.map { Quantities.switches($0.switches) }
    var figures: [(rank: Int, words: Phrase)] = [
      (0, ReportWords.processor + Phrase(verbatim: " " + Numbers.duration(cost.cpu))),
      (1, Quantities.threads(cost.threads)), (3, Quantities.processes(cost.processes)),
      (4, Figure.memory.label + Phrase(verbatim: " " + Numbers.bytes(cost.peakRSSBytes))),
    ]
    if let lock { figures.append((2, TutorWords.lockSwitches(lock))) }
    while true {
      let line = figures.map { $0.words[language] }.joined(separator: String(repeating: " ", count: RunHeader.gap))
      guard Text.width(line) > columns, let worst = figures.indices.max(by: { figures[$0].rank < figures[$1].rank })
      else { return line }
      figures.remove(at: worst)
    }
  }
}
