import Canvas
import Lessons
import Wording

/// Where the parts of a lesson lie: its text, and beside or below it the runs that the text speaks of.
struct LessonLayout: Equatable {
  /// Below this the screen only says that it is too small.
  static let least = TutorState.Size(width: 40, height: 12)
  /// Columns of text that can be read without losing the line.
  private static let mostColumns = 76
  /// Columns that lanes need beside a text.
  private static let leastLanes = 44
  /// Rows that the runs keep while a long text is read above them.
  private static let leastPicture = 10
  /// Rows that show something of a run: its figures, three lanes and the axis. Below it comes the legend.
  private static let leastRun = RunList.usualHeadRows + 4
  /// Rows of text that are left beside many runs: an answer, and why it is right.
  private static let leastText = 8
  /// Rows that show something of a run to come: who will run, a lane, the axis and a legend.
  private static let leastPlan = 4

  let title: Rect
  let heading: Rect
  let text: Rect
  /// The runs; nil where the text speaks of none.
  let picture: RunPicture?
  let notice: Rect
  /// What was decided in a schedule that the reader goes through; empty where they do not.
  let steps: Rect
  let footer: Rect
  let body: Rect
  /// The step as rows.
  let page: LessonPage

  /// Nil without an open lesson.
  init?(_ state: TutorState) {
    guard let plan = state.plan else { return nil }
    let inner = Rect(width: state.size.width, height: state.size.height).inset(columns: 1)
    title = inner.row(0)
    heading = inner.row(1)
    notice = inner.row(inner.height - 2)
    footer = inner.row(inner.height - 1)
    let top = state.size.height >= 18 ? 3 : 2
    steps = inner.split(bottom: 1).rest.split(bottom: state.stepRows).bottom
    body = inner.split(top: top).rest.split(bottom: 1 + state.stepRows).rest
    guard let desk = state.drawnDesk else {
      text = body.split(left: LessonLayout.mostColumns).left
      picture = nil
      page = PageWriter.page(of: state, columns: text.width) ?? LessonPage()
      return
    }
    let columns = LessonLayout.textColumns(for: plan, in: body.width)
    if state.size.width >= ScreenLayout.wide, body.width - columns - 3 >= LessonLayout.leastLanes {
      let sides = body.split(left: columns, gap: 3)
      text = sides.left
      page = PageWriter.page(of: state, columns: columns) ?? LessonPage()
      picture = LessonLayout.picture(desk, in: sides.rest, state, legendRows: 3)
    } else {
      let columns = min(LessonLayout.mostColumns, body.width)
      page = PageWriter.page(of: state, columns: columns) ?? LessonPage()
      let (room, textRows) = (self.body, page.rows.count)
      let whole = LessonLayout.picture(desk, in: room, state, legendRows: 2, isWhole: true)
      func fitted(_ legendRows: Int) -> (legendRows: Int, height: Int, rows: RunList) {
        let height = LessonLayout.pictureHeight(
          desk, state, needed: whole.rows.count + 1 + legendRows, legendRows: legendRows, text: textRows,
          room: room.height)
        let area = room.split(bottom: height).bottom
        return (legendRows, height, LessonLayout.picture(desk, in: area, state, legendRows: legendRows).rows)
      }
      var (legendRows, height, rows) = fitted(LessonLayout.legendRows(desk, desk.runs, state, in: room.width))
      if rows.isAbridged, !rows.showsLanes {
        // The lanes of the run that the text names alone may need less of a legend.
        let named = desk.runs.filter { state.namedInText?.models.contains($0.model) ?? false }
        let other = fitted(LessonLayout.legendRows(desk, named, state, in: room.width))
        if !named.isEmpty, other.rows.showsLanes { (legendRows, height, rows) = other }
      }
      if rows.isAbridged, state.overlay == nil {
        // What was left out may have left more room than was missing; titles without lanes need no legend.
        if !rows.showsLanes { legendRows = 0 }
        height = min(height, rows.count + 1 + legendRows)
      }
      let parts = body.split(bottom: height)
      text = parts.rest.split(bottom: height > 0 ? 1 : 0).rest.split(left: columns).left
      picture = LessonLayout.picture(desk, in: parts.bottom, state, legendRows: legendRows)
    }
  }

  /// The part of the text that is seen.
  func window(scroll: Int?) -> ScrollWindow { page.window(room: text.height, offset: scroll) }

  /// Room for code without making lines of words too long; the lanes get the rest.
  private static func textColumns(for plan: StepPlan, in width: Int) -> Int {
    let usual = min(64, max(48, width * 45 / 100))
    return min(mostColumns + PageWriter.codeIndent, max(usual, PageWriter.unbreakableColumns(of: plan)))
  }

  /// All that the runs need where the text leaves it, most of it while they are what the arrows move, else at least as much as
  /// shows a run. Lanes of a run to come say little, so that they give way to the text, and vanish, and so does what a table
  /// in the text says; what was run otherwise gives way to the text of a question, open or just answered, as far as there is
  /// still something to see. Unless a question is open, lanes of the run that the text names are a part of that.
  private static func pictureHeight(
    _ desk: RunDesk, _ state: TutorState, needed: Int, legendRows: Int, text: Int, room: Int
  ) -> Int {
    let left = room - 1 - text
    let usual = min(leastPicture, room / 2)
    if case .dials = state.overlay {
      // Below the dials of a schedule stands what they make of it.
      guard desk.setup.experiment.schedule == nil else { return max(usual, room - 4) }
      return max(min(needed, left), usual)
    }
    if state.focus == .timelines { return min(needed, room - 4) }
    let isNamed = desk.runs.contains { state.namedInText?.models.contains($0.model) ?? false }
    if desk.runs.isEmpty || state.tabulatesEarlierRuns && !isNamed && !desk.isBusy {
      return left < leastPlan ? 0 : min(needed, left)
    }
    let isAsked = (state.openQuestion != nil || state.hasJustAnswered) && !desk.isBusy
    let least = isAsked ? min(usual, leastRun + legendRows) : usual
    guard isNamed, state.openQuestion == nil else { return min(needed, max(left, least)) }
    let telling = desk.runs.count + RunExtent.tellingRows + 1 + legendRows
    return min(needed, max(left, least, min(telling, room - leastText)))
  }

  /// Rows for the states of some of the desk's runs.
  private static func legendRows(
    _ desk: RunDesk, _ runs: [RunPanel], _ state: TutorState, in width: Int
  ) -> Int {
    let states = runs.reduce(into: desk.liveRun?.shownStates ?? []) { $0.formUnion($1.endedStates) }
    guard !desk.runs.isEmpty else { return 1 }
    let look = state.look
    let items = states.apparent(in: look).states.map {
      Legend.Item($0, look.words(for: $0)[look.language], glyphs: look.glyphs)
    }
    return max(1, min(3, Legend(items).height(in: width)))
  }

  private static func picture(
    _ desk: RunDesk, in area: Rect, _ state: TutorState, legendRows: Int, isWhole: Bool = false
  ) -> RunPicture {
    // A question says what will be run; what was run at an earlier start has to say that it can be run again.
    let head = !desk.runs.isEmpty ? RunList.usualHeadRows : state.openQuestion?.question.prediction != nil ? 0 : 1
    // Beside a text all runs are seen at once, as far as that is possible, until the arrows move them.
    let isLong = isWhole || state.focus == .timelines || desk.isBusy
    let room = isLong ? nil : RunPicture.listRows(in: area, legendRows: legendRows)
    let named = state.namedInText?.models ?? []
    let rows = RunList(
      desk.shownRuns, language: state.language, columns: area.width - 2, headRows: head, fitting: room,
      favouring: desk.runs.lastIndex { named.contains($0.model) })
    return RunPicture(rows, in: area, legendRows: legendRows)
  }
}

extension TutorState {
  /// Moves the text by that many rows, no further than there is something to read.
  mutating func scrollText(by rows: Int) {
    guard let layout = LessonLayout(self) else { return }
    let window = layout.window(scroll: lesson?.scroll)
    lesson?.scroll = layout.window(scroll: window.offset + rows).offset
  }

  /// Moves the text above an open question by a row, where the chosen answer is already the outermost in that direction, or
  /// where the text was moved away from the answers and comes back. Returns whether it has moved.
  mutating func scrollQuestion(by step: Int, isOutermost: Bool) -> Bool {
    guard let layout = LessonLayout(self) else { return false }
    let window = layout.window(scroll: lesson?.scroll)
    let usual = layout.window(scroll: nil)
    let isAway = step > 0 && window.offset < usual.offset
    guard isAway || isOutermost, step < 0 ? window.above > 0 : window.below > 0 else {
      lesson?.scroll = nil
      return false
    }
    let offset = window.offset + step
    lesson?.scroll = offset == usual.offset ? nil : offset
    return true
  }

  /// Moves the text to its beginning or its end.
  mutating func scrollText(toTop: Bool) {
    let rows = LessonLayout(self)?.page.rows.count ?? 0
    scrollText(by: toTop ? -rows : rows)
  }

  /// Rows of the text that lie below what is seen.
  var unreadRows: Int {
    guard let layout = LessonLayout(self) else { return 0 }
    return layout.window(scroll: lesson?.scroll).below
  }
}
