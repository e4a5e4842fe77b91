import Canvas
import Experiments
import Scheduling
import Wording

/// Threads, and what they share: as much of it as there is room for.
struct FactsView: Widget {
  private let facts: MicroscopeFacts

  init(
    _ microscope: MicroscopeState, _ history: History, _ names: ProgramNames, glyphs: GlyphSet, language: Language
  ) {
    facts = MicroscopeFacts(microscope, history, names, glyphs: glyphs, language: language)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, fact) in facts.rows(columns: area.width, room: area.height).prefix(area.height).enumerated() {
      let row = area.row(index)
      let rightStart = row.maxX - (fact.right?.width ?? 0)
      // What stands at the right is the first to go.
      let fits = fact.text.width + 2 <= rightStart - row.x
      let clip = fits ? row : row.split(left: row.width).left
      let end = canvas.write(fact.text, x: row.x, y: row.y, clip: clip)
      if end > row.maxX { canvas.write("..", x: row.maxX - 2, y: row.y, style: .dim, clip: row) }
      if fits, let right = fact.right { canvas.write(right, x: rightStart, y: row.y, clip: row) }
      // While a panel is open, lines are its own.
      if let thread = fact.thread, facts.microscope.panel == nil {
        canvas.mark(row, target: ClickTarget.line(thread).code)
      }
    }
  }
}

/// Rows about a moment of a run.
struct MicroscopeFacts {
  /// A row.
  struct Row: Equatable {
    var text = StyledText("")
    /// What stands at the right edge, where there is room.
    var right: StyledText?
    /// The thread that a click on it chooses.
    var thread: Int?
  }

  /// How much is said.
  enum Detail: CaseIterable {
    /// Everything, with headings, and parts a row apart.
    case roomy
    /// Everything, close together.
    case close
    /// Only the chosen thread's instruction and values.
    case brief
    /// What cannot be done without.
    case least
  }

  let microscope: MicroscopeState
  let history: History
  let names: ProgramNames
  let glyphs: GlyphSet
  let language: Language

  init(
    _ microscope: MicroscopeState, _ history: History, _ names: ProgramNames, glyphs: GlyphSet, language: Language
  ) {
    self.microscope = microscope
    self.history = history
    self.names = names
    self.glyphs = glyphs
    self.language = language
  }

  /// The richest that fits into `room` rows; else the poorest, with the threads around the chosen one.
  func rows(columns: Int, room: Int) -> [Row] {
    var parts: [[Row]] = []
    for detail in Detail.allCases {
      parts = self.parts(detail, columns: columns)
      let rows = Array(parts.joined(separator: detail == .roomy ? [Row()] : []))
      if rows.count <= room { return rows }
    }
    let threads = parts[0]
    let window = ScrollWindow(
      count: threads.count, room: max(3, room - parts.dropFirst().joined().count),
      showing: threads.lastIndex { $0.thread == microscope.chosen } ?? 0)
    return Array(threads[window.visible]) + parts.dropFirst().joined()
  }

  /// The threads, and what is said besides.
  private func parts(_ detail: Detail, columns: Int) -> [[Row]] {
    let threads = history.state.threads.indices.flatMap { threadRows($0, detail, columns: columns) }
    let others = [
      sharedRows(detail, columns: columns), lockRows(detail, columns: columns), outputRows(detail),
    ]
    return [threads] + others.filter { !$0.isEmpty }
  }

  // MARK: Lock

  /// The global lock's own state: who holds it, who has waited for how long, how often it changed hands.
  private func lockRows(_ detail: Detail, columns: Int) -> [Row] {
    let name = StyledText.Run(MicroscopeWords.gil[language] + "  ", .title)
    guard history.machine.switching == .globalLock else {
      return [Row(text: StyledText([name, StyledText.Run(MicroscopeWords.noLock[language], .dim)]))]
    }
    let lock = history.lock
    let holder = history.state.running ?? lock.holder
    let words = (holder.map { MicroscopeWords.holds(names.thread($0)) } ?? MicroscopeWords.free)[language]
    let held = [name, StyledText.Run(words)]
    let switches = StyledText(MicroscopeWords.switches(lock.switchNumber)[language], .dim)
    let wanted = wantedRuns(lock)
    let gap = wanted.isEmpty ? [] : [StyledText.Run("   ")]
    let row = Row(text: StyledText(held + gap + wanted), right: switches)
    if detail == .least || wanted.isEmpty || row.text.width + 2 + switches.width <= columns { return [row] }
    return [Row(text: StyledText(held), right: switches), Row(text: StyledText([StyledText.Run("     ")] + wanted))]
  }

  /// Whether somebody has asked the holder to let go, and since when it is wanted.
  private func wantedRuns(_ lock: GlobalLockState) -> [StyledText.Run] {
    let steps = lock.waitBegan.map { history.position - $0 } ?? 0
    guard steps > 0 else { return [] }
    let waited = StyledText.Run(MicroscopeWords.waited(steps)[language], .dim)
    guard lock.isDropRequested else { return [waited] }
    return [StyledText.Run(MicroscopeWords.dropRequested[language], .warning), StyledText.Run("   "), waited]
  }

  // MARK: Output

  /// The last lines that were printed.
  private func outputRows(_ detail: Detail) -> [Row] {
    let lines = history.state.output.text.split { $0.isNewline }.map { Harmless.text($0) }
    guard let last = lines.last else { return [] }
    let name = StyledText.Run(MicroscopeWords.output[language] + "  ", .title)
    guard detail == .roomy else { return [Row(text: StyledText([name, StyledText.Run(last)]))] }
    return [Row(text: StyledText([name]))] + lines.suffix(4).map { Row(text: StyledText("  " + $0)) }
  }
}
