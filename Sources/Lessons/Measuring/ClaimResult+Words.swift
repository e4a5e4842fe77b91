import Experiments
import Wording

extension ClaimResult {
  /// `file:line:column: subject: value (spread), claimed bounds: verdict`.
  public var sentence: Phrase {
    let subject = LessonWords.subject(claim.models, figure: claim.figure, task: claim.task)
    return Phrase(verbatim: "\(claim.place.text): ") + subject + Phrase(verbatim: ": ") + finding
  }

  /// Whether the claim is refuted, or can never be checked.
  public var isProblem: Bool {
    switch verdict {
    case .fails, .notMeasured: true
    case .holds, .needsProcessors: false
    }
  }

  private var finding: Phrase {
    switch verdict {
    case .holds, .fails:
      guard let value, let spread else { return LessonWords.notMeasured }
      return LessonWords.measured(
        text(of: value), spread: (text(of: spread.lowerBound), text(of: spread.upperBound)),
        bounds: (text(of: claim.range.lowerBound), text(of: claim.range.upperBound)), holds: verdict == .holds)
    case .needsProcessors(let needed, let available): return LessonWords.needsProcessors(needed, available: available)
    case .notMeasured: return LessonWords.notMeasured
    }
  }
}
