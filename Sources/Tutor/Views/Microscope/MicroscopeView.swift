import Canvas
import Experiments
import Scheduling
import Timeline
import Wording

/// A program under the microscope.
struct MicroscopeView {
  private let state: TutorState
  private let microscope: MicroscopeState
  private let layout: MicroscopeLayout

  /// Nil without a program.
  init?(_ state: TutorState) {
    guard let microscope = state.microscope else { return nil }
    self.state = state
    self.microscope = microscope
    layout = MicroscopeLayout(state.size)
  }

  func draw(on canvas: inout Canvas) {
    drawTitle(on: &canvas)
    if case .help(let line) = state.overlay {
      HelpView(HelpPage(state), line: line).draw(on: &canvas, in: HomeLayout(state).body)
    } else {
      canvas.write(sentence, wrappedInto: layout.sentence)
      drawBody(on: &canvas)
    }
    NoticeView(state).draw(on: &canvas, in: layout.notice)
    FooterView(state).draw(on: &canvas, in: layout.footer)
  }

  // MARK: Title

  private func drawTitle(on canvas: inout Canvas) {
    let area = layout.title
    let end = canvas.write("interleave", x: area.x, y: area.y, style: .title, clip: area) + 3
    let name = microscope.subject.experiment.title?[state.language] ?? microscope.subject.file
    func room(beside words: String) -> Int { area.maxX - end - Text.width(words) - 2 }
    // What the screen is can be seen; of which program it speaks cannot.
    let whole = "\(MicroscopeWords.microscope[state.language])   \(name)"
    let words = room(beside: whole) >= leastFacts ? whole : name
    let right = facts(in: room(beside: words))
    let rightStart = area.maxX - Text.width(right)
    canvas.write(Text.truncate(words, to: rightStart - end - 2), x: end, y: area.y, style: .dim, clip: area)
    canvas.write(right, x: rightStart, y: area.y, style: .dim, clip: area)
  }

  /// Provenance, checkpoints and place, as far as there is room; that nothing is measured is said to the last.
  private func facts(in columns: Int) -> String {
    let rule = microscope.subject.experiment.checkpoints
    let checkpoints =
      rule == .freeThreaded ? MicroscopeWords.freeThreaded : MicroscopeWords.checkpoints(rule.name)
    let step = microscope.history.map { MicroscopeWords.step($0.position, of: $0.schedule.count) }
    let all = [Provenance.simulated.words, checkpoints, step].compactMap { $0?[state.language] }
    for facts in [all, [all[0]] + all.dropFirst(2), [all[0]]] {
      let words = facts.joined(separator: "   ")
      if Text.width(words) <= columns { return words }
    }
    return all[0]
  }

  /// Columns for provenance and place.
  private var leastFacts: Int {
    // As before the last step, so that the title is the same at every step.
    let step = microscope.history.map { MicroscopeWords.step(max(0, $0.schedule.count - 1), of: $0.schedule.count) }
    return Text.width(Phrase.joined([Provenance.simulated.words, step].compactMap(\.self), by: "   ")[state.language])
  }

  // MARK: Sentence

  /// What the last step did and why it matters; before the first one, what to do; what is wrong with a source that is no
  /// program.
  private var sentence: StyledText {
    let language = state.language
    if let problem = microscope.problem { return ProblemWords(problem, microscope.subject.file).text(in: language) }
    guard let account = microscope.account else { return beginning }
    var runs = [StyledText.Run(account.deed[language], account.isTrouble ? .warning : Style.accent.with(.bold))]
    if let meaning = account.meaning {
      runs += [StyledText.Run("\n"), StyledText.Run(meaning[language], account.meansTrouble ? .warning : .text)]
    }
    return StyledText(runs)
  }

  private var beginning: StyledText {
    let isRecorded = microscope.recordedNext != nil
    let keys = isRecorded ? [MicroscopeWords.goThrough] : [MicroscopeWords.firstKeys, MicroscopeWords.otherKeys]
    return StyledText([
      StyledText.Run(MicroscopeWords.nothingYet[state.language] + "\n", Style.accent.with(.bold)),
      StyledText.Run(Phrase.joined(keys, by: "\n")[state.language]),
    ])
  }

  // MARK: Body

  private func drawBody(on canvas: inout Canvas) {
    let (glyphs, language) = (state.glyphs, state.language)
    let showsBytecode = layout.bytecode == nil && microscope.pane == .bytecode
    let other = showsBytecode ? MicroscopeWords.source : MicroscopeWords.bytecode
    let isHidden = layout.bytecode == nil && microscope.problem == nil
    let heading = PaneHeading(other: isHidden ? other : nil, language: language)
    let source = SourcePane(microscope, heading: heading, glyphs: glyphs)
    guard let history = microscope.history, let names = microscope.names else {
      source.draw(on: &canvas, in: layout.source)
      return
    }
    let bytecode = BytecodePane(microscope, history, names, heading: heading, glyphs: glyphs)
    if let panel = microscope.panel {
      MicroscopePanelView(panel, of: microscope, glyphs: glyphs, language: language)
        .draw(on: &canvas, in: layout.source)
    } else if showsBytecode {
      bytecode.draw(on: &canvas, in: layout.source)
    } else {
      source.draw(on: &canvas, in: layout.source)
    }
    if let area = layout.bytecode { bytecode.draw(on: &canvas, in: area) }
    FactsView(microscope, history, names, glyphs: glyphs, language: language).draw(on: &canvas, in: layout.facts)
  }
}

/// The first row of a pane: what it is, and the key to what it stands in place of.
struct PaneHeading {
  /// What Tab shows; nil where both are seen.
  let other: Phrase?
  let language: Language

  func draw(_ title: String, on canvas: inout Canvas, in row: Rect) {
    let end = canvas.write(Text.truncate(title, to: row.width), x: row.x, y: row.y, style: .title, clip: row)
    guard let other else { return }
    let item = Footer.Item(
      Phrase(verbatim: "Tab")[language], other[language], target: ClickTarget.action(.switchFocus).code)
    let width = 4 + Text.width(item.word)
    guard row.maxX - width > end + 2 else { return }
    Footer([item]).draw(on: &canvas, in: row.split(right: width).right)
  }
}
