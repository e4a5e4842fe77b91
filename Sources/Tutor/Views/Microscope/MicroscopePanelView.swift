import Canvas
import Experiments
import Scheduling
import Wording

/// A panel of the microscope: lines of which one is chosen, and what is to be said of them.
struct MicroscopePanelView: Widget {
  private let panel: MicroscopeState.Panel
  private let microscope: MicroscopeState
  private let glyphs: GlyphSet
  private let language: Language

  init(_ panel: MicroscopeState.Panel, of microscope: MicroscopeState, glyphs: GlyphSet, language: Language) {
    self.panel = panel
    self.microscope = microscope
    self.glyphs = glyphs
    self.language = language
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let top = area.split(top: 1)
    canvas.write(
      Text.truncate(title[language], to: area.width), x: area.x, y: area.y, style: .title, clip: top.top)
    let remark = StyledText(self.remark).wrapped(to: area.width)
    let list = ChoiceList(items, selected: panel.line, glyphs: glyphs)
    let rows = max(3, top.rest.height - remark.count - 2)
    let body = top.rest.split(top: top.rest.height >= 6 ? 1 : 0).rest
    let height = min(list.height(in: area.width), rows)
    let parts = body.split(top: height)
    list.draw(on: &canvas, in: parts.top)
    mark(list, on: &canvas, in: parts.top)
    let rest = parts.rest.split(top: 1).rest
    for (index, line) in remark.prefix(rest.height).enumerated() {
      canvas.write(line, x: rest.x, y: rest.y + index, clip: rest)
    }
  }

  /// Lines of one row each can be clicked.
  private func mark(_ list: ChoiceList, on canvas: inout Canvas, in area: Rect) {
    let heights = items.map { ChoiceList([$0], selected: nil, glyphs: glyphs).height(in: area.width) }
    guard heights.reduce(0, +) <= area.height else { return }
    var y = area.y
    for (index, height) in heights.enumerated() {
      canvas.mark(Rect(x: area.x, y: y, width: area.width, height: height), target: ClickTarget.line(index).code)
      y += height
    }
  }

  private var title: Phrase {
    switch panel {
    case .schedulers: MicroscopeWords.schedulers
    case .exploration: MicroscopeWords.explore
    case .schedules: MicroscopeWords.schedules
    }
  }

  private var items: [ChoiceList.Item] {
    switch panel {
    case .schedulers:
      return (0..<Schedulers.count).map { item($0, microscope.schedulers.name(ofLine: $0)) }
    case .exploration: return microscope.questions.enumerated().map { item($0.offset, $0.element.words) }
    case .schedules:
      return microscope.tree.map { tree in
        tree.branches.indices.map { item($0, MicroscopeWords.joinedFacts(facts(of: tree.branches[$0]))) }
      } ?? []
    }
  }

  private func item(_ line: Int, _ words: Phrase) -> ChoiceList.Item {
    ChoiceList.Item(mark: String(line + 1), StyledText(words[language]))
  }

  /// Where a schedule turned off, how long it is and how it ends.
  private func facts(of branch: ScheduleTree.Branch) -> [Phrase] {
    var end = branch.history
    end.seek(to: end.schedule.count)
    let origin = branch.parent.map { MicroscopeWords.turnedOff(from: $0 + 1, at: branch.fork) }
    let names = ProgramNames(program: end.machine.program, state: end.state)
    let ending: Phrase
    if end.machine.isDeadlock(end.state) {
      ending = MicroscopeWords.endsInDeadlock
    } else if !end.state.failures.isEmpty {
      ending = MicroscopeWords.endsInFailure
    } else if !end.state.hasEnded {
      ending = MicroscopeWords.goesOn
    } else if let expectation = microscope.subject.experiment.expectation {
      let value = end.machine.global(expectation.global, in: end.state).map(names.text) ?? "?"
      ending = Phrase(verbatim: "\(Harmless.text(expectation.global)) = \(value)")
    } else {
      ending = MicroscopeWords.ends
    }
    return [ending, MicroscopeWords.steps(end.schedule.count), origin].compactMap(\.self)
  }

  private var remark: [StyledText.Run] {
    switch panel {
    case .schedulers: return [StyledText.Run(MicroscopeWords.turnNumber[language], .dim)]
    case .schedules: return [StyledText.Run(MicroscopeWords.moreSchedules[language], .dim)]
    case .exploration:
      if microscope.exploration.pending != nil {
        return [StyledText.Run(MicroscopeWords.exploring[language], Style.accent.with(.bold))]
      }
      return microscope.exploration.answer.map { [StyledText.Run($0[language], .accent)] } ?? []
    }
  }
}
