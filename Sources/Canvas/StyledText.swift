/// Text whose parts differ in style: a paragraph, a line of figures.
public struct StyledText: Hashable, Sendable {
  /// A stretch in one style.
  public struct Run: Hashable, Sendable {
    /// The text, as it came from outside.
    public var text: String
    /// How all of it is drawn.
    public var style: Style

    /// `text` in `style`.
    public init(_ text: String, _ style: Style = .text) {
      self.text = text
      self.style = style
    }
  }

  /// From left to right.
  public var runs: [Run]

  /// Those runs, one after another.
  public init(_ runs: [Run]) { self.runs = runs }

  /// All of `text` in one style.
  public init(_ text: String, _ style: Style = .text) { runs = [Run(text, style)] }

  /// The text alone.
  public var plain: String { runs.reduce(into: "") { $0 += $1.text } }

  /// Columns on one line.
  public var width: Int { runs.reduce(0) { $0 + Text.width($1.text) } }

  /// In lines of at most `columns` columns; none when that is not positive.
  ///
  /// A line ends at a space or a line end, in Korean as in English: Korean is broken between words (어절), not between
  /// syllables. Only a word that is longer than a line is broken inside, no line starts with closing punctuation, and a
  /// number and its unit stay together. A no-break space joins what stands around it into one word.
  public func wrapped(to columns: Int) -> [StyledText] {
    var wrapper = LineWrapper(columns: columns)
    for run in runs {
      let paragraphs = run.text.split(omittingEmptySubsequences: false) { $0.isNewline }
      for (index, part) in paragraphs.enumerated() {
        if index > 0 { wrapper.endParagraph() }
        for (place, words) in part.split(separator: Text.noBreakSpace, omittingEmptySubsequences: false).enumerated() {
          if place > 0 { wrapper.take(Cell(.noBreakSpace, run.style)) }
          for glyph in GlyphReader.glyphs(of: String(words)) { wrapper.take(Cell(glyph, run.style)) }
        }
      }
    }
    return wrapper.finish().map(StyledText.init(cells:))
  }

  private init(cells: [Cell]) {
    runs = []
    for cell in cells {
      if let last = runs.indices.last, runs[last].style == cell.style {
        runs[last].text += cell.glyph.text
      } else {
        runs.append(Run(cell.glyph.text, cell.style))
      }
    }
  }
}

extension Canvas {
  /// Draws one line of styled text. Returns the column after it.
  @discardableResult
  public mutating func write(_ text: StyledText, x: Int, y: Int, clip: Rect? = nil) -> Int {
    text.runs.reduce(x) { write($1.text, x: $0, y: y, style: $1.style, clip: clip) }
  }

  /// Draws `text` wrapped into `rect`, as far as it has rows. Returns the rows that the whole text takes.
  @discardableResult
  public mutating func write(_ text: StyledText, wrappedInto rect: Rect) -> Int {
    let lines = text.wrapped(to: rect.width)
    for (index, line) in lines.prefix(rect.height).enumerated() {
      write(line, x: rect.x, y: rect.y + index, clip: rect)
    }
    return lines.count
  }
}

extension StyledText {
  /// This text with `style` wherever it was in `old`.
  public func restyled(_ old: Style, as style: Style) -> StyledText {
    StyledText(runs.map { Run($0.text, $0.style == old ? style : $0.style) })
  }
}
