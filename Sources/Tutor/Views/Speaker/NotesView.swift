import Canvas
import Wording

/// The speaker's terminal:
///
/// ```
///  interleave   Lessons 3, 7 and 8                                         14:32   title
///
///  7.4  The same with the lock                                    slide 2 of 5     heading
///
///  Let them vote first.                                                            notes
///
///  The hall sees                                                                   what the hall sees
///   spin  ####xxxx####
///
///  Next  Two threads                                                               facts
///  Step 1:20 of 3:00    Lecture 12:40 of 50:00    behind by 2 min
///
///  Right forward   Left back   v hands   ? help   q quit                F2 한국어   footer
/// ```
struct NotesView {
  private let state: TutorState
  private let notes: NotesState
  private let layout: NotesLayout

  /// Nil where this is no speaker's terminal.
  init?(_ state: TutorState) {
    guard let notes = state.notes else { return nil }
    self.state = state
    self.notes = notes
    let (text, facts) = (NotesText(notes, language: state.language), NotesFacts(notes, state))
    layout = NotesLayout(
      state.size, noteRows: { notes.panel == nil ? text.noteRows(in: $0, airy: true).count : state.size.height },
      hallRows: HallPane(notes, state).height, factRows: { facts.rows(in: $0).count })
  }

  /// The part of the notes that is seen from that row on.
  func window(offset: Int) -> ScrollWindow {
    ScrollWindow(count: text.count, room: layout.notes.height, offset: offset)
  }

  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: HomeLayout(state).body)
    } else if notes.report == nil {
      drawWaiting(on: &canvas)
    } else {
      drawHeading(on: &canvas)
      drawMain(on: &canvas)
      HallPane(notes, state).draw(on: &canvas, in: layout.hall)
      drawFacts(on: &canvas)
    }
    NoticeView(state).draw(on: &canvas, in: layout.notice)
    FooterView(state).draw(on: &canvas, in: layout.footer)
  }

  // MARK: Title and heading

  private func drawTitle(on canvas: inout Canvas) {
    let area = layout.title
    let end = canvas.write("interleave", x: area.x, y: area.y, style: .title, clip: area) + 3
    let right = notes.isLinked ? WallClock.time(ofDay: state.clock, zone: notes.zone) : ""
    let start = area.maxX - Text.width(right)
    let words = notes.report?.title ?? NotesWords.notes[state.language]
    canvas.write(Text.truncate(words, to: start - end - 2), x: end, y: area.y, style: .dim, clip: area)
    canvas.write(right, x: start, y: area.y, style: .text, clip: area)
  }

  private func drawHeading(on canvas: inout Canvas) {
    guard let report = notes.report else { return }
    let area = layout.heading
    let step = report.steps.indices.contains(report.step) ? report.steps[report.step] : nil
    let right = report.slides > 1 ? NotesWords.slide(report.slide + 1, of: report.slides)[state.language] : ""
    let start = area.maxX - Text.width(right)
    let words = [step?.name, step?.title].compactMap(\.self).joined(separator: "  ")
    canvas.write(Text.truncate(words, to: start - area.x - 2), x: area.x, y: area.y, style: .title, clip: area)
    canvas.write(right, x: start, y: area.y, style: .dim, clip: area)
  }

  // MARK: Main area

  private func drawWaiting(on canvas: inout Canvas) {
    canvas.write(NotesWaiting(notes).text(in: state.language), wrappedInto: layout.body)
  }

  private func drawMain(on canvas: inout Canvas) {
    switch notes.panel {
    case .steps(let cursor, let typed):
      NotesSteps(notes, cursor: cursor, typed: typed, state).draw(on: &canvas, in: layout.notes)
    case .hands(let option, let isTyping):
      NotesHands(notes, option: option, isTyping: isTyping, state).draw(on: &canvas, in: layout.notes)
    case nil:
      let rows = text
      let window = window(offset: notes.scroll)
      for (index, row) in rows[window.visible].enumerated() {
        canvas.write(row, x: layout.notes.x, y: layout.notes.y + index, clip: layout.notes)
      }
      let bar = Rect(x: layout.notes.maxX + 1, y: layout.notes.y, width: 1, height: layout.notes.height)
      Scrollbar(window, glyphs: state.glyphs).draw(on: &canvas, in: bar)
    }
  }

  /// The notes, with empty rows between sentences where all of them fit with these.
  private var text: [StyledText] {
    let text = NotesText(notes, language: state.language)
    let isAiry = text.noteRows(in: layout.notes.width, airy: true).count <= layout.notes.height
    return text.rows(in: layout.notes.width, airy: isAiry)
  }

  private func drawFacts(on canvas: inout Canvas) {
    for (index, row) in NotesFacts(notes, state).rows(in: layout.facts.width).enumerated() {
      canvas.write(row, x: layout.facts.x, y: layout.facts.y + index, clip: layout.facts)
    }
  }
}
