import Canvas
import Timeline
import Wording

/// The last run of each model as a table: wall times below one another, and how they compare.
struct SideBySide: Widget {
  private struct Line {
    let model: String
    let time: String
    let comparison: String
  }

  private let title: String
  private let lines: [Line]

  init(_ state: TutorState) {
    // All schedules of the same jobs take about as long: what differs is how long each job takes.
    let isSchedule = state.own.setup.experiment.schedule != nil
    let words = isSchedule ? [ReportWords.comparison, ScheduleWords.turnaround] : [ReportWords.comparison]
    title = Phrase.joined(words, by: ": ")[state.language]
    let unit = TimeUnit.natural(for: TimeScale.window(of: state.own.runs).end)
    lines = state.own.setup.models.compactMap { model in
      guard let index = state.own.runs.lastIndex(where: { $0.model == model && $0.record != nil }) else { return nil }
      return Line(
        model: model.name, time: Clock.text(SideBySide.time(of: state.own.runs[index]), unit: unit, hasEnded: true),
        comparison: RunComparison(ofRun: index, among: state.own.runs)?.shortWords[state.language] ?? "")
    }
  }

  private static func time(of run: RunPanel) -> UInt64 {
    guard let record = run.record, case .time(let time) = run.experiment.figures(of: record)[.turnaround] else {
      return run.shownTime
    }
    return time
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard lines.count > 1, area.height > lines.count else { return }
    canvas.write(title, x: area.x, y: area.y, style: .dim, clip: area)
    for (index, line) in lines.enumerated() {
      let y = area.y + 1 + index
      canvas.write(line.model, x: area.x, y: y, clip: area)
      let end = canvas.write(line.time, x: area.x + RunHeader.timeColumn, y: y, style: .accent, clip: area)
      if Text.width(line.comparison) <= area.maxX - end - 3 {
        canvas.write(line.comparison, x: end + 3, y: y, style: .dim, clip: area)
      }
    }
  }
}

extension RunComparison {
  /// The comparison in words.
  var words: Phrase { TutorWords.comparison(speed: speed, reference: reference.name) }
  /// The same without saying with what.
  var shortWords: Phrase { TutorWords.comparison(speed: speed) }
}
