import Canvas
import Lessons
import Wording

/// The options of a question, and once it was answered what is right about them and why.
/// ```
/// > 1  all of it                 not so
///      Then the program would compute without a pause.
///   2  less than a hundredth     right
///      Then nearly the whole second would be waiting.
///   1-2 why, answer by answer
/// ```
struct QuestionRows {
  /// Columns of the pointer, the number and the gaps around it.
  private static let indent = 5

  private let choice: Choice
  private let draft: Draft?
  private let answer: Answer?
  private let isDecided: Bool
  private let opened: Int?
  /// Whether there is room for what only makes the explanation fuller: the wrong option's beside the right one's, and how to
  /// read the others.
  var isRoomy = true
  /// Whether digits open explanations of this question.
  var takesDigits = false

  /// `draft` is the answer that is being made, `answer` the one that was given; `isDecided` once it is known what is right.
  init(_ choice: Choice, draft: Draft?, answer: Answer?, isDecided: Bool, opened: Int?) {
    self.choice = choice
    self.draft = draft
    self.answer = answer
    self.isDecided = isDecided
    self.opened = opened
  }

  func write(into page: inout LessonPage, _ inline: InlineText, glyphs: GlyphSet, columns: Int, language: Language) {
    for (index, option) in choice.options.enumerated() {
      let start = page.rows.count
      let isChosen = draft.map { $0.cursor == index } ?? chosen.contains(index)
      var text = inline.styled(option.text)
      if isChosen { text = text.restyled(.text, as: .selection) }
      if let verdict = verdict(on: index) {
        let words = StyledText.Run(Text.unbroken(verdict.words[language]), verdict.style)
        text = StyledText(text.runs + [StyledText.Run("   "), words])
      }
      let tick = ticks(index)
      let lines = StyledText(tick + text.runs).wrapped(to: columns - QuestionRows.indent)
      page.write(lines, indent: QuestionRows.indent, option: index)
      if let first = lines.first {
        let mark = [
          StyledText.Run(isChosen ? glyphs.pointer.text + " " : "  ", .selection),
          StyledText.Run("\(index + 1)", isChosen ? .selection : .key), StyledText.Run("  "),
        ]
        page.replaceRow(start, with: LessonPage.Row(text: StyledText(mark + first.runs), option: index))
      }
      if explains(index) { writeExplanation(of: option, into: &page, inline, columns: columns) }
      if draft?.cursor == index { page.markCursor(from: start) }
    }
    if takesDigits, isRoomy, hasMoreToExplain {
      page.write([StyledText(QuestionRows.digitsHint(choice, language))], indent: 2)
    }
  }

  /// That digits open explanations of the options.
  static func digitsHint(_ choice: Choice, _ language: Language) -> [StyledText.Run] {
    [
      StyledText.Run("1-\(choice.options.count)", .key),
      StyledText.Run(Text.unbroken(" " + StudyWords.explainOptions[language]), .dim),
    ]
  }

  private func writeExplanation(
    of option: Choice.Option, into page: inout LessonPage, _ inline: InlineText, columns: Int
  ) {
    for block in option.explanation {
      guard case .paragraph(let text) = block.content else { continue }
      let lines = inline.styled(text, base: .dim).wrapped(to: columns - QuestionRows.indent)
      page.write(lines, indent: QuestionRows.indent)
    }
  }

  /// Options that were chosen.
  private var chosen: Set<Int> {
    switch answer?.given {
    case .options(let options): options
    case .noIdea: Set(choice.options.indices.filter { choice.options[$0].isNoIdea })
    default: []
    }
  }

  /// The one that was asked for, else those that were chosen; once it is known what is right, with an answer that is not so the
  /// right ones as well, and where there is little room these alone.
  private func explains(_ index: Int) -> Bool {
    guard answer != nil else { return false }
    if let opened { return opened == index }
    guard isDecided, !missed.isEmpty else { return chosen.contains(index) }
    return missed.contains(index) || isRoomy && chosen.contains(index)
  }

  /// Right options that were not chosen.
  private var missed: Set<Int> { Set(choice.rightAnswers).subtracting(chosen) }

  private var hasMoreToExplain: Bool {
    answer != nil && choice.options.indices.contains { !explains($0) && !choice.options[$0].explanation.isEmpty }
  }

  private func verdict(on index: Int) -> (words: Phrase, style: Style)? {
    guard answer != nil, isDecided else { return nil }
    if choice.options[index].isRight {
      // Of several right ones, those that were not ticked are what is not right about the answer.
      let isMissed = choice.rightAnswers.count > 1 && chosenIsAnswer && !chosen.contains(index)
      return isMissed ? (StudyWords.missed, .warning) : (StudyWords.right, Style.accent.with(.bold))
    }
    guard chosen.contains(index), !choice.options[index].isNoIdea else { return nil }
    return (StudyWords.wrong, .warning)
  }

  /// Whether something was chosen other than that one does not know.
  private var chosenIsAnswer: Bool { chosen.contains { !choice.options[$0].isNoIdea } }

  private func ticks(_ index: Int) -> [StyledText.Run] {
    guard choice.rightAnswers.count > 1 else { return [] }
    let isTicked = draft.map { $0.ticked.contains(index) } ?? chosen.contains(index)
    return [StyledText.Run(isTicked ? "[x] " : "[ ] ", isTicked ? .selection : .dim)]
  }
}
