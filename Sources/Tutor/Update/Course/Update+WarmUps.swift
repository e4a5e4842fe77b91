import Lessons
import Wording

/// Questions that come back because the reader was sure and wrong.
extension TutorState {
  /// Begins with the questions that are due, of the lessons that were read.
  mutating func askAgain(_ contents: [LessonContent]) {
    warmUps = progress.dueQuestions(at: clock).compactMap { id in
      guard let content = contents.first(where: { $0.folder.name == id.lesson }),
        let plan = LessonState(content).plan(ofStep: id.step, in: language, processors: processors),
        plan.questions.indices.contains(id.index), plan.questions[id.index].question.choice != nil
      else { return nil }
      return WarmUp(id: id, content: content)
    }
    if !warmUps.isEmpty { screen = .warmUp }
  }

  /// The question that is asked now.
  var warmUp: WarmUp? { warmUps.first }

  /// The step of the question that is asked now, and the question.
  var warmUpQuestion: (plan: StepPlan, question: Question)? {
    guard let warmUp,
      let plan = LessonState(warmUp.content).plan(ofStep: warmUp.id.step, in: language, processors: processors),
      plan.questions.indices.contains(warmUp.id.index)
    else { return nil }
    return (plan, plan.questions[warmUp.id.index].question)
  }

  /// What keys mean while a question is asked again.
  mutating func performInWarmUp(_ action: Action) -> [Effect] {
    guard let warmUp, let choice = warmUpQuestion?.question.choice else { return goHome() }
    let isAnswered = warmUp.state.answers[warmUp.id.index] != nil
    let count = choice.options.count
    switch action {
    case .advance, .pause: return isAnswered ? nextWarmUp() : answerWarmUp(choice)
    case .cancel: return skipWarmUps()
    case .up: moveWarmUp(to: warmUp.state.draft.cursor - 1, of: count, isAnswered)
    case .down: moveWarmUp(to: warmUp.state.draft.cursor + 1, of: count, isAnswered)
    case .choose(let number):
      moveWarmUp(to: number - 1, of: count, isAnswered)
      if !isAnswered, choice.rightAnswers.count > 1, (1...count).contains(number) {
        warmUps[0].state.draft.ticked.formSymmetricDifference([number - 1])
      }
    case .left, .right:
      if !isAnswered, choice.rightAnswers.count > 1 {
        warmUps[0].state.draft.ticked.formSymmetricDifference([warmUp.state.draft.cursor])
      }
    default: break
    }
    return []
  }

  private mutating func moveWarmUp(to option: Int, of count: Int, _ isAnswered: Bool) {
    guard (0..<count).contains(option) else { return }
    warmUps[0].state.draft.cursor = option
    if isAnswered { warmUps[0].state.opened[warmUps[0].id.index] = option }
  }

  private mutating func answerWarmUp(_ choice: Choice) -> [Effect] {
    let draft = warmUps[0].state.draft
    let chosen = choice.rightAnswers.count > 1 ? draft.ticked : [draft.cursor]
    guard !chosen.isEmpty else {
      notice = StudyWords.tickFirst
      return []
    }
    let isNoIdea = chosen.allSatisfy { choice.options[$0].isNoIdea }
    let given = isNoIdea ? Answer.Given.noIdea : .options(chosen)
    let isRight = given.isRight(for: choice) ?? false
    var answer = Answer(given, sureness: .fairlySure, at: clock)
    answer.isRight = isRight
    warmUps[0].state.answers[warmUps[0].id.index] = answer
    progress.noteWarmUp(warmUps[0].id, isRight: isRight, at: clock)
    return [.keep(progress)]
  }

  private mutating func nextWarmUp() -> [Effect] {
    warmUps.removeFirst()
    return warmUps.isEmpty ? goHome() : []
  }

  /// What is not answered today is asked on another day.
  private mutating func skipWarmUps() -> [Effect] {
    for warmUp in warmUps where warmUp.state.answers[warmUp.id.index] == nil {
      progress.skipWarmUp(warmUp.id, at: clock)
    }
    warmUps = []
    return goHome() + [.keep(progress)]
  }
}
