import Canvas
import Wording

/// Draws the whole interface. Pure and total at any size: the same state gives the same canvas. Work of the reader's own:
///
/// ```
///  interleave   see concurrency happen                    practice server      title
///
///  Five sites. Each answers about 0.2 s after it is asked.                     text, beside the
///                                                                              timelines on a
///  > 1  sequential       one task after another, on one thread                 wide screen
///    2  event-loop       one thread, many tasks that take turns
///
///  sequential       1.063 s                                       measured     list
///                  processor 9 ms   1 thread   1 process
///  site 1  #---------=
///  site 2             #-------=
///          0         0.2       0.4       0.6       0.8       1.0 s             axis
///
///  # running   - awaiting the answer   = receiving                             legend
///                                                                              notice
///  Enter run   0-6 choose      w change work   ? help   q quit    F2 한국어     footer
/// ```
public func render(_ state: TutorState, on canvas: inout Canvas) {
  guard !ScreenLayout.isTooSmall(state.size) else {
    drawTooSmall(state, on: &canvas)
    return
  }
  switch state.screen {
  case .runs: drawRunScreen(state, on: &canvas)
  case .lesson: LessonView(state)?.draw(on: &canvas)
  case .home: HomeView(state).draw(on: &canvas)
  case .warmUp: WarmUpView(state).draw(on: &canvas)
  case .glossary, .search: LookupView(state).draw(on: &canvas)
  case .microscope: MicroscopeView(state)?.draw(on: &canvas)
  case .explorer: ExplorerView(state)?.draw(on: &canvas)
  case .hall: HallView(state)?.draw(on: &canvas)
  case .notes: NotesView(state)?.draw(on: &canvas)
  }
}

private func drawRunScreen(_ state: TutorState, on canvas: inout Canvas) {
  let layout = ScreenLayout(state)
  TitleView(state, isBrief: !layout.hasIntroduction).draw(on: &canvas, in: layout.title)
  drawBody(state, layout, on: &canvas)
  FooterView(state).draw(on: &canvas, in: layout.footer)
}

private func drawBody(_ state: TutorState, _ layout: ScreenLayout, on canvas: inout Canvas) {
  switch state.overlay {
  case .help(let line):
    HelpView(HelpPage(state), line: line).draw(on: &canvas, in: layout.body)
    return
  case .work(let dial) where layout.choices != .side:
    WorkView(state, dial: dial).draw(on: &canvas, in: layout.body)
    NoticeView(state).draw(on: &canvas, in: layout.notice)
    return
  case .work(let dial): WorkView(state, dial: dial).draw(on: &canvas, in: layout.text)
  case .dials, nil: TextView(state, layout).draw(on: &canvas, in: layout.text)
  }
  let look = state.look
  let drawn = RunListView(state.own, in: layout.picture, look: look, stepping: state.shownStepping)
    .draw(on: &canvas)
  LegendView(state.own, drawn, look: look).draw(on: &canvas, in: layout.picture.legend)
  StepView(state)?.draw(on: &canvas, in: layout.steps)
  NoticeView(state).draw(on: &canvas, in: layout.notice)
}

private func drawTooSmall(_ state: TutorState, on canvas: inout Canvas) {
  let least = ScreenLayout.least
  let words = TutorWords.tooSmall(width: least.width, height: least.height)[state.language]
  canvas.write(StyledText(words), wrappedInto: canvas.bounds)
}
