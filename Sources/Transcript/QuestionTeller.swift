import Experiments
import Lessons
import Timeline
import Wording

/// Tells questions, how they can be answered, and once they were what is right and why.
struct QuestionTeller {
  let blocks: BlockTeller
  /// The models that the question is about, in the order of their numbers.
  let models: [RunModel]

  private var language: Language { blocks.language }

  /// What can be chosen, by number.
  func ask(_ question: Question, to page: inout Page) {
    if case .number = question.form { return }
    page.part(ReadingWords.question[language])
    switch question.form {
    case .choice(let choice):
      for (index, option) in choice.options.enumerated() {
        page.write(blocks.plain(option.text), mark: "\(index + 1). ")
      }
    case .number: break
    case .order: for (index, model) in models.enumerated() { page.write(model.name, mark: "\(index + 1). ") }
    }
  }

  /// How the question is answered.
  func prompt(_ question: Question) -> Phrase {
    switch question.form {
    case .choice(let choice):
      let count = choice.options.count
      if question.takesSeveral { return ReadingWords.chooseSeveral(count) }
      return question.prediction == nil ? ReadingWords.choose(count) : ReadingWords.choosePrediction(count)
    case .number(let range): return ReadingWords.number(range.bounds, unit: range.unit.sign)
    case .order: return ReadingWords.order
    }
  }

  /// What was answered.
  func said(_ answer: Answer, to question: Question) -> Phrase {
    switch (answer.given, question.form) {
    case (.options(let chosen), .choice(let choice)):
      let options = chosen.sorted().filter(choice.options.indices.contains)
      return ReadingWords.youSaid(options.map { name($0, of: choice) }.joined(separator: "; "))
    case (.number(let number), .number(let range)):
      return ReadingWords.youSaid(Numbers.plain(number) + range.unit.suffix(in: language))
    case (.order(let names), _): return ReadingWords.youSaid(names.joined(separator: ", "))
    default: return question.prediction == nil ? ReadingWords.notSure : StudyWords.youHadNoIdea
    }
  }

  /// What is right, and why: of a choice the options that were chosen and the right ones with their explanations, of a
  /// number or an order what the run has given.
  func explain(_ answer: Answer, to question: Question, on page: inout Page) {
    page.gap()
    // That somebody had no idea was said when they did not predict.
    if answer.given != .noIdea || question.prediction == nil { page.write(said(answer, to: question)[language]) }
    switch question.form {
    case .choice(let choice): explain(answer, choice, on: &page)
    case .number:
      if let measured = question.prediction?.measuredNumber(in: blocks.quoted, language: language) {
        let origin = question.prediction?.quotation?.origin ?? StudyWords.measured
        page.write(ReadingWords.result(origin, measured)[language] + verdict(answer))
      }
    case .order:
      if let order = question.prediction?.measuredOrder(in: blocks.quoted, models: models) {
        let names = order.map(\.name).joined(separator: ", ")
        page.write(ReadingWords.result(StudyWords.origin(of: models), names)[language] + verdict(answer))
      }
    }
  }

  private func verdict(_ answer: Answer) -> String {
    guard let isRight = answer.isRight else { return "" }
    return " \((isRight ? StudyWords.close : StudyWords.surprise)[language].capitalizedFirst)."
  }

  private func explain(_ answer: Answer, _ choice: Choice, on page: inout Page) {
    let right = Set(choice.rightAnswers)
    var chosen: Set<Int> = []
    if case .options(let options) = answer.given {
      chosen = options
      page.write(ReadingWords.verdict(isRight: options == right)[language])
    }
    for option in chosen.sorted() where choice.options.indices.contains(option) {
      tellExplanation(of: option, choice, isNamed: chosen.count > 1, to: &page)
    }
    for option in right.subtracting(chosen).sorted() {
      page.write(ReadingWords.rightIs(name(option, of: choice))[language])
      tellExplanation(of: option, choice, isNamed: false, to: &page)
    }
  }

  private func tellExplanation(of option: Int, _ choice: Choice, isNamed: Bool, to page: inout Page) {
    for (place, block) in choice.options[option].explanation.enumerated() {
      guard case .paragraph(let text) = block.content else { continue }
      page.write(blocks.plain(text), mark: isNamed && place == 0 ? "\(option + 1). " : "")
    }
  }

  private func name(_ option: Int, of choice: Choice) -> String {
    let text = blocks.plain(choice.options[option].text)
    return "\(option + 1), \(text.hasSuffix(".") ? String(text.dropLast()) : text)"
  }
}

extension String {
  /// With a capital letter at its beginning, where letters have any.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
