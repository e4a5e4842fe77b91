import Testing

@testable import Terminal

/// terminfo keeps the entry it read last, so that these take turns.
@Suite(.serialized) struct TerminalProbeTests {
  private func probe(_ variables: [String: String], asciiOnly: Bool = false) -> TerminalProbe {
    var options = TerminalOptions()
    options.environment = { variables[$0] }
    options.asciiOnly = asciiOnly
    return TerminalProbe(options)
  }

  @Test(
    arguments: [
      ("xterm-256color", TerminalProbe.Entry.usable), ("vt100", .usable), ("dumb", .cannotMoveCursor), ("", .unset),
      ("no-such-terminal", .unknown), ("../../etc/passwd", .unknown),
    ])
  func terminalType_isKnownOrNot(_ type: String, _ entry: TerminalProbe.Entry) {
    #expect(probe(["TERM": type]).entry == entry)
  }

  @Test func missingType_isUnset() {
    #expect(probe([:]).entry == .unset)
  }

  @Test func colours_areThoseOfTheType_unlessRefused() {
    #expect(probe(["TERM": "xterm-256color"]).depth == .many)
    #expect(probe(["TERM": "linux"]).depth == .eight)
    #expect(probe(["TERM": "vt100"]).depth == .none)
    let refused = probe(["TERM": "xterm-256color", "NO_COLOR": "1"])
    #expect(refused.depth == .none)
    #expect(refused.colours == 256)
  }

  @Test func asciiOnly_choosesTheASCIISigns() {
    #expect(probe(["TERM": "xterm"], asciiOnly: true).glyphs == .ascii)
  }

  @Test func ncursesVersion_beginsWithANumber() {
    #expect(TerminalProbe.ncursesVersion.first?.isNumber == true)
  }

  @Test func hangul_isTwoColumnsWide_andASCIIOne_byTheCLibrary() {
    let locale = probe(["TERM": "xterm"]).locale
    #expect(TerminalLocale.columns(of: "a") == 1)
    #expect(TerminalLocale.columns(of: "\u{1B}") == nil)
    if locale.usesUnicode { #expect(TerminalLocale.columns(of: "가") == 2) }
  }
}
