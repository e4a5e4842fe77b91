import Canvas
import Lessons
import Timeline
import Wording

/// What stands below the heading of a slide without a run: text, code, a table, a question.
struct SlideBodyView {
  private let slide: Slide
  private let hall: HallState
  private let state: TutorState
  private let inline: InlineText

  init(_ slide: Slide, _ hall: HallState, _ state: TutorState) {
    self.slide = slide
    self.hall = hall
    self.state = state
    let parts = hall.lecture.parts
    let lesson = parts.indices.contains(slide.anchor.part) ? parts[slide.anchor.part].lesson : ""
    inline = InlineText(language: state.language, quoted: hall.quoted[lesson] ?? QuotedRuns())
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let area = area.split(left: HallLayout.mostColumns).left
    rows(in: area).draw(on: &canvas, in: area, glyphs: state.glyphs)
  }

  /// All of it, as it stands in `area`.
  func rows(in area: Rect) -> SlideRows {
    switch slide.content {
    case .words(let pieces): rows(of: pieces, in: area)
    case .code(let lines, let output): rows(of: lines, output, in: area)
    case .table(let table): rows(of: table, in: area)
    case .question(let asked): rows(of: asked, isAnswered: false, in: area)
    case .answer(let asked): rows(of: asked, isAnswered: true, in: area)
    case .program(let run):
      SlideRows(
        [SlideRows.Group(lines: inline.styled(run.title, base: .title).wrapped(to: area.width))], indent: 0,
        room: area.height)
    case .opening, .run, .result: SlideRows([], indent: 0, room: area.height)
    }
  }

  private func rows(of pieces: [SlidePiece], in area: Rect) -> SlideRows {
    let indent = pieces.contains { $0.mark != nil } ? 4 : 0
    let groups = pieces.enumerated().map { index, piece in
      SlideRows.Group(
        mark: piece.mark.map { StyledText($0, .accent) },
        lines: inline.styled(piece.text, base: piece.isHeading ? .title : .text).wrapped(to: area.width - indent),
        isShown: index <= hall.place.stage)
    }
    return SlideRows(groups, indent: indent, room: area.height)
  }

  private func rows(of lines: [String], _ output: [String], in area: Rect) -> SlideRows {
    let code = lines.map { StyledText($0, .accent) }
    let printed = output.map { StyledText($0, Style.text.with(.bold)) }
    let groups = [
      SlideRows.Group(lines: code), SlideRows.Group(lines: printed, isShown: lines.isEmpty || hall.place.stage > 0),
    ]
    return SlideRows(groups.filter { !$0.lines.isEmpty }, indent: 0, room: area.height, spacesLines: false)
  }

  private func rows(of table: Lessons.Table, in area: Rect) -> SlideRows {
    let text = TextTable(
      header: table.header.map { inline.styled($0) }, rows: table.rows.map { $0.map { inline.styled($0) } },
      glyphs: state.glyphs)
    return SlideRows([SlideRows.Group(lines: text.lines(in: area.width))], indent: 0, room: area.height)
  }

  // MARK: Questions

  private func rows(of asked: SlideQuestion, isAnswered: Bool, in area: Rect) -> SlideRows {
    let ask = SlideRows.Group(lines: inline.styled(asked.ask, base: .title).wrapped(to: area.width), hangs: false)
    var groups = asked.ask.isEmpty ? [] : [ask]
    switch asked.question.form {
    case .choice(let choice):
      groups += asked.options.map { option(choice, $0, asked, isAnswered: isAnswered, in: area) }
      if isAnswered, asked.isPart, let votes = HallVotes.line(asked, hall, state.language) {
        groups.append(SlideRows.Group(lines: StyledText(votes, .dim).wrapped(to: area.width), hangs: false))
      }
    case .number(let range): groups.append(number(range, asked, isAnswered: isAnswered))
    case .order: groups += order(asked, isAnswered: isAnswered)
    }
    return SlideRows(groups, indent: asked.question.choice == nil ? 0 : 4, room: area.height, spacesLines: false)
  }

  /// Columns at the right for counts.
  private static let countColumns = 6

  private func option(
    _ choice: Choice, _ index: Int, _ asked: SlideQuestion, isAnswered: Bool, in area: Rect
  ) -> SlideRows.Group {
    let option = choice.options[index]
    let style: Style = !isAnswered ? .text : option.isRight ? Style.accent.with(.bold) : .dim
    let columns = area.width - 4 - SlideBodyView.countColumns
    var group = SlideRows.Group(
      mark: StyledText(SlideLetters.letter(index), isAnswered && !option.isRight ? .dim : .key),
      lines: inline.styled(option.text, base: style).wrapped(to: columns))
    guard isAnswered, let votes = hall.votes[asked.id], votes.contains(where: { $0 > 0 }) else { return group }
    group.figure = StyledText(Numbers.count(votes[index]), style.with(.bold))
    group.bar = votes[index] * columns / max(1, votes.max() ?? 1)
    group.style = style
    return group
  }

  /// Within what bounds the answer lies; then what was measured.
  private func number(_ range: NumberRange, _ asked: SlideQuestion, isAnswered: Bool) -> SlideRows.Group {
    let bounds = range.bounds
    let unit = range.unit.sign
    if isAnswered, let quotation = asked.question.prediction?.quotation,
      quotation.magnitude(in: inline.quoted) != nil
    {
      let bare = quotation.bringsUnit ? "" : " " + unit[state.language]
      let text = quotation.text(records: inline.quoted, language: state.language) + bare
      return SlideRows.Group(lines: [StyledText(Text.unbroken(text), Style.accent.with(.bold))])
    }
    let words = HallWords.between(Numbers.plain(bounds.lowerBound), Numbers.plain(bounds.upperBound), unit: unit)
    return SlideRows.Group(lines: [StyledText(words[state.language], .dim)])
  }

  /// The models, in the order of the experiment; then by what was measured.
  private func order(_ asked: SlideQuestion, isAnswered: Bool) -> [SlideRows.Group] {
    guard case .order(let figure)? = asked.question.prediction?.form, let file = asked.question.prediction?.experiment
    else { return [] }
    let measured = asked.models.compactMap { model in
      inline.quoted[FigureReference(experiment: file, model: model, figure: figure)].map { (model, $0) }
    }
    guard isAnswered, measured.count == asked.models.count else {
      return asked.models.map { SlideRows.Group(lines: [StyledText($0.name)]) }
    }
    return measured.sorted { $0.1.magnitude < $1.1.magnitude }.map { model, value in
      SlideRows.Group(
        lines: [StyledText(model.name)], figure: StyledText(Text.unbroken(value.text), Style.accent.with(.bold)))
    }
  }
}
