import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// Writes the step on the screen as a page.
struct PageWriter {
  let state: TutorState
  let lesson: LessonState
  let plan: StepPlan
  let columns: Int
  let inline: InlineText
  var page = LessonPage()
  /// Whether the step still fits on the screen with all that answers can be explained with.
  var isRoomy = true

  /// Rows of a screen that are not for a step: title, heading, what a key had to say, and keys.
  private static let otherRows = 4
  /// Rows that runs have below a text, as far as there are any.
  private static let runRows = 11
  /// As wide as figures of runs with their units are, but for very few.
  private static let usualFigure = "1.234 s"
  /// Columns before code.
  static let codeIndent = 2

  /// The page of the lesson on the screen in `columns` columns; nil without one.
  static func page(of state: TutorState, columns: Int) -> LessonPage? {
    guard let lesson = state.lesson, let plan = state.plan else { return nil }
    let inline = InlineText(
      language: state.language, quoted: lesson.quoted, named: state.namedInText ?? NamedInText())
    var writer = PageWriter(state: state, lesson: lesson, plan: plan, columns: columns, inline: inline)
    writer.writeStep()
    let others = otherRows + (state.shownDesk == nil ? 0 : runRows)
    guard writer.page.rows.count > state.size.height - others else { return writer.page }
    writer.page = LessonPage()
    writer.isRoomy = false
    writer.writeStep()
    return writer.page
  }

  /// The widest row that cannot be wrapped: of code, or of a table whose cells are wrapped to their longest words. A column
  /// of text should have room for it.
  static func unbreakableColumns(of plan: StepPlan) -> Int {
    plan.blocks.reduce(0) { widest, block in
      switch block.content {
      case .code(let code): max(widest, codeIndent + columns(of: code))
      case .table(let table): max(widest, leastColumns(of: table))
      default: widest
      }
    }
  }

  private static func leastColumns(of table: Lessons.Table) -> Int {
    func styled(_ cells: [[Inline]]) -> [StyledText] { cells.map { StyledText(plain($0)) } }
    return TextTable(header: styled(table.header), rows: table.rows.map(styled), glyphs: .ascii).leastWidth
  }

  /// A text with a usual figure wherever one is quoted, so that the columns are the same before the runs and after them.
  private static func plain(_ runs: [Inline]) -> String {
    runs.reduce(into: "") { text, run in
      switch run.content {
      case .text(let words): text += words
      case .lineBreak: text += "\n"
      case .quotation: text += Text.unbroken(usualFigure)
      }
    }
  }

  private mutating func writeStep() {
    let passed = lesson.current.passed
    let newest = firstNewBlock
    var question = 0
    for (index, block) in plan.blocks.prefix(plan.shownBlocks(after: passed)).enumerated() {
      if index == newest { markNewest() }
      if Question(block) != nil {
        write(block, question: question)
        question += 1
      } else {
        write(block, indent: 0)
      }
    }
    if newest >= plan.shownBlocks(after: passed) { markNewest() }
  }

  /// A question that a run has just answered is read again together with its answer.
  private var firstNewBlock: Int {
    let passed = lesson.current.passed
    let newest = plan.newestBlock(after: passed)
    guard passed > 1, case .experiment = plan.gates[min(passed, plan.gates.count) - 1].gate,
      case .question = plan.gates[min(passed, plan.gates.count) - 2].gate,
      plan.gates[passed - 2].block == plan.gates[passed - 1].block - 1
    else { return newest }
    return plan.gates[passed - 2].block
  }

  private mutating func markNewest() {
    // The empty row before it belongs to it.
    page.markNewest()
  }

  // MARK: Blocks

  mutating func write(_ block: Block, indent: Int) {
    switch block.content {
    case .paragraph(let text): part(inline.styled(text).wrapped(to: columns - indent), indent: indent)
    case .heading(let text): part(inline.styled(text, base: .title).wrapped(to: columns - indent), indent: indent)
    case .code(let code):
      let room = max(0, min(PageWriter.codeIndent, columns - indent - PageWriter.columns(of: code)))
      part(code.lines.map { StyledText($0, .accent) } + output(of: code), indent: indent + room)
    case .list(let list): write(list, indent: indent)
    case .table(let table): write(table, indent: indent)
    case .quote(let blocks):
      for block in blocks { write(block, indent: indent + 2) }
    case .experiment(let link): write(link)
    case .choice, .prediction: write(block, question: 0)
    case .pause: writePause(block)
    case .note, .condition: break
    }
  }

  mutating func part(_ lines: [StyledText], indent: Int, action: Action? = nil) {
    page.separate()
    page.write(lines, indent: indent, action: action)
  }

  private mutating func write(_ list: TextList, indent: Int) {
    page.separate()
    for (index, item) in list.items.enumerated() {
      let mark = list.start.map { "\($0 + index)." } ?? "-"
      let width = Text.width(mark) + 1
      for (place, block) in item.enumerated() {
        guard case .paragraph(let text) = block.content else {
          write(block, indent: indent + width)
          continue
        }
        let lines = inline.styled(text).wrapped(to: columns - indent - width)
        page.write(lines, indent: indent + width)
        if place == 0, !lines.isEmpty {
          let row = page.rows.count - lines.count
          page.setText(StyledText([StyledText.Run(mark + " ")] + lines[0].runs), indent: indent, at: row)
        }
      }
    }
  }

  private mutating func write(_ table: Lessons.Table, indent: Int) {
    let widget = TextTable(
      header: table.header.map { inline.styled($0) }, rows: table.rows.map { $0.map { inline.styled($0) } },
      glyphs: state.glyphs)
    part(widget.lines(in: columns - indent), indent: indent)
  }

  /// Where the reader reads on with a key. A pause that was passed leaves nothing behind.
  private mutating func writePause(_ block: Block) {
    guard state.gate == .pause, plan.gates[lesson.current.passed].block == plan.blocks.firstIndex(of: block) else {
      return
    }
    part(
      [StyledText([StyledText.Run("Enter", .key), StyledText.Run(" " + StudyWords.readOn[state.language], .dim)])],
      indent: 0)
  }

  /// An experiment: how to run it, or that it was run.
  private mutating func write(_ link: ExperimentLink) {
    let title = inline.styled(link.title).plain
    let id = LessonExperiment(lesson: lesson.content.folder.name, file: link.file)
    let desk = state[.lesson(id)]
    var words: [StyledText.Run]
    if desk?.isBusy ?? false {
      words = [StyledText.Run(title, .accent), StyledText.Run("   " + StudyWords.running[state.language], .dim)]
    } else if state.gate == .experiment(link.file) {
      words = [StyledText.Run("Enter", .key), StyledText.Run("  "), StyledText.Run(title, Style.accent.with(.bold))]
    } else if case .microscope? = lesson.content.experiments[link.file] {
      words = [StyledText.Run(title, .dim)] + PageWriter.microscopeHint(state.language)
    } else {
      words = [
        StyledText.Run(title, .dim), StyledText.Run("   "), StyledText.Run("r", .key),
        StyledText.Run(Text.unbroken(" " + StudyWords.again[state.language]), .dim), StyledText.Run("   "),
        StyledText.Run("d", .key), StyledText.Run(Text.unbroken(" " + StudyWords.turnDial[state.language]), .dim),
      ]
      if lesson.content.program(in: link.file) != nil { words += PageWriter.microscopeHint(state.language) }
      if desk?.canStep ?? false {
        words += [
          StyledText.Run("   "), StyledText.Run(".", .key),
          StyledText.Run(Text.unbroken(" " + StudyWords.stepThrough[state.language]), .dim),
        ]
      }
      // Where there is no row for it below the options, it is said in one that is there anyway.
      if !isRoomy, let index = state.explainedQuestion, let choice = plan.questions[index].question.choice,
        plan.questions[index].question.prediction?.experiment == link.file
      {
        words.append(StyledText.Run("   "))
        words += QuestionRows.digitsHint(choice, state.language)
      }
    }
    part(StyledText(words).wrapped(to: columns), indent: 0, action: clickAction(link))
  }

  /// What a click on an experiment's link does.
  private func clickAction(_ link: ExperimentLink) -> Action? {
    if state.gate == .experiment(link.file) { return .advance }
    if case .microscope? = lesson.content.experiments[link.file] { return .microscope }
    return nil
  }
}

extension PageWriter {
  /// How to see a program one instruction after another.
  fileprivate static func microscopeHint(_ language: Language) -> [StyledText.Run] {
    [
      StyledText.Run("   "), StyledText.Run("m", .key),
      StyledText.Run(Text.unbroken(" " + MicroscopeWords.microscope[language]), .dim),
    ]
  }
}

extension LessonPage {
  /// Puts a text where another stood, for a mark that hangs before it.
  mutating func setText(_ text: StyledText, indent: Int, at row: Int) {
    replaceRow(row, with: Row(text: text, indent: indent))
  }
}
