import Experiments
import Timeline
import Wording

/// Whether answers are right.
extension Answer.Given {
  /// Whether the right options were chosen; nil for somebody who had no idea.
  public func isRight(for choice: Choice) -> Bool? {
    guard case .options(let chosen) = self else { return nil }
    return chosen == Set(choice.rightAnswers)
  }
}

extension Choice.Option {
  /// Whether it says that the reader does not know, which is no mistake.
  public var isNoIdea: Bool {
    [StudyWords.noIdea, StudyWords.notSure].contains { $0.en == text.plainText || $0.ko == text.plainText }
  }
}

extension Choice {
  /// What somebody answers who chooses those options.
  public func given(_ chosen: Set<Int>) -> Answer.Given {
    chosen.allSatisfy { options.indices.contains($0) && options[$0].isNoIdea } ? .noIdea : .options(chosen)
  }
}

extension Prediction {
  /// A number is right within this share of what was measured.
  private static let tolerance = 0.25

  /// Whether the answer came true; nil where nobody can say, and for somebody who had no idea.
  public func isRight(_ given: Answer.Given, after runs: QuotedRuns, models: [RunModel]) -> Bool? {
    switch (form, given) {
    case (.choice(let choice), _): return given.isRight(for: choice)
    case (.number(let range), .number(let number)):
      guard let measured = quotation?.magnitude(in: runs) else { return nil }
      let real = measured / range.unit.size
      // Near zero a share of it means little: a twentieth of the range counts as near as well.
      let near = max(real * Prediction.tolerance, (range.bounds.upperBound - range.bounds.lowerBound) / 20)
      return abs(number - real) <= near
    case (.order(let figure), .order(let names)):
      let sizes = names.compactMap { name -> Double? in
        guard let experiment, let model = RunModel(name: name) else { return nil }
        return runs[FigureReference(experiment: experiment, model: model, figure: figure)]?.magnitude
      }
      guard sizes.count == names.count, !sizes.isEmpty else { return nil }
      // Two that came out about the same may stand either way round.
      return zip(sizes, sizes.dropFirst()).allSatisfy { $0 <= $1 * 1.1 }
    default: return nil
    }
  }

  /// Of an order, the models as their runs have put them, the smallest figure first; nil before all of them were run.
  public func measuredOrder(in runs: QuotedRuns, models: [RunModel]) -> [RunModel]? {
    guard case .order(let figure) = form, let experiment else { return nil }
    let sizes = models.compactMap { model in
      runs[FigureReference(experiment: experiment, model: model, figure: figure)].map { (model, $0.magnitude) }
    }
    return sizes.count == models.count ? sizes.sorted { $0.1 < $1.1 }.map(\.0) : nil
  }

  /// Of a number, what was measured, with its unit; nil before its run.
  public func measuredNumber(in runs: QuotedRuns, language: Language) -> String? {
    guard case .number(let range) = form, let quotation, quotation.magnitude(in: runs) != nil else { return nil }
    let text = quotation.text(records: runs, language: language)
    return quotation.bringsUnit ? text : text + range.unit.suffix(in: language)
  }
}

extension PredictionUnit {
  /// The unit as it follows a number: Korean counters and the percent sign at once, others after a space.
  public func suffix(in language: Language) -> String {
    let sign = sign[language]
    let follows = sign.unicodeScalars.first.map { $0 == "%" || (0xAC00...0xD7A3).contains($0.value) } ?? true
    return follows ? sign : " " + sign
  }
}

extension Quotation {
  /// What the figure is, before it: measured or simulated.
  public var origin: Phrase { StudyWords.origin(of: subject.references.map(\.model)) }
}
