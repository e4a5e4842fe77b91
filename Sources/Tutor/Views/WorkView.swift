import Canvas
import Experiments
import Timeline
import Wording

/// The numbers of the work, one of which can be turned, and in sentences what they come to.
/// ```
/// > fetches                        5
///   computations                   2
/// ```
struct WorkView: Widget {
  private static let valueColumns = 12

  private let state: TutorState
  private let dial: Workload.Dial

  init(_ state: TutorState, dial: Workload.Dial) {
    self.state = state
    self.dial = dial
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    var parts = area.split(top: 1)
    canvas.write(TutorWords.work[state.language], x: area.x, y: area.y, style: .title, clip: parts.top)
    let gap = area.height >= 14 ? 1 : 0
    parts = parts.rest.split(top: gap).rest.split(top: Workload.Dial.allCases.count)
    for (index, dial) in Workload.Dial.allCases.enumerated() { draw(dial, on: &canvas, in: parts.top.row(index)) }
    canvas.write(words, wrappedInto: parts.rest.split(top: gap).rest)
  }

  private func draw(_ dial: Workload.Dial, on canvas: inout Canvas, in row: Rect) {
    let isChosen = dial == self.dial
    let style = isChosen ? Style.selection : .text
    if isChosen { canvas.put(state.glyphs.pointer, x: row.x, y: row.y, style: style, clip: row) }
    let label = row.split(left: 2).rest
    canvas.write(dial.label[state.language], x: label.x, y: row.y, style: style, clip: row)
    let nameColumns = (Workload.Dial.allCases.map { Text.width($0.label[state.language]) }.max() ?? 0) + 2
    let value = Text.align(value(of: dial), .trailing, in: WorkView.valueColumns)
    let start = min(label.x + nameColumns, row.maxX - WorkView.valueColumns - 4)
    let end = canvas.write(value, x: start + 2, y: row.y, style: style, clip: row)
    if isChosen {
      canvas.write("<", x: start, y: row.y, style: .key, clip: row)
      canvas.write(">", x: end + 1, y: row.y, style: .key, clip: row)
    }
  }

  /// What the chosen number means, and the work as it is now.
  private var words: StyledText {
    let urls = state.own.setup.workload?.options.urls.count ?? 0
    let beside = urls > 0 ? "\n" + TutorWords.urls(urls)[state.language] : ""
    return StyledText([
      StyledText.Run(dial.help[state.language] + "\n\n", .dim),
      StyledText.Run(state.own.setup.description[state.language] + beside),
    ])
  }

  private func value(of dial: Workload.Dial) -> String {
    guard let value = state.own.setup.workload?.value(of: dial) else { return TutorWords.ownDelays[state.language] }
    if case .time(let time) = value { return Numbers.exactDuration(time) }
    return value.text
  }
}

extension Workload.Dial {
  /// What the number is.
  fileprivate var label: Phrase {
    switch self {
    case .fetch: TutorWords.fetchDial
    case .cpu: TutorWords.cpuDial
    case .native: TutorWords.nativeDial
    case .sleep: TutorWords.sleepDial
    case .delay: TutorWords.delayDial
    case .work: TutorWords.workDial
    case .interval: TutorWords.intervalDial
    }
  }

  /// What the number means.
  fileprivate var help: Phrase {
    switch self {
    case .fetch: TutorWords.fetchDialHelp
    case .cpu: TutorWords.cpuDialHelp
    case .native: TutorWords.nativeDialHelp
    case .sleep: TutorWords.sleepDialHelp
    case .delay: TutorWords.delayDialHelp
    case .work: TutorWords.workDialHelp
    case .interval: TutorWords.intervalDialHelp
    }
  }
}
