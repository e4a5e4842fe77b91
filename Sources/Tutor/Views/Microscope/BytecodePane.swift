import Canvas
import Experiments
import Interpreter
import Scheduling
import Wording

/// The function in which the chosen thread stands, as `dis` shows it: the next instruction marked, a star behind those that
/// another thread may follow.
struct BytecodePane: Widget {
  private static let star = "*"

  private let microscope: MicroscopeState
  private let history: History
  private let heading: PaneHeading
  private let glyphs: GlyphSet
  private let listing: Disassembly
  private let function: Int
  /// The next instruction; nil for a thread that has ended.
  private let next: Int?

  init(
    _ microscope: MicroscopeState, _ history: History, _ names: ProgramNames, heading: PaneHeading, glyphs: GlyphSet
  ) {
    self.microscope = microscope
    self.history = history
    self.heading = heading
    self.glyphs = glyphs
    let thread = history.state.threads[min(microscope.chosen, history.state.threads.count - 1)]
    function = thread.frames.last?.function ?? thread.function
    next = thread.frames.last?.next
    listing = Disassembly(names.program.functions[function], of: names.program)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let top = area.split(top: area.height >= 8 ? 1 : 0)
    let name = Harmless.text(listing.name, limit: 30)
    heading.draw(function == 0 ? name : "\(name)()", on: &canvas, in: top.top)
    let legend = top.rest.height >= 8 ? StyledText(legendWords, .dim).wrapped(to: area.width) : []
    let parts = top.rest.split(bottom: legend.isEmpty ? 0 : legend.count + 1)
    let room = parts.rest.height
    let current = next ?? 0
    let window = ScrollWindow(
      count: listing.lines.count, room: room, offset: current - room / 2, showing: current)
    for (row, index) in window.visible.enumerated() {
      draw(listing.lines[index], on: &canvas, in: parts.rest.row(row))
    }
    for (row, line) in legend.enumerated() {
      // Right below the last instruction, a row apart.
      let y = parts.rest.y + window.visible.count + 1 + row
      canvas.write(line, x: area.x, y: y, clip: area)
    }
  }

  private var hasLock: Bool { history.machine.switching == .globalLock }

  private var legendWords: String {
    let words = hasLock ? MicroscopeWords.checkpointMark : MicroscopeWords.anywhere
    return (hasLock ? "\(BytecodePane.star) " : "") + words[heading.language]
  }

  private func draw(_ line: Disassembly.Line, on canvas: inout Canvas, in row: Rect) {
    let isHere = line.position == next
    let others = history.state.threads.indices.filter { number in
      let frame = history.state.threads[number].frames.last
      return number != microscope.chosen && history.state.threads[number].status == .started
        && frame?.function == function && frame?.next == line.position
    }
    Gutter(isHere: isHere, threads: others).draw(on: &canvas, in: row, glyphs: glyphs)
    let style: Style = isHere ? .selection : .text
    let position = Text.align(String(line.position), .trailing, in: 3)
    let start = canvas.write(
      position, x: row.x + Gutter.columns, y: row.y, style: isHere ? .selection : .dim, clip: row)
    let words = [line.opcode, Harmless.text(line.meaning, limit: 30)].filter { !$0.isEmpty }.joined(separator: " ")
    let end = canvas.write(
      Text.truncate(words, to: row.maxX - start - 4), x: start + 2, y: row.y, style: style, clip: row)
    if hasLock, line.isCheckpoint {
      canvas.write(BytecodePane.star, x: end + 1, y: row.y, style: .key, clip: row)
    }
  }
}
