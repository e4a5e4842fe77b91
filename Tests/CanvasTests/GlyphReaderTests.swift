import Canvas
import Testing

@Suite struct GlyphReaderTests {
  /// What a canvas makes of `text`.
  private func drawn(_ text: String) -> String { Text.truncate(text, to: .max) }

  @Test(arguments: [
    ("plain text", "plain text"),
    ("\u{1B}[31mred\u{1B}[0m", "?[31mred?[0m"),
    ("\u{1B}]0;title\u{7}", "?]0;title?"),
    ("\u{9B}2J", "?2J"),
    ("a\nb\tc\u{85}d", "a b c d"),
    ("a\u{0}b\u{7F}c", "a?b?c"),
    ("user\u{202E}gnp.exe", "usergnp.exe"),
    ("\u{2066}a\u{2069}\u{200F}\u{061C}b", "ab"),
    ("z\u{200B}w\u{200D}j\u{FEFF}\u{2060}\u{00AD}", "zwj"),
    ("tag\u{E0041}", "tag"),
    ("private \u{E000} unassigned \u{0378} \u{10FFFF}", "private ? unassigned ? ?"),
    ("\u{2028}\u{2029}\u{3000}", "   "),
    ("\u{301}x", "x"),
    ("👩\u{200D}🚀", "👩🚀"),
    ("👍\u{1F3FD}", "👍"),
    ("🇰🇷", "KR"),
    ("❤\u{FE0F}", "❤"),
    ("“quoted” — it’s…", "\"quoted\" - it's..."),
    ("3 × 4 → 12", "3 x 4 -> 12"),
    ("한국어 ㄱ", "한국어 ㄱ"),
  ])
  func text_isMadeHarmless(outside: String, harmless: String) {
    #expect(Array(drawn(outside).unicodeScalars) == Array(harmless.unicodeScalars))
  }

  @Test func aPileOfMarks_isCut() {
    let pile = "a" + String(repeating: "\u{301}", count: 100)
    #expect((2...5).contains(drawn(pile).unicodeScalars.count))
  }

  @Test func anyScalar_hasNoEffectButToBeRead() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for left in drawn("a\(Character(scalar))").unicodeScalars {
        let properties = left.properties
        let category = properties.generalCategory
        let isInvisible = properties.isDefaultIgnorableCodePoint || [.control, .format, .privateUse].contains(category)
        let isUnknown = [.unassigned, .surrogate, .lineSeparator, .paragraphSeparator].contains(category)
        if isInvisible || isUnknown {
          Issue.record("U+\(String(value, radix: 16)) gives U+\(String(left.value, radix: 16))")
        }
      }
    }
  }

  @Test func harmlessText_staysAsItIs() {
    let once = drawn("\u{1B}[2J 한국어 e\u{301} “x” 🇰🇷 \u{202E}")
    #expect(drawn(once) == once)
  }

  @Test func canvas_holdsNothingButHarmlessText() {
    var canvas = Canvas(width: 20, height: 1)
    canvas.write("\u{1B}[2J\u{202E}x", x: 0, y: 0)
    #expect(CanvasText.rows(canvas) == ["?[2Jx"])
  }
}
