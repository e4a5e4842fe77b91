/// Where a word may be broken.
enum LineBreaking {
  private static let closing: Set<Character> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "。", "、", "，", "．", "！", "？", "：", "；", "」", "』", "）",
    "】", "》", "〉",
  ]
  private static let opening: Set<Character> = ["(", "[", "{", "「", "『", "（", "【", "《", "〈"]

  /// Signs of units that stand behind a number and a space.
  private static let units: Set<String> = ["ns", "us", "ms", "s", "B", "KB", "MB", "GB", "%"]

  /// Whether a number may end with `cell`.
  static func endsNumber(_ cell: Cell) -> Bool { cell.glyph.text.first?.isWholeNumber ?? false }

  /// Whether a word is a unit, be it with what Korean and punctuation add to it: `ms`, `ms,`, `ms짜리`.
  static func isUnit(_ word: [Cell]) -> Bool {
    let sign = word.prefix { $0.glyph.text == "%" || ($0.glyph.text.first.map { $0.isASCII && $0.isLetter } ?? false) }
    return units.contains(sign.reduce(into: "") { $0 += $1.glyph.text })
  }

  /// Whether a line may not start with `glyph`.
  static func mayNotStart(_ glyph: Glyph) -> Bool { glyph.text.first.map(closing.contains) ?? false }

  /// How many cells of a word too long for its line go on this one: as many as fit, fewer when the next line would start
  /// with closing punctuation or this one end with an opening bracket, and, so that there is progress, at least one
  /// unless `mayBeEmpty`.
  static func prefix(of word: ArraySlice<Cell>, fitting columns: Int, mayBeEmpty: Bool) -> Int {
    let least = mayBeEmpty ? 0 : 1
    var room = columns
    let fitting = word.prefix {
      room -= $0.glyph.width
      return room >= 0
    }.count
    var taken = max(fitting, least)
    while taken > least, taken < word.count, !isGoodBreak(word, after: taken) { taken -= 1 }
    // A row of brackets has no good break at all.
    return taken > 0 && isGoodBreak(word, after: taken) ? taken : max(fitting, least)
  }

  private static func isGoodBreak(_ word: ArraySlice<Cell>, after taken: Int) -> Bool {
    guard taken > 0, taken < word.count else { return true }
    let index = word.startIndex + taken
    return !mayNotStart(word[index].glyph) && !(word[index - 1].glyph.text.first.map(opening.contains) ?? false)
  }
}
