import Canvas
import Interpreter
import Scheduling
import Wording

/// The source: the chosen thread's line marked, and in it what the next instruction comes from; the numbers of the other
/// threads before theirs.
struct SourcePane: Widget {
  private let microscope: MicroscopeState
  private let heading: PaneHeading
  private let glyphs: GlyphSet
  /// Where the chosen thread stands, or what is wrong.
  private let span: SourceSpan?

  init(_ microscope: MicroscopeState, heading: PaneHeading, glyphs: GlyphSet) {
    self.microscope = microscope
    self.heading = heading
    self.glyphs = glyphs
    if let problem = microscope.problem {
      span = SourceSpan(line: problem.line, column: problem.column, endColumn: problem.column + 1)
    } else {
      span = microscope.history.flatMap { $0.machine.span(of: microscope.chosen, in: $0.state) }
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let parts = area.split(top: area.height >= 8 ? 1 : 0)
    heading.draw(microscope.subject.file, on: &canvas, in: parts.top)
    let (lines, room) = (microscope.lines, parts.rest.height)
    let line = (span?.line ?? 1) - 1
    let window = ScrollWindow(count: lines.count, room: room, offset: line - room / 2, showing: max(line, 0))
    let digits = max(2, String(lines.count).count)
    for (row, index) in window.visible.enumerated() {
      draw(lines[index], number: index + 1, digits: digits, on: &canvas, in: parts.rest.row(row))
    }
  }

  private func draw(_ line: String, number: Int, digits: Int, on canvas: inout Canvas, in row: Rect) {
    let isHere = number == span?.line
    let gutter = Gutter(microscope, isHere: isHere) { $0 == number }
    gutter.draw(on: &canvas, in: row, glyphs: glyphs)
    let numberStart = row.x + Gutter.columns
    let label = Text.align(String(number), .trailing, in: digits)
    canvas.write(label, x: numberStart, y: row.y, style: isHere ? .selection : .dim, clip: row)
    let code = row.split(left: Gutter.columns + digits, gap: 2).rest
    let shown = Text.truncate(line, to: code.width)
    guard isHere, let span else {
      canvas.write(shown, x: code.x, y: code.y, clip: code)
      return
    }
    let style: Style = microscope.problem == nil ? .selection : .warning
    let scalars = Array(shown.unicodeScalars)
    let start = min(max(span.column - 1, 0), scalars.count)
    let end = min(max(span.endColumn - 1, start), scalars.count)
    let pieces = [
      (scalars[..<start], style), (scalars[start..<end], style.with(.underline)), (scalars[end...], style),
    ]
    let runs = pieces.map { StyledText.Run(String(String.UnicodeScalarView($0.0)), $0.1) }
    canvas.write(StyledText(runs), x: code.x, y: code.y, clip: code)
  }
}

/// The mark of the chosen thread and the numbers of the others, before a line or an instruction.
struct Gutter {
  static let columns = 4

  private let isHere: Bool
  private let others: String

  /// Before the line of which `isLine` is true.
  init(_ microscope: MicroscopeState, isHere: Bool, isLine: (Int) -> Bool) {
    guard let history = microscope.history else {
      self.init(isHere: isHere, threads: [])
      return
    }
    let threads = history.state.threads.indices.filter { number in
      number != microscope.chosen && history.state.threads[number].status == .started
        && history.machine.span(of: number, in: history.state).map { isLine($0.line) } ?? false
    }
    self.init(isHere: isHere, threads: threads)
  }

  /// Before a place where those threads stand, beside the chosen one if `isHere`.
  init(isHere: Bool, threads: [Int]) {
    self.isHere = isHere
    others = threads.map { String($0 + 1) }.joined(separator: ",")
  }

  func draw(on canvas: inout Canvas, in row: Rect, glyphs: GlyphSet) {
    if isHere { canvas.put(glyphs.pointer, x: row.x, y: row.y, style: .selection, clip: row) }
    canvas.write(
      Text.truncate(others, to: Gutter.columns - 2), x: row.x + 1, y: row.y, style: .dim, clip: row)
  }
}
