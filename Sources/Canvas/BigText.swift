/// A figure in letters five rows high, to be read from the last row of a hall: digits and the units of figures.
///
/// ```
/// #####
/// #
/// ####    ...
/// ```
public struct BigText: Widget {
  /// Rows of a letter.
  public static let rows = 5
  /// Columns of one point of a letter: with two, a point is about as wide as it is high.
  private static let pointColumns = 2

  private let letters: [[String]]
  private let style: Style
  private let point: Glyph

  /// `text` in `style`; nil when it has a character that there is no large letter for.
  public init?(_ text: String, style: Style, glyphs: GlyphSet) {
    var letters: [[String]] = []
    for character in text {
      guard let letter = BigText.font[character] else { return nil }
      letters.append(letter)
    }
    self.letters = letters
    let solid = glyphs == .ascii
    self.style = solid ? style : style.with(.reverse)
    point = solid ? glyphs.thumb.glyph : .space
  }

  /// Columns that it takes.
  public var width: Int {
    let points = letters.reduce(0) { $0 + ($1.first?.count ?? 0) }
    return BigText.pointColumns * (points + max(0, letters.count - 1))
  }

  /// Draws it at the left of `area`.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    var left = area.x
    for letter in letters {
      for (row, points) in letter.enumerated() {
        for (column, mark) in points.enumerated() where mark == "#" {
          for half in 0..<BigText.pointColumns {
            let x = left + column * BigText.pointColumns + half
            canvas.put(point, x: x, y: area.y + row, style: style, clip: area)
          }
        }
      }
      left += BigText.pointColumns * ((letter.first?.count ?? 0) + 1)
    }
  }

  private static let font: [Character: [String]] = [
    "0": ["###", "# #", "# #", "# #", "###"], "1": [" # ", "## ", " # ", " # ", "###"],
    "2": ["###", "  #", "###", "#  ", "###"], "3": ["###", "  #", "###", "  #", "###"],
    "4": ["# #", "# #", "###", "  #", "  #"], "5": ["###", "#  ", "###", "  #", "###"],
    "6": ["###", "#  ", "###", "# #", "###"], "7": ["###", "  #", "  #", "  #", "  #"],
    "8": ["###", "# #", "###", "# #", "###"], "9": ["###", "# #", "###", "  #", "###"],
    ".": [" ", " ", " ", " ", "#"], ",": [" ", " ", " ", "#", "#"], " ": [" ", " ", " ", " ", " "],
    "-": ["  ", "  ", "##", "  ", "  "], "%": ["#  #", "  # ", " #  ", "#   ", "#  #"],
    "m": ["     ", "     ", "#### ", "# # #", "# # #"], "s": ["    ", " ###", "##  ", "  ##", "### "],
    "u": ["   ", "   ", "# #", "# #", "###"], "n": ["   ", "   ", "###", "# #", "# #"],
    "K": ["# #", "# #", "## ", "# #", "# #"], "M": ["#   #", "## ##", "# # #", "#   #", "#   #"],
    "G": ["####", "#   ", "# ##", "#  #", "####"], "B": ["## ", "# #", "## ", "# #", "## "],
    "x": ["   ", "   ", "# #", " # ", "# #"],
  ]
}
