import Canvas
import Experiments
import Timeline
import Wording

/// The first two rows: what was run and where the figures come from; the runs to choose from.
struct ExplorerHeader {
  private static let gap = 3

  private let state: TutorState
  private let explorer: ExplorerState

  init(_ state: TutorState, _ explorer: ExplorerState) {
    self.state = state
    self.explorer = explorer
  }

  func draw(on canvas: inout Canvas, title: Rect, runs: Rect) {
    drawTitle(on: &canvas, in: title)
    drawRuns(on: &canvas, in: runs)
  }

  private func drawTitle(on canvas: inout Canvas, in row: Rect) {
    let end = canvas.write("interleave", x: row.x, y: row.y, style: .title, clip: row) + Self.gap
    let origin = origin[state.language]
    let start = row.maxX - Text.width(origin)
    canvas.write(origin, x: max(end, start), y: row.y, style: .dim, clip: row)
    let words = "\(ExplorerWords.explorer[state.language])   \(subject[state.language])"
    canvas.write(Text.truncate(words, to: start - end - 2), x: end, y: row.y, style: .dim, clip: row)
  }

  /// What was run.
  private var subject: Phrase {
    let experiment = explorer.run.experiment
    return .joined([experiment.title ?? Setup(experiment).brief, explorer.run.variation].compactMap(\.self), by: ", ")
  }

  /// Where the figures come from, and whether they are all that there will be.
  private var origin: Phrase {
    let log = explorer.run.log
    let partial = log.isPartial ? ExplorerWords.soFar : nil
    let provenance = explorer.sheet(ofRun: explorer.chosen.run).lanes.first?.provenance ?? log.record.provenance
    let tier = log.record.isCompiled ? ReportWords.compiledTier : nil
    return .joined([explorer.playback?.words, partial, tier, provenance.words].compactMap(\.self), by: ", ")
  }

  /// The runs by their digits, as many as there is room for around the one that is looked at.
  private func drawRuns(on canvas: inout Canvas, in row: Rect) {
    var x = row.x
    for place in visibleRuns(in: row.width) {
      let run = explorer.runs[place]
      let isShown = explorer.shown.contains(place)
      let start = x
      x = canvas.write(String(place + 1), x: x, y: row.y, style: isShown ? .selection : .key, clip: row) + 1
      x = canvas.write(run.record.model.name, x: x, y: row.y, style: isShown ? .selection : .dim, clip: row) + 1
      x = canvas.write(
        Numbers.duration(run.record.cost.wall), x: x, y: row.y, style: isShown ? Style.accent.with(.bold) : .dim,
        clip: row)
      canvas.mark(Rect(x: start, y: row.y, width: x - start, height: 1), target: ClickTarget.line(place).code)
      x += Self.gap
    }
  }

  private func visibleRuns(in columns: Int) -> Range<Int> {
    let widths = explorer.runs.enumerated().map { place, run in
      String(place + 1).count + Text.width(run.record.model.name) + Numbers.duration(run.record.cost.wall).count + 2
        + Self.gap
    }
    var range = explorer.chosen.run..<explorer.chosen.run + 1
    var used = widths[explorer.chosen.run]
    while true {
      if range.upperBound < widths.count, used + widths[range.upperBound] - Self.gap <= columns {
        used += widths[range.upperBound]
        range = range.lowerBound..<range.upperBound + 1
      } else if range.lowerBound > 0, used + widths[range.lowerBound - 1] - Self.gap <= columns {
        used += widths[range.lowerBound - 1]
        range = range.lowerBound - 1..<range.upperBound
      } else {
        return range
      }
    }
  }
}
