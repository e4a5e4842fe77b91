import Canvas
import Testing

@Suite struct BigTextTests {
  @Test func figures_areFiveRowsHigh() throws {
    let text = try #require(BigText("7.1", style: .accent, glyphs: .ascii))
    #expect(
      drawn(text, width: 18, height: 5) == [
        "######        ##", "    ##      ####", "    ##        ##", "    ##        ##", "    ##  ##  ######",
      ])
    #expect(text.width == 18)
  }

  @Test func whatHasNoLargeLetter_isNotDrawn() {
    #expect(BigText("12번", style: .accent, glyphs: .ascii) == nil)
    #expect(BigText("", style: .accent, glyphs: .unicode)?.width == 0)
  }

  @Test func everyUnitOfFigures_hasItsLetters() {
    for text in ["1,234 us", "5.3 ms", "1.043 s", "850 ns", "12%", "1.4 KB", "103 MB", "2 GB", "512 B", "0.22", "45.3"]
    {
      #expect(BigText(text, style: .accent, glyphs: .unicode) != nil, "\(text)")
    }
  }

  @Test func aProjectedPalette_paintsTheBackground_ofEveryRole() {
    let roles: [Role] =
      [.text, .dim, .accent, .title, .key, .warning, .selection]
      + [.works, .worksNatively, .heldUp, .waits, .movesData].map(Role.state)
    for theme in Theme.allCases {
      let palette = Palette(depth: .many, theme: theme, isProjected: true)
      for role in roles {
        let ink = palette.ink(for: Style(role))
        #expect(ink.background == (theme == .dark ? 16 : 231))
        #expect(ink.foreground != nil && ink.foreground != ink.background)
      }
      #expect(Palette(depth: .many, theme: theme).ink(for: .text).background == nil)
      #expect(Palette(depth: .none, theme: theme, isProjected: true).ink(for: .text) == Ink())
    }
  }
}
