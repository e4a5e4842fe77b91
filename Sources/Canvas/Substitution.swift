/// Characters that are shown as others.
///
/// Typographic punctuation and arrows are of *ambiguous* East Asian width: one cell in most terminals, two in one that is set
/// up for Korean, where they would push the rest of the line out of place.
enum Substitution {
  /// What to show instead of `scalar`, or nil when it may stand.
  static func of(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{2018}", "\u{2019}": "'"
    case "\u{201C}", "\u{201D}": "\""
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}": "-"
    case "\u{2026}": "..."
    case "\u{00D7}": "x"
    case "\u{00F7}": "/"
    case "\u{00B1}": "+-"
    case "\u{00B7}", "\u{2022}", "\u{30FB}": "-"
    case "\u{2190}": "<-"
    case "\u{2192}": "->"
    case "\u{2194}": "<->"
    case "\u{21D2}": "=>"
    case "\u{2260}": "!="
    case "\u{2264}": "<="
    case "\u{2265}": ">="
    default: regionalIndicator(scalar)
    }
  }

  /// Half of a flag, as its letter: terminals disagree about the width of a flag.
  private static func regionalIndicator(_ scalar: Unicode.Scalar) -> String? {
    let first: UInt32 = 0x1F1E6
    guard (first..<first + 26).contains(scalar.value) else { return nil }
    return Unicode.Scalar(0x41 + scalar.value - first).map { String(Character($0)) }
  }
}
