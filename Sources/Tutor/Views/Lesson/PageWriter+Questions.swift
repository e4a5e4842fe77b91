import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// Questions on a page: to be answered, and answered.
extension PageWriter {
  /// Columns of the pointer, the number and the gaps around it.
  private static let optionIndent = 5

  mutating func write(_ block: Block, question index: Int) {
    guard let question = Question(block) else { return }
    let answer = lesson.current.answers[index]
    let isOpen = answer == nil && state.openQuestion?.index == index
    page.separate()
    let start = page.rows.count
    switch question.form {
    case .choice(let choice):
      var rows = QuestionRows(
        choice, draft: isOpen ? lesson.current.draft : nil, answer: answer,
        isDecided: lesson.current.isDecided(index, of: question), opened: lesson.current.opened[index])
      rows.isRoomy = isRoomy
      rows.takesDigits = state.explainedQuestion == index
      rows.write(into: &page, inline, glyphs: state.glyphs, columns: columns, language: state.language)
      if isOpen, question.prediction != nil, !question.takesSeveral { writeSureness(choice) }
      if isOpen { page.markCursor(from: start) }
    case .number(let range): write(range, question, answer, isOpen: isOpen)
    case .order: writeOrder(question, answer, isOpen: isOpen)
    }
  }

  // MARK: Numbers

  private mutating func write(_ range: NumberRange, _ question: Question, _ answer: Answer?, isOpen: Bool) {
    let unit = range.unit.sign[state.language]
    guard isOpen else {
      page.write(StyledText(verdict(range, question, answer)).wrapped(to: columns), indent: 0)
      return
    }
    let start = page.rows.count
    let digits = lesson.current.draft.digits
    page.write(
      StyledText([
        StyledText.Run("\(state.glyphs.pointer.text) ", .selection), StyledText.Run(digits, Style.selection),
        StyledText.Run("_", Style.accent), StyledText.Run(" \(unit)   ", .text),
        StyledText.Run(StudyWords.typeNumber(range.bounds)[state.language], .dim),
      ]).wrapped(to: columns))
    if !digits.isEmpty { page.write([sureness]) }
    page.markCursor(from: start)
  }

  private func verdict(_ range: NumberRange, _ question: Question, _ answer: Answer?) -> [StyledText.Run] {
    var runs: [StyledText.Run]
    switch answer?.given {
    case .number(let number):
      runs = [
        StyledText.Run(StudyWords.youSaid[state.language] + " ", .dim),
        StyledText.Run(
          Text.unbroken(Numbers.plain(number) + range.unit.suffix(in: state.language)), Style.text.with(.bold)),
      ]
    default: runs = [StyledText.Run(StudyWords.youHadNoIdea[state.language], .dim)]
    }
    guard let prediction = question.prediction, let quotation = prediction.quotation,
      let measured = prediction.measuredNumber(in: lesson.quoted, language: state.language)
    else { return runs }
    runs += [
      StyledText.Run("   " + quotation.origin[state.language] + " ", .dim),
      StyledText.Run(Text.unbroken(measured), Style.accent.with(.bold)),
    ]
    if let isRight = answer?.isRight {
      let words = isRight ? StudyWords.close : StudyWords.surprise
      runs.append(StyledText.Run("   " + Text.unbroken(words[state.language]), isRight ? .text : Style.warning))
    }
    return runs
  }

  // MARK: Orders

  private mutating func writeOrder(_ question: Question, _ answer: Answer?, isOpen: Bool) {
    guard isOpen else {
      page.write(StyledText(orderVerdict(question, answer)).wrapped(to: columns), indent: 0)
      return
    }
    let start = page.rows.count
    let draft = lesson.current.draft
    page.write(StyledText(StudyWords.smallestFirst[state.language], .dim).wrapped(to: columns))
    for (index, model) in state.orderedModels.enumerated() {
      let isChosen = index == draft.cursor
      let place = draft.order.firstIndex(of: index).map { "\($0 + 1)." } ?? ""
      page.write(
        [
          StyledText([
            StyledText.Run(isChosen ? state.glyphs.pointer.text + " " : "  ", .selection),
            StyledText.Run("\(index + 1)", isChosen ? .selection : .key), StyledText.Run("  "),
            StyledText.Run(Text.align(model.name, .leading, in: 16), isChosen ? .selection : .text),
            StyledText.Run(place, Style.accent.with(.bold)),
          ])
        ], option: index)
    }
    if !draft.order.isEmpty { page.write([sureness]) }
    page.markCursor(from: start)
  }

  private func orderVerdict(_ question: Question, _ answer: Answer?) -> [StyledText.Run] {
    var runs: [StyledText.Run]
    switch answer?.given {
    case .order(let names):
      runs = [
        StyledText.Run(StudyWords.youSaid[state.language] + " ", .dim),
        StyledText.Run(names.joined(separator: " < "), Style.text.with(.bold)),
      ]
    default: runs = [StyledText.Run(StudyWords.youHadNoIdea[state.language], .dim)]
    }
    let models = question.prediction?.experiment.flatMap { lesson.content.runnable(in: $0)?.models } ?? []
    guard let measured = question.prediction?.measuredOrder(in: lesson.quoted, models: models) else { return runs }
    runs += [
      StyledText.Run("\n" + StudyWords.origin(of: models)[state.language] + " ", .dim),
      StyledText.Run(measured.map(\.name).joined(separator: " < "), Style.accent.with(.bold)),
    ]
    return runs
  }

  // MARK: How sure

  private mutating func writeSureness(_ choice: Choice) {
    let cursor = lesson.current.draft.cursor
    // Somebody who says that they do not know is not asked how surely.
    let isNoIdea = choice.options.indices.contains(cursor) && choice.options[cursor].isNoIdea
    page.write([isNoIdea ? StyledText("") : sureness])
  }

  private var sureness: StyledText {
    StyledText([
      StyledText.Run(String(repeating: " ", count: PageWriter.optionIndent)),
      StyledText.Run(StudyWords.howSure[state.language] + "  ", .dim), StyledText.Run("<-", .key),
      StyledText.Run("  \(lesson.current.draft.sureness.words[state.language])  ", .text),
      StyledText.Run("->", .key),
    ])
  }
}
