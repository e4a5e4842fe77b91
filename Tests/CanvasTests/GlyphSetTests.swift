import Canvas
import Testing
import Timeline

@Suite struct GlyphSetTests {
  /// Characters beyond ASCII of the sets, with the East Asian Width that Unicode's EastAsianWidth.txt (15.0) gives them. All of
  /// Timeline's notation is ASCII and thereby narrow.
  private static let widths: [Unicode.Scalar: String] = ["▐": "N", "▞": "N", "░": "N", "╌": "N", "╎": "N", "▬": "N"]

  @Test(arguments: [GlyphSet.unicode, .ascii])
  func everySign_isOneColumnAndNeverAmbiguous(set: GlyphSet) {
    for glyph in set.all {
      #expect(glyph.width == 1)
      for scalar in glyph.text.unicodeScalars where !scalar.isASCII {
        #expect(["N", "Na"].contains(Self.widths[scalar]), "\(scalar) of \(set.name)")
      }
    }
  }

  @Test func asciiSet_isASCII_andTheTextNotation() {
    #expect(GlyphSet.ascii.all.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x80 } })
    for state in TaskState.allCases { #expect(GlyphSet.ascii.cell(for: state).glyph.text == String(state.notation)) }
  }

  @Test(arguments: [GlyphSet.unicode, .ascii])
  func states_areToldApart_withoutColour(set: GlyphSet) {
    let signs = TaskState.allCases.map { state in
      let cell = set.cell(for: state)
      return "\(cell.glyph.text) \(cell.style.attributes.rawValue)"
    }
    #expect(Set(signs).count == TaskState.allCases.count)
  }

  @Test func running_isASolidBar_inReverseVideo() {
    let cell = GlyphSet.unicode.cell(for: .running)
    #expect(cell.glyph == .space)
    #expect(cell.style == Style.state(.works).with(.reverse))
  }

  @Test func representatives_areOfTheirFamily() {
    for family in StateFamily.allCases { #expect(family.representative.family == family) }
  }
}

@Suite struct PaletteTests {
  @Test func familiesOf256Colours_areThoseOfTheDesign() {
    let dark = Palette(depth: .many, theme: .dark)
    let light = Palette(depth: .many, theme: .light)
    #expect(StateFamily.allCases.map { dark.ink(for: .state($0)).foreground } == [227, 42, 202, 244, 32])
    #expect(StateFamily.allCases.map { light.ink(for: .state($0)).foreground } == [16, 22, 166, 246, 32])
  }

  @Test(arguments: [Theme.dark, .light], [ColourDepth.eight, .many])
  func families_areApart(theme: Theme, depth: ColourDepth) {
    let palette = Palette(depth: depth, theme: theme)
    #expect(Set(StateFamily.allCases.map { palette.ink(for: .state($0)) }).count == 5)
  }

  @Test(arguments: [Theme.dark, .light])
  func monochrome_usesNoColour(theme: Theme) {
    let palette = Palette(depth: .none, theme: theme)
    let roles: [Role] =
      [.text, .dim, .accent, .title, .key, .warning, .selection] + StateFamily.allCases.map { .state($0) }
    for role in roles {
      let ink = palette.ink(for: Style(role, .underline))
      #expect(ink.foreground == nil && ink.background == nil)
      #expect(ink.attributes.contains(.underline))
    }
  }

  @Test(arguments: [Theme.dark, .light])
  func eightColours_stayBelowEight(theme: Theme) {
    let palette = Palette(depth: .eight, theme: theme)
    for family in StateFamily.allCases { #expect((palette.ink(for: .state(family)).foreground ?? 0) < 8) }
  }
}
