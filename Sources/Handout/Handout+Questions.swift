import Experiments
import Lessons
import Timeline
import Wording

/// Questions, which a student can think about first, and their answers at the end.
extension Handout {
  /// A question where the lesson asks it.
  func question(_ asked: StepWriter.Asked) -> Markup {
    let number = HandoutWords.question(asked.number)
    let link = Markup.element("a", ["href": "#a\(asked.number)"], words(HandoutWords.toAnswer))
    let foot = Markup.element(
      "p", ["class": "note"], words(number), .element("span", ["class": "on-screen"], .text(" · "), link))
    return .element(
      "div",
      ["class": "question", "id": "q\(asked.number)", "role": "group", "aria-label": number[language]],
      rows { language in asked.forms[language].map { form($0, language) } ?? .nothing }, foot)
  }

  private func form(_ question: Question, _ language: Language) -> Markup {
    let inline = InlineWriter(self, language)
    switch question.form {
    case .choice(let choice):
      let hint =
        question.takesSeveral
        ? Markup.element("p", ["class": "note"], .text(HandoutWords.several[language])) : .nothing
      return hint
        + .element("ol", ["class": "options"], choice.options.map { .element("li", [:], inline.markup($0.text)) })
    case .number(let range):
      let blank = HandoutWords.yourNumber(range.bounds, unit: range.unit.sign)
      return .element("p", ["class": "blank"], .text(blank[language]))
    case .order:
      let models = models(of: question)
      return .element("p", [:], .text(HandoutWords.numberThem[language]))
        + .element("ul", ["class": "order"], models.map { .element("li", [:], .text($0.name)) })
    }
  }

  private func models(of question: Question) -> [RunModel] {
    question.prediction?.experiment.flatMap { subject.content.runnable(in: $0)?.models } ?? []
  }

  // MARK: Answers

  /// The answers to all questions, each with why.
  func answers(_ asked: [StepWriter.Asked]) -> Markup {
    guard !asked.isEmpty else { return .nothing }
    let heading = Markup.element("h2", [:], inEach { .text(HandoutWords.answers[$0]) })
    return .element("section", ["class": "answers", "id": "answers"], [heading] + asked.map(answer))
  }

  private func answer(_ asked: StepWriter.Asked) -> Markup {
    let title = words(HandoutWords.question(asked.number))
    let step = words(StudyWords.step(asked.step + 1))
    let back = Markup.element(
      "p", ["class": "note on-screen"], .element("a", ["href": "#q\(asked.number)"], words(HandoutWords.toQuestion)))
    return .element(
      "section", ["class": "answer", "id": "a\(asked.number)"],
      .element("h3", [:], title, .text(", "), step),
      rows { language in asked.forms[language].map { answer($0, language) } ?? .nothing }, back)
  }

  private func answer(_ question: Question, _ language: Language) -> Markup {
    switch question.form {
    case .choice(let choice): return answer(choice, language)
    case .number:
      let measured = question.prediction?.measuredNumber(in: quoted, language: language) ?? Quotation.dash
      return result(question.prediction?.quotation?.origin ?? StudyWords.measured, measured, language)
    case .order:
      let order = question.prediction?.measuredOrder(in: quoted, models: models(of: question))
      let text = order.map { $0.map(\.name).joined(separator: " < ") } ?? Quotation.dash
      return result(StudyWords.origin(of: models(of: question)), text, language)
    }
  }

  private func result(_ origin: Phrase, _ text: String, _ language: Language) -> Markup {
    .element("p", [:], .text(origin[language] + " "), .element("span", ["class": "figure"], .text(text)))
  }

  /// Every option with why it is right or not; nobody has to be told why they do not know.
  private func answer(_ choice: Choice, _ language: Language) -> Markup {
    let (blocks, inline) = (BlockWriter(self, language), InlineWriter(self, language))
    let items = choice.options.filter { !$0.isNoIdea }.map { option -> Markup in
      let verdict = option.isRight ? StudyWords.right : StudyWords.wrong
      let mark = Markup.element("strong", ["class": "verdict"], .text(verdict[language]))
      return .element(
        "li", option.isRight ? ["class": "right"] : [:],
        .element("p", ["class": "option"], inline.markup(option.text), .text(" · "), mark),
        blocks.markup(option.explanation))
    }
    return .element("ol", ["class": "reasons"], items)
  }
}
