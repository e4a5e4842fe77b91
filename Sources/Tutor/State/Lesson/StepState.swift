import Lessons

/// What a reader has done in one step.
struct StepState: Equatable {
  /// Gates that were passed.
  var passed = 0
  /// What was answered, by question.
  var answers: [Int: Answer] = [:]
  /// The option whose explanation is shown, by question; nil for those that were chosen.
  var opened: [Int: Int] = [:]
  /// Predictions whose run has taken place since they were made.
  var decided: Set<Int> = []
  /// The answer that is being made.
  var draft = Draft()

  /// Whether the reader may know what is right: of a check at once, of a prediction after its run.
  func isDecided(_ index: Int, of question: Question) -> Bool {
    question.prediction?.experiment == nil || decided.contains(index) || answers[index]?.isRight != nil
  }
}

/// An answer before it is given.
struct Draft: Equatable {
  /// The option or model that the arrows are at.
  var cursor = 0
  /// Options that are ticked, where several may be.
  var ticked: Set<Int> = []
  /// Digits of a number; empty while nothing was typed.
  var digits = ""
  /// Models in the order that was chosen so far, by their number from 0.
  var order: [Int] = []
  var sureness = Sureness.fairlySure
}
