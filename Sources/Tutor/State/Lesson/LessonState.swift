import Experiments
import Lessons
import Timeline
import Wording

/// A lesson that was opened, and where in it the reader is.
struct LessonState: Equatable {
  /// What it says.
  var content: LessonContent
  /// The step that is shown, from 0.
  var step = 0
  /// What was done in each step.
  var steps: [Int: StepState] = [:]
  /// The figures that its text quotes.
  var quoted = QuotedRuns()
  /// The first row of the text that is seen; nil as long as it follows what the last key has brought.
  var scroll: Int?

  /// A lesson of which nothing was read yet.
  init(_ content: LessonContent) { self.content = content }

  /// What was done in the step that is shown.
  var current: StepState {
    get { steps[step] ?? StepState() }
    set { steps[step] = newValue }
  }

  /// What the reader has done in it, apart from how it is shown.
  var study: LessonStudy {
    get {
      var study = LessonStudy()
      study.step = step
      study.passed = steps.mapValues(\.passed)
      study.answers = steps.mapValues(\.answers)
      study.decided = steps.mapValues(\.decided)
      study.quoted = quoted
      return study
    }
    set {
      step = newValue.step
      quoted = newValue.quoted
      for (place, passed) in newValue.passed { steps[place, default: StepState()].passed = passed }
      for (place, answers) in newValue.answers { steps[place, default: StepState()].answers = answers }
      for (place, decided) in newValue.decided { steps[place, default: StepState()].decided = decided }
    }
  }

  /// The step that is shown, in that language; nil in a lesson without steps.
  func shownStep(in language: Language) -> Step? {
    guard let steps = content.text(in: language)?.steps, steps.indices.contains(step) else { return nil }
    return steps[step]
  }

  /// The step with that number as a reader goes through it.
  func plan(ofStep index: Int, in language: Language, processors: Int) -> StepPlan? {
    guard let steps = content.text(in: language)?.steps, steps.indices.contains(index) else { return nil }
    return StepPlan(steps[index], processors: processors)
  }
}

extension TutorState {
  /// The lesson that is read, or was read last.
  var lesson: LessonState? {
    get { lessonName.flatMap { lessons[$0] } }
    set { if let lessonName { lessons[lessonName] = newValue } }
  }

  /// The step on the screen.
  var plan: StepPlan? {
    guard let lesson else { return nil }
    return lesson.plan(ofStep: lesson.step, in: language, processors: processors)
  }

  /// The gate at which the reader stands, nil when the step is shown whole.
  var gate: StepPlan.Gate? { lesson.flatMap { plan?.gate(after: $0.current.passed) } }

  /// The question that waits for an answer.
  var openQuestion: (index: Int, question: Question)? {
    guard case .question(let index) = gate, let questions = plan?.questions, questions.indices.contains(index) else {
      return nil
    }
    return (index, questions[index].question)
  }

  /// Whether the last key that led on was an answer, and not a run or a key that read on.
  var hasJustAnswered: Bool {
    guard let passed = lesson?.current.passed, passed > 0, let gates = plan?.gates, gates.indices.contains(passed - 1)
    else { return false }
    if case .question = gates[passed - 1].gate { return true }
    return false
  }

  /// Whether the reader has come to a table of figures in the step, and the runs on the screen are those of an earlier one.
  var tabulatesEarlierRuns: Bool {
    guard let plan, let passed = lesson?.current.passed else { return false }
    let shown = plan.shownBlocks(after: passed)
    return plan.lastExperiment(before: shown) == nil && plan.blocks.prefix(shown).contains(where: \.isTableOfFigures)
  }

  /// The experiment whose runs stand beside the text: the last one above where the reader is, or the one that the open
  /// question is about, or the last one that was run in an earlier step.
  var shownExperiment: LessonExperiment? {
    guard let lesson, let plan else { return nil }
    let name = lesson.content.folder.name
    if let prediction = openQuestion?.question.prediction, let file = prediction.experiment,
      lesson.content.runnable(in: file) != nil
    {
      return LessonExperiment(lesson: name, file: file)
    }
    if let file = plan.lastExperiment(before: plan.shownBlocks(after: lesson.current.passed)) {
      return lesson.content.runnable(in: file).map { _ in LessonExperiment(lesson: name, file: file) }
    }
    for index in (0..<lesson.step).reversed() {
      guard let earlier = lesson.plan(ofStep: index, in: language, processors: processors) else { continue }
      guard let file = earlier.lastExperiment(before: earlier.blocks.count) else { continue }
      let experiment = LessonExperiment(lesson: name, file: file)
      // One that was run at an earlier start can be run again; one that was skipped is not there.
      let wasRun = (lesson.steps[index]?.passed ?? 0) > (earlier.lastGate(of: file) ?? .max)
      return lessonDesks[experiment].flatMap { $0.runs.isEmpty && !wasRun ? nil : experiment }
    }
    return nil
  }

  /// How lanes are drawn here: in a lesson, only with states that have been introduced.
  var look: LaneLook {
    var look = LaneLook(language: language, glyphs: glyphs)
    look.context = shownDesk.flatMap { self[$0]?.stateContext } ?? StateContext()
    guard screen == .lesson, let lesson else { return look }
    look.invitation =
      gate.map { if case .experiment = $0 { true } else { false } } ?? false
      ? TutorWords.pressEnter : StudyWords.runAgainHere
    if !showsAllStates { look.introduced = library.introducedStates(upTo: lesson.content.folder.name) }
    if let named = namedInText {
      look.namedLanes = named.lanes
      look.namedStates = named.states
    }
    return look
  }
}

extension Block {
  /// Whether it is a table in which figures of runs are quoted.
  fileprivate var isTableOfFigures: Bool {
    guard case .table(let table) = content else { return false }
    return table.rows.joined().joined().contains { if case .quotation = $0.content { true } else { false } }
  }
}

extension StepPlan {
  /// The last gate that is the experiment in `file`.
  func lastGate(of file: String) -> Int? { gates.lastIndex { $0.gate == .experiment(file) } }

  /// The file of the last experiment among the first `count` blocks.
  func lastExperiment(before count: Int) -> String? {
    for block in blocks.prefix(count).reversed() {
      if case .experiment(let link) = block.content { return link.file }
    }
    return nil
  }
}
