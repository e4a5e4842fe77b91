import Experiments
import Wording

/// Whether two languages of a lesson are the same lesson.
enum TranslationCheck {
  /// The differences, each with its place in `lesson`; `original` is the language that it is compared with.
  static func problems(of lesson: Lesson, against original: Lesson) -> LessonProblems {
    var problems = LessonProblems()
    let other = "\(original.language.rawValue).md"
    compareFrontMatter(lesson, original, other: other, into: &problems)
    guard lesson.steps.count == original.steps.count else {
      let place = lesson.steps.last?.place ?? SourcePlace(file: lesson.file, line: 1, column: 1)
      problems.report(
        .translation(
          .differentNumberOfSteps(here: lesson.steps.count, there: original.steps.count, other: other)), at: place)
      return problems
    }
    for (step, originalStep) in zip(lesson.steps, original.steps) {
      let here = StepOutline(step)
      let there = StepOutline(originalStep)
      for part in here.differences(from: there) {
        problems.report(.translation(.differentStep(part, other: other)), at: step.place)
      }
    }
    return problems
  }

  private static func compareFrontMatter(
    _ lesson: Lesson, _ original: Lesson, other: String, into problems: inout LessonProblems
  ) {
    let here = lesson.frontMatter
    let there = original.frontMatter
    let pairs: [(key: String, isSame: Bool)] = [
      ("minutes", here.minutes == there.minutes),
      ("prerequisites", here.prerequisites.map(\.text) == there.prerequisites.map(\.text)),
      ("terms", here.terms.count == there.terms.count),
      ("states", here.states.map(\.state) == there.states.map(\.state)),
    ]
    for (key, isSame) in pairs where !isSame {
      // A key that is missing was reported for itself.
      guard let place = here.places[key], there.places[key] != nil else { continue }
      problems.report(.translation(.differentKey(key, other: other)), at: place)
    }
  }
}

/// What a step is besides its words.
private struct StepOutline {
  var experiments: [String] = []
  var choices: [[Bool]] = []
  var predictions: [Prediction] = []
  var pauses = 0
  var conditions: [Condition] = []
  var programs: [ExecutedCode] = []

  init(_ step: Step) {
    for block in step.blocks.flattened {
      switch block.content {
      case .experiment(let link): experiments.append(link.file)
      case .choice(let choice): choices.append(choice.options.map(\.isRight))
      case .prediction(let prediction):
        if let choice = prediction.choice { choices.append(choice.options.map(\.isRight)) }
        predictions.append(prediction)
      case .pause: pauses += 1
      case .condition(let condition, _): conditions.append(condition)
      case .code(let code): code.execution.map { programs.append($0) }
      default: break
      }
    }
  }

  func differences(from other: StepOutline) -> [LessonTranslationMistake.StepPart] {
    let pairs: [(LessonTranslationMistake.StepPart, Bool)] = [
      (.experiments, experiments == other.experiments), (.choices, choices == other.choices),
      (.predictions, predictions.elementsEqual(other.predictions) { $0.asksTheSame(as: $1) }),
      (.pauses, pauses == other.pauses), (.conditions, conditions == other.conditions),
      (.programs, programs.elementsEqual(other.programs) { $0.isSameProgram(as: $1) }),
    ]
    return pairs.filter { !$0.1 }.map(\.0)
  }
}

extension Prediction {
  /// Whether both are about the same figure, in the same form.
  fileprivate func asksTheSame(as other: Prediction) -> Bool {
    guard quotation?.subject == other.quotation?.subject, experiment == other.experiment else { return false }
    switch (form, other.form) {
    case (.choice, .choice): return true
    case (.order(let a), .order(let b)): return a == b
    case (.number(let a), .number(let b)): return a == b
    default: return false
    }
  }
}
