import Canvas
import Lessons
import Wording

/// The path through the course: its acts and lessons, how far the reader is, and what else there is.
/// ```
///  interleave   see concurrency happen                2 surprises explained   95 min left
///
///  Waiting
///  > 1  One at a time                                             finished
///    2  Where web time goes                                       step 3 of 12      11 min
/// ```
struct HomeView {
  private let state: TutorState
  private let layout: HomeLayout

  init(_ state: TutorState) {
    self.state = state
    layout = HomeLayout(state)
  }

  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: layout.body)
    } else {
      drawPath(on: &canvas)
      drawAbout(on: &canvas)
    }
    NoticeView(state).draw(on: &canvas, in: layout.notice)
    FooterView(state).draw(on: &canvas, in: layout.footer)
  }

  private func drawTitle(on canvas: inout Canvas) {
    let area = layout.title
    let end = canvas.write("interleave", x: area.x, y: area.y, style: .title, clip: area)
    let right = summary[state.language]
    let start = area.maxX - Text.width(right)
    let tagline = TutorWords.tagline[state.language]
    if end + 3 + Text.width(tagline) + 3 <= start {
      canvas.write(tagline, x: end + 3, y: area.y, style: .dim, clip: area)
    }
    if start > end + 2 { canvas.write(right, x: start, y: area.y, style: .dim, clip: area) }
  }

  /// Surprises explained, and minutes left.
  private var summary: Phrase {
    let minutes = state.library.entries.reduce(0.0) { $0 + minutesLeft($1) }
    var words: [Phrase] = []
    if state.progress.surprisesExplained > 0 { words.append(StudyWords.surprises(state.progress.surprisesExplained)) }
    words.append(minutes < 0.5 ? StudyWords.courseFinished : StudyWords.minutesLeft(Int(minutes.rounded(.up))))
    return .joined(words, by: "   ")
  }

  private func minutesLeft(_ entry: Library.Entry) -> Double {
    let minutes = Double(entry.text(in: state.language).minutes)
    return minutes * (1 - state.progress.fractionDone(entry.folder.name, steps: state.stepCount(of: entry.folder.name)))
  }

  private func drawPath(on canvas: inout Canvas) {
    let window = layout.window(showing: state.home.cursor)
    for (index, row) in layout.rows[window.visible].enumerated() {
      let area = layout.path.row(index)
      switch row {
      case .act(let title): canvas.write(title[state.language], x: area.x, y: area.y, style: .dim, clip: area)
      case .line(let line): draw(line, on: &canvas, in: area)
      case .gap: break
      }
    }
    let bar = Rect(x: layout.path.maxX, y: layout.path.y, width: 1, height: layout.path.height)
    Scrollbar(window, glyphs: state.glyphs).draw(on: &canvas, in: bar)
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in row: Rect) {
    let isChosen = index == state.home.cursor
    let style = isChosen ? Style.selection : .text
    canvas.mark(row, target: ClickTarget.line(index).code)
    if isChosen { canvas.put(state.glyphs.pointer, x: row.x, y: row.y, style: style, clip: row) }
    switch state.homeLines[index] {
    case .lesson(let lesson): draw(state.library.entries[lesson], style, isChosen, on: &canvas, in: row)
    case .ownWork: draw(StudyWords.ownWork, key: "w", style, on: &canvas, in: row)
    case .glossary: draw(StudyWords.glossary, key: "g", style, on: &canvas, in: row)
    case .search: draw(StudyWords.search, key: "/", style, on: &canvas, in: row)
    }
  }

  private func draw(_ words: Phrase, key: String, _ style: Style, on canvas: inout Canvas, in row: Rect) {
    canvas.write(Text.align(key, .trailing, in: 2), x: row.x + 2, y: row.y, style: .key, clip: row)
    canvas.write(words[state.language], x: row.x + 6, y: row.y, style: style, clip: row)
  }

  private func draw(_ entry: Library.Entry, _ style: Style, _ isChosen: Bool, on canvas: inout Canvas, in row: Rect) {
    let number = Text.align("\(entry.folder.number)", .trailing, in: 2)
    canvas.write(number, x: row.x + 2, y: row.y, style: isChosen ? .selection : .key, clip: row)
    let right = status(of: entry)[state.language]
    let start = row.maxX - Text.width(right)
    let title = Text.truncate(Harmless.text(entry.text(in: state.language).title), to: start - row.x - 8)
    canvas.write(title, x: row.x + 6, y: row.y, style: style, clip: row)
    canvas.write(right, x: start, y: row.y, style: isNext(entry) ? .accent : .dim, clip: row)
  }

  /// How far the reader is, or how long it takes.
  private func status(of entry: Library.Entry) -> Phrase {
    let name = entry.folder.name
    let minutes = StudyWords.minutes(entry.text(in: state.language).minutes)
    if state.progress.isFinished(name) { return StudyWords.finishedLesson }
    if state.progress.isBegun(name), let step = state.progress.lessons[name]?.step {
      let count = state.stepCount(of: name)
      return count > 0 ? StudyWords.step(step + 1, of: count) : StudyWords.begun
    }
    return isNext(entry) ? .joined([StudyWords.next, minutes], by: "   ") : minutes
  }

  /// The first lesson that is not finished.
  private func isNext(_ entry: Library.Entry) -> Bool {
    state.library.entries.first { !state.progress.isFinished($0.folder.name) }?.folder == entry.folder
  }

  /// What the chosen line is about.
  private func drawAbout(on canvas: inout Canvas) {
    let lines = state.homeLines
    guard lines.indices.contains(state.home.cursor) else { return }
    let words: StyledText
    switch lines[state.home.cursor] {
    case .lesson(let index):
      let text = state.library.entries[index].text(in: state.language)
      words = StyledText([
        StyledText.Run(Harmless.text(text.summary, limit: 400)),
        StyledText.Run("\n" + StudyWords.misconception[state.language] + " ", .dim),
        StyledText.Run(Harmless.text(text.misconception, limit: 400), .dim),
      ])
    case .ownWork: words = StyledText(StudyWords.aboutOwnWork[state.language])
    case .glossary: words = StyledText(StudyWords.aboutGlossary[state.language])
    case .search: words = StyledText(StudyWords.aboutSearch[state.language])
    }
    canvas.write(words, wrappedInto: layout.about)
  }
}
