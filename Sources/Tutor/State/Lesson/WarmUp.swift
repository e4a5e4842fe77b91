import Lessons

/// A question that comes back because the reader was sure of a wrong answer.
struct WarmUp: Equatable {
  /// Which question it is.
  let id: QuestionID
  /// The lesson that asks it.
  let content: LessonContent
  /// What was answered so far.
  var state = StepState()
}
