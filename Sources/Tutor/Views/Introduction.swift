import Canvas
import Wording

/// The chosen work in sentences, and what to do next.
struct Introduction: Widget {
  private let text: StyledText

  init(_ state: TutorState) {
    let next = Introduction.nextStep(state)[state.language]
    text = StyledText([
      StyledText.Run(state.own.setup.description[state.language] + "\n"), StyledText.Run(next, .dim),
    ])
  }

  /// Rows that it takes in `width` columns.
  func height(in width: Int) -> Int { text.wrapped(to: width).count }

  func draw(on canvas: inout Canvas, in area: Rect) { canvas.write(text, wrappedInto: area) }

  private static func nextStep(_ state: TutorState) -> Phrase {
    if state.own.setup.experiment.schedule != nil { return nextStepOfSchedule(state) }
    if state.own.runs.isEmpty { return TutorWords.question }
    if state.own.liveRun != nil || state.own.isPaused { return TutorWords.watch }
    let hasOthers = state.own.setup.models.count > 1
    return hasOthers && Set(state.own.runs.map(\.model)).count < 2 ? TutorWords.compare : TutorWords.watch
  }

  private static func nextStepOfSchedule(_ state: TutorState) -> Phrase {
    if state.own.runs.isEmpty { return ScheduleWords.question }
    let isFirst = state.own.liveRun == nil && Set(state.own.runs.map(\.model)).count < 2
    return isFirst && state.own.setup.models.count > 1 ? ScheduleWords.compare : ScheduleWords.watch
  }
}
