import Canvas
import Terminal
import Timeline
import Wording

/// The help as lines: the keys as the table has them, then what models, bars and figures mean.
struct HelpPage {
  /// A line, which may begin with the sign of a state.
  struct Line: Equatable {
    var sign: Cell?
    var name: StyledText?
    var text: StyledText?
  }

  /// Columns in which names and keys stand.
  static let nameColumns = 22
  /// Sentences longer than this are hard to read.
  private static let mostColumns = 76

  let lines: [Line]
  /// Lines that can be seen at once.
  let room: Int
  let glyphs: GlyphSet

  init(_ state: TutorState) {
    let body = state.helpArea
    let columns = min(HelpPage.mostColumns, body.width - HelpPage.nameColumns - 2)
    let writer = Writer(language: state.language, columns: columns)
    let isSchedule = state.shownDesk.flatMap { state[$0]?.setup.experiment.schedule } != nil
    glyphs = state.glyphs
    room = body.height
    lines = Array(
      [
        writer.section(
          TutorWords.keys,
          state.keys.entries.map { ($0.keyNames, $0.help) }
            + [(Key.control("c").name, TutorWords.interruptHelp)], style: .key),
        writer.section(
          isSchedule ? TutorWords.policies : TutorWords.models,
          (isSchedule ? SchedulePolicy.all.map(RunModel.policy) : RunModel.executions).map {
            (Phrase(verbatim: $0.name), $0.explanation)
          }),
        writer.states(glyphs: state.glyphs),
        writer.section(
          TutorWords.figures, (isSchedule ? Figure.ofSchedules : HelpPage.figures).map { ($0.label, $0.meaning) }),
      ].joined(separator: [Line()]))
  }

  private static let figures: [Figure] = [.wall, .cpu, .threads, .processes, .memory, .switches]

  /// The part that is seen from a line on.
  func window(from line: Int) -> ScrollWindow { ScrollWindow(count: lines.count, room: room, offset: line) }

  /// Makes lines of names and sentences.
  private struct Writer {
    let language: Language
    let columns: Int

    func section(_ title: Phrase, _ entries: [(Phrase, Phrase)], style: Style = .text) -> [Line] {
      [heading(title)] + entries.flatMap { lines(nil, StyledText($0.0[language], style), $0.1) }
    }

    func states(glyphs: GlyphSet) -> [Line] {
      let states = TaskState.allCases.filter { $0 != .lockWait }
      return [heading(TutorWords.states)]
        + states.flatMap { lines(glyphs.cell(for: $0), StyledText($0.words[language]), $0.meaning) }
        + lines(nil, StyledText(""), TutorWords.underlined)
    }

    private func heading(_ title: Phrase) -> Line { Line(name: StyledText(title[language], .title)) }

    private func lines(_ sign: Cell?, _ name: StyledText, _ text: Phrase) -> [Line] {
      let wrapped = StyledText(text[language], .dim).wrapped(to: columns)
      return wrapped.enumerated().map { index, part in
        index == 0 ? Line(sign: sign, name: name, text: part) : Line(text: part)
      }
    }
  }
}

/// Shows the help from a line on.
struct HelpView: Widget {
  private let page: HelpPage
  private let line: Int

  init(_ page: HelpPage, line: Int) {
    self.page = page
    self.line = line
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let window = page.window(from: line)
    for (index, line) in page.lines[window.visible].enumerated() {
      draw(line, on: &canvas, in: area.row(index))
    }
    Scrollbar(window, glyphs: page.glyphs).draw(on: &canvas, in: area.split(right: 1).right)
  }

  private func draw(_ line: HelpPage.Line, on canvas: inout Canvas, in row: Rect) {
    var x = row.x
    if let sign = line.sign {
      canvas.put(sign.glyph, x: x, y: row.y, style: sign.style, clip: row)
      x += 2
    }
    if let name = line.name { canvas.write(name, x: x, y: row.y, clip: row) }
    if let text = line.text { canvas.write(text, x: row.x + HelpPage.nameColumns, y: row.y, clip: row) }
  }
}

extension TutorState {
  /// Where the help stands: everything between the title and the footer.
  var helpArea: Rect {
    switch screen {
    case .runs: ScreenLayout(self).body
    case .lesson: LessonLayout(self)?.body ?? HomeLayout(self).body
    case .home, .warmUp, .glossary, .search, .microscope, .explorer, .hall, .notes: HomeLayout(self).body
    }
  }
}
