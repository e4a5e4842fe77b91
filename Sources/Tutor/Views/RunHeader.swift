import Canvas
import Timeline
import Wording

/// The two rows above the lanes of a run: model, time and what is to be said of it; what it cost.
struct RunHeader {
  /// Where the times of all runs stand below one another.
  static let timeColumn = 16
  private static let gap = 3
  /// Columns that a status has, however much there is to be said at the right.
  private static let leastStatus = 12

  let run: RunPanel
  let unit: TimeUnit
  let comparison: RunComparison?
  /// Said when it is not what the title of the screen says.
  let source: FetchSource?
  let isPaused: Bool
  /// Said of what was not run yet.
  let invitation: Phrase
  let language: Language
  /// Where in it the reader is who goes through it.
  var stepping: Stepping?
  /// Whether there is no second row.
  var isBrief = false

  /// Model, time, and how far it is or how it compares; where the figures come from at the right.
  func drawTitle(on canvas: inout Canvas, in row: Rect, hint: Phrase? = nil) {
    canvas.write(
      run.model.name, x: row.x, y: row.y, style: stepping == nil ? .title : .selection, clip: row)
    // When threads of the machine ran is known once they have ended.
    let isTimed = run.isMoving && run.experiment.schedule == nil || run.record != nil
    let time = isTimed ? Clock.text(run.shownTime, unit: unit, hasEnded: run.record != nil) : ""
    let timeStart = row.x + RunHeader.timeColumn
    let timeEnd = timeStart + Text.width(time)
    let digits = time.drop { $0 == " " }
    canvas.write(
      String(digits), x: timeEnd - digits.count, y: row.y, style: Style.accent.with(.bold), clip: row)
    let right = (hint ?? origin)[language]
    let rightStart = row.maxX - Text.width(right)
    let statusStart = isTimed ? timeEnd + RunHeader.gap : timeStart + 1
    let (words, style) = status(in: rightStart - RunHeader.gap - statusStart)
    let statusEnd = canvas.write(
      Text.truncate(words, to: row.maxX - statusStart), x: statusStart, y: row.y, style: style, clip: row)
    if rightStart >= statusEnd + RunHeader.gap { canvas.write(right, x: rightStart, y: row.y, style: .dim, clip: row) }
  }

  /// What the run cost; what the model does as long as that is not known.
  func drawFigures(on canvas: inout Canvas, in row: Rect) {
    guard let record = run.record else {
      canvas.write(
        Text.truncate(run.model.summary[language], to: row.width), x: row.x, y: row.y, style: .dim, clip: row)
      return
    }
    canvas.write(figures(of: record, columns: row.width), x: row.x, y: row.y, style: .dim, clip: row)
  }

  /// What is to be said of it, shorter when that does not fit into `columns`.
  private func status(in columns: Int) -> (String, Style) {
    if let stepping {
      return (DecisionWords.step(stepping.index + 1, of: stepping.steps.count)[language], Style.accent.with(.bold))
    }
    switch run.phase {
    case .planned: return (invitation[language], .dim)
    case .starting: return (TutorWords.gettingReady[language], .dim)
    case .refused: return (TutorWords.refused[language], .warning)
    case .running where isPaused: return (TutorWords.paused[language], Style.accent.with(.bold))
    case .running where run.experiment.schedule != nil: return (StudyWords.running[language], .dim)
    case .running where run.variation != nil: return (run.variation?[language] ?? "", .dim)
    case .running: return (TutorWords.done(run.endedCount, of: run.tasks.count)[language], .dim)
    case .ended: return ending(in: columns)
    }
  }

  private func ending(in columns: Int) -> (String, Style) {
    let summary = run.summary
    if summary.failed + summary.cancelled > 0 {
      let tally = ReportWords.tally(ok: summary.ok, failed: summary.failed, cancelled: summary.cancelled)
      return (tally[language], summary.failed > 0 ? .warning : .text)
    }
    // Of schedules, which all take about as long, the time says least.
    if isBrief, run.variation == nil, let record = run.record, record.scheduling != nil {
      let words = figures(of: record, columns: columns)
      if !words.isEmpty { return (words, .text) }
    }
    let name = run.model.policy == nil ? nil : run.model.summary
    var candidates = [comparison?.words ?? name, comparison?.shortWords].map { words in
      [run.variation, words].compactMap(\.self).map { $0[language] }.joined(separator: "   ")
    }
    if let variation = run.variation { candidates.append(variation[language]) }
    let words = candidates.first { Text.width($0) <= columns } ?? candidates.last ?? ""
    // Words of an author may be long; that a run was measured is said all the same.
    return (run.variation == nil ? words : Text.truncate(words, to: max(columns, RunHeader.leastStatus)), .text)
  }

  private var origin: Phrase {
    guard run.isMoving || run.record != nil else { return Phrase(verbatim: "") }
    let tier = run.experiment.work?.isCompiled ?? false ? ReportWords.compiledTier : nil
    let provenance = run.provenance.words
    return .joined([tier, source?.words, provenance].compactMap(\.self), by: ", ")
  }

  /// As many figures as there is room for; the least telling go first.
  private func figures(of record: RunRecord, columns: Int) -> String {
    var figures = record.scheduling == nil ? figuresOfWork(record) : figuresOfSchedule(record)
    while true {
      let words = figures.map { $0.words[language] }
      let width = words.reduce(0) { $0 + Text.width($1) }
      for gap in [RunHeader.gap, RunHeader.gap - 1] where width + gap * (words.count - 1) <= columns {
        return words.joined(separator: String(repeating: " ", count: gap))
      }
      guard let least = figures.indices.max(by: { figures[$0].rank < figures[$1].rank }) else { return "" }
      figures.remove(at: least)
    }
  }

  private func figuresOfWork(_ record: RunRecord) -> [(rank: Int, words: Phrase)] {
    let cost = record.cost
    var figures: [(rank: Int, words: Phrase)] = [
      (0, ReportWords.processor + Phrase(verbatim: " " + Numbers.duration(cost.cpu))),
      (2, Quantities.threads(cost.threads)), (4, Quantities.processes(cost.processes)),
      (5, Figure.memory.label + Phrase(verbatim: " " + Numbers.bytes(cost.peakRSSBytes))),
    ]
    if let lock = record.gil { figures.append((3, Quantities.switches(lock.switches))) }
    if let lost = run.summary.lost { figures.append((1, Figure.lost.label + Phrase(verbatim: " " + lost.text))) }
    return figures
  }

  /// Means over the jobs.
  private func figuresOfSchedule(_ record: RunRecord) -> [(rank: Int, words: Phrase)] {
    let figures = run.experiment.figures(of: record)
    let times = [Figure.turnaround, .response, .waiting].enumerated().compactMap { rank, figure in
      figures[figure].map { (rank, figure.label + Phrase(verbatim: " " + $0.text)) }
    }
    return times + (record.scheduling.map { [(3, Quantities.switches($0.switches))] } ?? [])
  }
}
