import Canvas
import Wording

/// The models to choose from, one a line, with their numbers and what they do.
struct ChoiceLines: Widget {
  /// Where it stands what a model does.
  enum Summaries {
    case beside, below, without
  }

  /// Columns of the longest name and the gap behind it.
  private static let nameColumns = 17

  private let list: ChoiceList

  init(_ state: TutorState, _ summaries: Summaries) {
    let items = state.own.setup.choices.enumerated().map { index, choice in
      ChoiceList.Item(
        mark: choice == .all ? "0" : String(index + 1), ChoiceLines.text(choice, summaries, state.language))
    }
    let isChosen = state.own.setup.choices.firstIndex(of: state.own.setup.choice)
    list = ChoiceList(items, selected: isChosen, glyphs: state.glyphs)
  }

  /// Columns of the widest line with a summary beside the name.
  static func width(_ state: TutorState) -> Int {
    5 + nameColumns + (state.own.setup.choices.map { Text.width($0.summary[state.language]) }.max() ?? 0)
  }

  private static func text(_ choice: Setup.Choice, _ summaries: Summaries, _ language: Language) -> StyledText {
    let name = choice.name[language]
    let summary = choice.summary[language]
    return switch summaries {
    case .beside:
      StyledText([
        StyledText.Run(Text.align(name, .leading, in: nameColumns)), StyledText.Run(summary, .dim),
      ])
    case .below: StyledText([StyledText.Run(name), StyledText.Run("\n" + summary, .dim)])
    case .without: StyledText(name)
    }
  }

  /// Rows that the list takes in `width` columns.
  func height(in width: Int) -> Int { list.height(in: width) }

  func draw(on canvas: inout Canvas, in area: Rect) { list.draw(on: &canvas, in: area) }
}

/// The same by name only, one after another: `>1 sequential  2 event-loop`.
struct ChoiceRow: Widget {
  private struct Item {
    let number: String
    let name: String
    let isChosen: Bool
    /// The place of the pointer, number, space and name.
    var width: Int { 1 + Text.width(number) + 1 + Text.width(name) }
  }

  private static let gap = 1
  private let items: [Item]
  private let pointer: Glyph

  init(_ state: TutorState) {
    pointer = state.glyphs.pointer
    items = state.own.setup.choices.enumerated().map { index, choice in
      Item(
        number: choice == .all ? "0" : String(index + 1), name: choice.name[state.language],
        isChosen: choice == state.own.setup.choice)
    }
  }

  /// Rows that it takes in `width` columns.
  func height(in width: Int) -> Int { rows(in: width).count }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, items) in rows(in: area.width).prefix(area.height).enumerated() {
      // The pointer of the first has its place in the margin, so that numbers stand below other text.
      var x = area.x - 1
      for item in items {
        draw(item, x: x, y: area.y + index, on: &canvas)
        x += item.width + ChoiceRow.gap
      }
    }
  }

  private func draw(_ item: Item, x: Int, y: Int, on canvas: inout Canvas) {
    if item.isChosen { canvas.put(pointer, x: x, y: y, style: .selection) }
    let end = canvas.write(item.number, x: x + 1, y: y, style: item.isChosen ? .selection : .key)
    canvas.write(item.name, x: end + 1, y: y, style: item.isChosen ? .selection : .text)
  }

  private func rows(in width: Int) -> [[Item]] {
    var rows: [[Item]] = []
    var used = 0
    for item in items {
      if let last = rows.indices.last, used + ChoiceRow.gap + item.width <= width + 1 {
        rows[last].append(item)
        used += ChoiceRow.gap + item.width
      } else {
        rows.append([item])
        used = item.width
      }
    }
    return rows
  }
}
