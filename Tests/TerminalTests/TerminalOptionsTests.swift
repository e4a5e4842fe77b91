import Canvas
import Testing

@testable import Terminal

@Suite struct TerminalOptionsTests {
  private func options(_ environment: [String: String] = [:]) -> TerminalOptions {
    var options = TerminalOptions()
    options.environment = { environment[$0] }
    return options
  }

  @Test(arguments: [(0, ColourDepth.none), (7, .none), (8, .eight), (88, .eight), (256, .many), (1 << 24, .many)])
  func depth_followsTheTerminal(colours: Int, depth: ColourDepth) {
    #expect(options().depth(colours: colours) == depth)
  }

  @Test func noColour_countsOnlyWhenNotEmpty() {
    #expect(options(["NO_COLOR": "1"]).depth(colours: 256) == .none)
    #expect(options(["NO_COLOR": ""]).depth(colours: 256) == .many)
    var asked = options()
    asked.noColour = true
    #expect(asked.depth(colours: 256) == .none)
  }

  @Test(arguments: [
    ("15;0", Theme.dark), ("0;15", .light), ("0;default;7", .light), ("7;8", .dark), ("", .dark), ("x;y", .dark),
  ])
  func theme_followsTheBackground(value: String, theme: Theme) {
    #expect(options(["COLORFGBG": value]).apparentTheme == theme)
  }

  @Test func theme_isDark_whenNothingIsKnown_andWhatWasAskedFor() {
    #expect(options().apparentTheme == .dark)
    var asked = options(["COLORFGBG": "15;0"])
    asked.theme = .light
    #expect(asked.apparentTheme == .light)
  }
}
