import Canvas
import Experiments
import Wording

/// The numbers of an experiment, one of which can be turned.
/// ```
/// answer after            <     200 ms >
/// tasks                          5
/// ```
struct DialsView: Widget {
  private static let valueColumns = 12
  private let dials: [ExperimentDial]
  private let experiment: ExperimentFile
  private let chosen: Int
  private let state: TutorState

  init(_ dials: [ExperimentDial], of experiment: ExperimentFile, chosen: Int, _ state: TutorState) {
    self.dials = dials
    self.experiment = experiment
    self.chosen = min(chosen, dials.count - 1)
    self.state = state
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let parts = area.split(top: area.height >= dials.count + 3 ? 2 : 1)
    let title = experiment.title?[state.language] ?? TutorWords.work[state.language]
    canvas.write(Text.truncate(title, to: area.width), x: area.x, y: area.y, style: .title, clip: parts.top)
    let window = ScrollWindow(count: dials.count, room: parts.rest.height, showing: chosen)
    for (row, index) in window.visible.enumerated() { draw(index, on: &canvas, in: parts.rest.row(row)) }
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in row: Rect) {
    let isChosen = index == chosen
    let style = isChosen ? Style.selection : .text
    if isChosen { canvas.put(state.glyphs.pointer, x: row.x, y: row.y, style: style, clip: row) }
    let labels = dials.map { $0.label[state.language] }
    canvas.write(labels[index], x: row.x + 2, y: row.y, style: style, clip: row)
    let widest = min(labels.map { Text.width($0) }.max() ?? 0, max(0, row.width - DialsView.valueColumns - 8))
    let start = row.x + 2 + widest + 2
    let value = Text.align(dials[index].text(in: experiment)[state.language], .trailing, in: DialsView.valueColumns)
    let end = canvas.write(value, x: start + 2, y: row.y, style: style, clip: row)
    guard isChosen else { return }
    canvas.write("<", x: start, y: row.y, style: .key, clip: row)
    canvas.write(">", x: end + 1, y: row.y, style: .key, clip: row)
  }
}

extension ExperimentDial {
  /// What the number is, and of which tasks.
  var label: Phrase {
    let words =
      switch number {
      case .delay: StudyWords.delayDial
      case .bytes: StudyWords.bytesDial
      case .rate: StudyWords.rateDial
      case .count: StudyWords.countDial
      case .time: StudyWords.timeDial
      case .repetitions: StudyWords.repetitionsDial
      case .atOnce: StudyWords.atOnceDial
      case .timeout: StudyWords.timeoutDial
      case .keepsLock: StudyWords.lockDial
      case .switchInterval: StudyWords.intervalDial
      case .workers: StudyWords.workersDial
      case .quantum: StudyWords.quantumDial
      case .switchCost: StudyWords.switchCostDial
      case .processors: StudyWords.processorsDial
      }
    return line.map { Phrase(verbatim: Harmless.text($0, limit: 20) + ": ") + words } ?? words
  }

  /// What the dial shows.
  func text(in experiment: ExperimentFile) -> Phrase {
    if case .keepsLock(let line) = number, case .native(_, let keeps)? = experiment.work?.lines[line].work {
      return keeps ? StudyWords.lockKept : StudyWords.lockReleased
    }
    guard let value = value(in: experiment) else { return StudyWords.asItIs }
    if case .time(let time) = value { return Phrase(verbatim: Numbers.exactDuration(time)) }
    if number == .rate { return Phrase(verbatim: value.text + "/s") }
    return Phrase(verbatim: value.text)
  }
}
