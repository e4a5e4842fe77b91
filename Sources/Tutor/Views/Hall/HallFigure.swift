import Canvas
import Experiments
import Lessons
import Timeline
import Wording

/// The one figure of a slide.
struct HallFigure: Equatable {
  let figure: Figure
  let value: FigureValue

  /// Nil where the run does not have it; then its length.
  init?(_ figure: Figure, of record: RunRecord, in experiment: ExperimentFile) {
    let all = experiment.figures(of: record)
    guard let value = all[figure] ?? all[.wall] else { return nil }
    self.figure = all[figure] == nil ? .wall : figure
    self.value = value
  }

  /// What stands there for those who read it.
  var words: Phrase { Phrase(verbatim: value.text + " ") + figure.label }

  /// The value in large letters; nil where it has one that there is none for.
  func big(_ glyphs: GlyphSet) -> BigText? { BigText(value.text, style: .accent, glyphs: glyphs) }

  /// Columns of the value in large letters with what it is behind them; nil where it is not written so.
  func bigColumns(_ glyphs: GlyphSet, _ language: Language) -> Int? {
    big(glyphs).map { $0.width + HallFigure.gap + Text.width(figure.label[language]) }
  }

  private static let gap = 2

  func draw(on canvas: inout Canvas, in area: Rect, isBig: Bool, glyphs: GlyphSet, language: Language) {
    let label = figure.label[language]
    guard isBig, let big = big(glyphs), big.width + HallFigure.gap + Text.width(label) <= area.width else {
      let text = StyledText([
        StyledText.Run(value.text, Style.accent.with(.bold)), StyledText.Run("  " + label),
      ])
      canvas.write(text, x: area.x, y: area.y, clip: area)
      return
    }
    big.draw(on: &canvas, in: area)
    canvas.write(label, x: area.x + big.width + HallFigure.gap, y: area.maxY - 1, style: .title, clip: area)
  }
}

/// What the hall said, on one line: `hall said   A 0 ms 4   B 1 ms 21`.
enum HallVotes {
  /// Words of an option that stand on the line.
  private static let mostWords = 2

  /// Nil where nobody was asked, or no hands were counted.
  static func line(_ asked: SlideQuestion?, _ hall: HallState, _ language: Language) -> String? {
    guard let asked, let choice = asked.question.choice, let votes = hall.votes[asked.id],
      votes.contains(where: { $0 > 0 })
    else { return nil }
    let options = choice.options.indices.map { index in
      "\(SlideLetters.letter(index)) \(Numbers.count(votes.indices.contains(index) ? votes[index] : 0))"
    }
    return HallWords.hallSaid[language] + "   " + options.joined(separator: "   ")
  }
}

/// What the fills mean: three cells of each, so that they are seen, and its words beside them.
struct HallLegend {
  private static let cells = 3
  private static let gap = 4
  private let items: [(cell: Cell, word: String)]

  init(_ states: TaskStateSet, look: LaneLook) {
    items = states.states.map { (look.glyphs.cell(for: $0), look.words(for: $0)[look.language]) }
  }

  /// Words that stand in it.
  var words: Int { items.reduce(0) { $0 + SlideWords.count($1.word) } }

  /// Rows that it takes; one even where nothing is to be explained yet.
  func height(in columns: Int) -> Int { max(1, rows(in: columns).count) }

  func draw(on canvas: inout Canvas, in area: Rect) {
    for (index, items) in rows(in: area.width).prefix(area.height).enumerated() {
      let row = area.row(index)
      var x = row.x
      for item in items {
        for column in 0..<HallLegend.cells {
          canvas.put(item.cell.glyph, x: x + column, y: row.y, style: item.cell.style, clip: row)
        }
        x = canvas.write(item.word, x: x + HallLegend.cells + 1, y: row.y, clip: row) + HallLegend.gap
      }
    }
  }

  private func rows(in columns: Int) -> [[(cell: Cell, word: String)]] {
    var rows: [[(cell: Cell, word: String)]] = []
    var used = 0
    for item in items {
      let width = HallLegend.cells + 1 + Text.width(item.word)
      if let last = rows.indices.last, used + HallLegend.gap + width <= columns {
        rows[last].append(item)
        used += HallLegend.gap + width
      } else {
        rows.append([item])
        used = width
      }
    }
    return rows
  }
}

/// Days as ISO 8601 has them, in UTC: `2026-11-25`.
enum HallDate {
  static func text(_ seconds: Int64) -> String {
    // The Gregorian calendar in eras of 400 years that begin in March, so that the leap day is the last of its year.
    let day = max(0, seconds) / 86_400 + 719_468
    let dayOfEra = day % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let fromMarch = (5 * dayOfYear + 2) / 153
    let month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    let year = day / 146_097 * 400 + yearOfEra + (month <= 2 ? 1 : 0)
    return "\(year)-\(padded(month))-\(padded(dayOfYear - (153 * fromMarch + 2) / 5 + 1))"
  }

  private static func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
