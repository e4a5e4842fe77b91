import Testing
import Wording

@Suite struct HarmlessTests {
  /// What terminals have been attacked with.
  static let hostile = [
    "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{07}", "\u{9B}31m", "a\rb", "a\u{8}b", "\u{7F}", "user\u{202E}gpj.exe",
    "\u{2066}x\u{2069}", "zero\u{200B}width", "\u{FEFF}bom", "so\u{AD}ft", "tag\u{E0041}", "\u{3164}filler",
    "line\u{2028}line", "\u{E000}private", "\u{FFFD}", "\u{0}nul", "a\u{0301}\u{0301}\u{0301}\u{0301}\u{0301}",
    "family \u{1F468}\u{200D}\u{1F469}", "\u{61C}arabic mark", "\u{85}next line",
  ]

  @Test(arguments: hostile) func text_keepsNothingInvisible(text: String) {
    for scalar in Harmless.text(text).unicodeScalars {
      let properties = scalar.properties
      #expect(!properties.isBidiControl && !properties.isDefaultIgnorableCodePoint)
      #expect(![.control, .format, .privateUse, .unassigned].contains(properties.generalCategory))
      #expect(scalar.value != 0x2028 && scalar.value != 0x2029)
    }
  }

  @Test(arguments: hostile) func text_appliedTwice_changesNothingMore(text: String) {
    let once = Harmless.text(text)
    #expect(Harmless.text(once) == once)
  }

  @Test func text_showsWhereAControlWas() {
    #expect(Harmless.text("\u{1B}[31mred") == "?[31mred")
    #expect(Harmless.text("one\ntwo\tthree") == "one two three")
    #expect(Harmless.text("user\u{202E}gpj.exe") == "usergpj.exe")
  }

  @Test func text_leavesOrdinaryTextAlone() {
    let ordinary = "https://example.org/다섯 개의 사이트?q=naïve&r=1#x"
    #expect(Harmless.text(ordinary) == ordinary)
  }

  @Test func text_isShortened_withAnEllipsisInsideTheLimit() {
    #expect(Harmless.text(String(repeating: "a", count: 10), limit: 10) == "aaaaaaaaaa")
    #expect(Harmless.text(String(repeating: "a", count: 11), limit: 10) == "aaaaaaa...")
    #expect(Harmless.text("abcdef", limit: 2) == "..")
    // One grapheme of a million scalars is as long as a million letters.
    let jamo = String(repeating: "\u{1100}", count: 1_000_000)
    #expect(Harmless.text(jamo).unicodeScalars.count == 200)
  }

  @Test func text_boundsStackedMarks() {
    let stacked = "e" + String(repeating: "\u{0301}", count: 50)
    #expect(Harmless.text(stacked).unicodeScalars.count == 4)
  }

  @Test func lines_keepOnlyLineFeeds() {
    #expect(Harmless.lines("a\u{1B}\r\nb\n") == "a?\nb\n")
  }
}
