import Canvas
import Wording

/// Draws the whole interface. Pure and total at any size: the same state gives the same canvas.
///
/// ```
///  interleave   see concurrency happen                    practice server      title
///
///  Five sites. Each answers about 0.2 s after it is asked.                     text, beside the
///                                                                              timelines on a
///  > 1  sequential    one task after another, on one thread                    wide screen
///    2  event-loop    one thread, many tasks that take turns
///
///  sequential      1.063 s                                        measured     list
///                  processor 9 ms   1 thread   1 process
///  site 1  #---------=
///  site 2             #-------=
///          0         0.2       0.4       0.6       0.8       1.0 s             axis
///
///  # running   - awaiting the answer   = receiving                             legend
///                                                                              notice
///  Enter run   1-5, 0 choose   w change work   ? help   q quit    F2 한국어     footer
/// ```
public func render(_ state: TutorState, on canvas: inout Canvas) {
  guard !ScreenLayout.isTooSmall(state.size) else {
    drawTooSmall(state, on: &canvas)
    return
  }
  let layout = ScreenLayout(state)
  TitleView(state, isBrief: !layout.hasIntroduction).draw(on: &canvas, in: layout.title)
  drawBody(state, layout, on: &canvas)
  let canScroll = state.overlay == nil && !layout.window(offset: 0).isComplete
  FooterView(state, canScroll: canScroll).draw(on: &canvas, in: layout.footer)
}

private func drawBody(_ state: TutorState, _ layout: ScreenLayout, on canvas: inout Canvas) {
  switch state.overlay {
  case .help(let line):
    HelpView(HelpPage(state), line: line).draw(on: &canvas, in: layout.body)
    return
  case .work(let dial) where layout.choices != .side:
    WorkView(state, dial: dial).draw(on: &canvas, in: layout.body)
    drawNotice(state, on: &canvas, in: layout.notice)
    return
  case .work(let dial): WorkView(state, dial: dial).draw(on: &canvas, in: layout.text)
  case nil: TextView(state, layout).draw(on: &canvas, in: layout.text)
  }
  let list = RunListView(state, layout)
  let drawn = list.draw(on: &canvas)
  LegendView(state, drawn).draw(on: &canvas, in: layout.legend)
  drawNotice(state, on: &canvas, in: layout.notice)
}

/// What a key had to say. It stands over whatever is in its row, since it goes with the next key.
private func drawNotice(_ state: TutorState, on canvas: inout Canvas, in area: Rect) {
  guard let notice = state.notice else { return }
  canvas.fill(area)
  canvas.write(Text.truncate(notice[state.language], to: area.width), x: area.x, y: area.y, style: .accent, clip: area)
}

private func drawTooSmall(_ state: TutorState, on canvas: inout Canvas) {
  let least = ScreenLayout.least
  let words = TutorWords.tooSmall(width: least.width, height: least.height)[state.language]
  canvas.write(StyledText(words), wrappedInto: canvas.bounds)
}
