import Experiments
import Lessons
import Timeline
import Wording

/// Questions: how an answer is made, given and judged.
extension TutorState {
  /// The answer that is being made.
  var draft: Draft {
    get { lesson?.current.draft ?? Draft() }
    set { lesson?.current.draft = newValue }
  }

  /// Whether something was typed or ticked that can be taken back.
  var hasDraft: Bool { openQuestion != nil && (!draft.digits.isEmpty || !draft.order.isEmpty) }

  /// Models that the open question is about, in the order of their numbers.
  var orderedModels: [RunModel] {
    guard let prediction = openQuestion?.question.prediction, let file = prediction.experiment else { return [] }
    return lesson?.content.runnable(in: file)?.models ?? []
  }

  private static let mostDigits = 7

  // MARK: Making an answer

  /// A digit: an option, a place in an order, or a digit of a number. Without an open question it opens the explanation of
  /// that option of the last one.
  mutating func choose(_ number: Int) {
    guard let (_, question) = openQuestion else { return openExplanation(number) }
    lesson?.scroll = nil
    switch question.form {
    case .choice(let choice):
      guard choice.options.indices.contains(number - 1) else { return }
      draft.cursor = number - 1
      if question.takesSeveral { toggle(number - 1) }
    case .number:
      guard draft.digits.count < TutorState.mostDigits else { return }
      draft.digits = draft.digits == "0" ? "\(number)" : draft.digits + "\(number)"
    case .order:
      guard orderedModels.indices.contains(number - 1), !draft.order.contains(number - 1) else { return }
      draft.order.append(number - 1)
    }
  }

  private mutating func toggle(_ option: Int) {
    draft.ticked.formSymmetricDifference([option])
  }

  /// Up and down: between options and from the outermost ones into the text, to another number, or through the text.
  mutating func moveCursor(by step: Int) {
    guard let (_, question) = openQuestion else { return scrollText(by: step) }
    switch question.form {
    case .choice(let choice): moveCursor(by: step, among: choice.options.count)
    case .number(let range):
      lesson?.scroll = nil
      draft.digits = range.neighbour(of: draft.digits, up: step < 0)
    case .order: moveCursor(by: step, among: orderedModels.count)
    }
  }

  private mutating func moveCursor(by step: Int, among count: Int) {
    let cursor = min(max(draft.cursor + step, 0), max(count - 1, 0))
    if scrollQuestion(by: step, isOutermost: cursor == draft.cursor) { return }
    draft.cursor = cursor
  }

  /// Whether left and right concern the open question: a number or an order of which nothing is there yet can be sure of
  /// nothing, and a check with one right answer asks how sure nobody is.
  var movesSideways: Bool {
    guard let (_, question) = openQuestion else { return false }
    switch question.form {
    case .choice: return question.takesSeveral || question.prediction != nil
    case .number, .order: return hasDraft
    }
  }

  /// Left and right: how sure; where several options may be ticked, whether this one is; where models are put in order, whether
  /// this one is next.
  mutating func moveSideways(by step: Int) -> [Effect] {
    guard let (_, question) = openQuestion else { return [] }
    if question.takesSeveral {
      let isTicked = draft.ticked.contains(draft.cursor)
      if isTicked != (step > 0) { toggle(draft.cursor) }
    } else {
      let level = draft.sureness.rawValue + step
      draft.sureness = Sureness(rawValue: level) ?? draft.sureness
    }
    return []
  }

  /// Takes back what was typed or chosen last.
  mutating func erase() -> [Effect] {
    if !draft.digits.isEmpty { draft.digits.removeLast() }
    if !draft.order.isEmpty { draft.order.removeLast() }
    return []
  }

  // MARK: Giving it

  /// Commits to the answer as it stands. A run that decides it begins at once where it is next.
  mutating func answer(_ index: Int) -> [Effect] {
    guard let question = openQuestion?.question, let given = given(question) else { return [] }
    var answer = Answer(given, sureness: draft.sureness, at: clock)
    if question.prediction?.experiment == nil { answer.isRight = question.choice.flatMap { given.isRight(for: $0) } }
    lesson?.current.answers[index] = answer
    draft = Draft()
    let isFollowed = plan?.isFollowedAtOnce(after: lesson?.current.passed ?? 0) ?? false
    let effects = passGate()
    guard question.prediction != nil, case .experiment(let file) = gate, isFollowed else { return effects }
    return effects + runExperiment(file)
  }

  /// The answer that the draft stands for; nil, and why, when it is none yet.
  private mutating func given(_ question: Question) -> Answer.Given? {
    switch question.form {
    case .choice(let choice):
      if question.takesSeveral {
        guard !draft.ticked.isEmpty else {
          notice = StudyWords.tickFirst
          return nil
        }
        return choice.given(draft.ticked)
      }
      return choice.given([draft.cursor])
    case .number(let range):
      guard let number = Double(draft.digits) else { return .noIdea }
      guard range.bounds.contains(number) else {
        notice = StudyWords.numberOutside(range.bounds, unit: range.unit.sign)
        return nil
      }
      return .number(number)
    case .order:
      var order = draft.order
      if order.isEmpty { return .noIdea }
      let rest = orderedModels.indices.filter { !order.contains($0) }
      if rest.count == 1 { order += rest }
      guard order.count == orderedModels.count else {
        // Enter takes the model at the cursor as the next one.
        let next = order.contains(draft.cursor) ? rest.first : draft.cursor
        if let next { draft.order.append(next) }
        return nil
      }
      return .order(order.map { orderedModels[$0].name })
    }
  }

  /// The question whose options digits explain: the one that was answered last, unless another is open or it has no options.
  var explainedQuestion: Int? {
    guard openQuestion == nil, let lesson, let plan else { return nil }
    let last = plan.questions.indices.last { lesson.current.answers[$0] != nil }
    return last.flatMap { plan.questions[$0].question.choice == nil ? nil : $0 }
  }

  /// Shows why an option of the question that was answered last is right or wrong.
  private mutating func openExplanation(_ number: Int) {
    guard let question = explainedQuestion,
      plan?.questions[question].question.choice?.options.indices.contains(number - 1) ?? false
    else { return }
    lesson?.current.opened[question] = number - 1
  }
}

extension NumberRange {
  /// The next round number above or below what was typed; the middle of the range when nothing was.
  func neighbour(of digits: String, up: Bool) -> String {
    let step = (bounds.upperBound - bounds.lowerBound) / 20
    guard let number = Double(digits) else { return text((bounds.lowerBound + bounds.upperBound) / 2) }
    return text(min(max(number + (up ? step : -step), bounds.lowerBound), bounds.upperBound))
  }

  private func text(_ number: Double) -> String { Numbers.count(Int(number.rounded())).filter { $0 != "," } }
}
