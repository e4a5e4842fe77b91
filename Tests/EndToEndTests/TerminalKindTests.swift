import Testing
import Timeline
import Wording

extension EndToEnd {
  /// Terminals of many kinds and sizes, and what is said where there is none.
  @Suite struct TerminalKindTests {
    private static let run = ["run", "--fetch", "2", "--cpu", "1", "--work", "5", "--models", "gil-threads"]

    private func finishedRun(
      _ options: [String] = [], environment: [String: String] = [:]
    ) throws -> Terminal {
      let terminal = try Terminal(.script(Self.run + options), environment: environment)
      try terminal.wait(for: "the run's end") { $0.showsResult(of: .gilThreads) }
      return terminal
    }

    private func expectGoodEnd(_ terminal: Terminal) throws {
      try terminal.press("q")
      try terminal.wait(for: Launcher.ending(0))
      #expect(try terminal.modes == terminal.modesBefore)
      #expect(try terminal.showsCursor)
    }

    /// Every sign but the other language's own name, which the footer ends with.
    private func signs(of terminal: Terminal) throws -> [Character] {
      Array(try terminal.screen.text.replacing("한국어", with: ""))
    }

    @Test(arguments: ["xterm", "xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
    func everyKindOfTerminal_showsARun(_ term: String) throws {
      try expectGoodEnd(try finishedRun(environment: ["TERM": term]))
    }

    @Test func eightColours_areEnough() throws {
      let colours = try finishedRun(environment: ["TERM": "xterm"]).colours
      #expect(!colours.isEmpty && colours.allSatisfy { $0 < 8 })
      #expect(try finishedRun(environment: ["TERM": "xterm-256color"]).colours.contains { $0 >= 8 })
    }

    @Test func withoutColour_nothingIsColoured() throws {
      #expect(try finishedRun(environment: ["NO_COLOR": "1"]).colours == [])
      #expect(try finishedRun(["--no-color"]).colours == [])
      #expect(try !finishedRun(environment: ["NO_COLOR": ""]).colours.isEmpty)
    }

    @Test func ascii_isAsciiOnly() throws {
      let terminal = try finishedRun(["--ascii"])
      #expect(try signs(of: terminal).filter { !$0.isASCII } == [])
      try expectGoodEnd(terminal)
      #expect(try signs(of: finishedRun()).contains { !$0.isASCII })
    }

    @Test(arguments: ["C", "POSIX", "", "ko_KR.UTF-8", "no_SUCH.locale"])
    func everyLocale_works(_ locale: String) throws {
      let terminal = try finishedRun(["--lang", "en"], environment: ["LC_ALL": locale, "LANG": ""])
      try expectGoodEnd(terminal)
    }

    @Test func aTerminalThatCannotMoveItsCursor_isRefused() throws {
      for term in ["dumb", "no-such-terminal", ""] {
        let terminal = try Terminal(.script([]), environment: ["TERM": term])
        try terminal.wait(for: Launcher.ending(69))
        #expect(try terminal.scrollback.text.contains("interleave run --plain"))
        #expect(try terminal.modes == terminal.modesBefore)
      }
    }

    @Test func withoutAKeyboard_theInterfaceIsRefused() throws {
      let terminal = try Terminal(.shell)
      try terminal.enter("interleave </dev/null")
      try terminal.wait(for: "the prompt") { $0.lastLine == "2:69>" }
      #expect(try terminal.scrollback.text.contains("interleave run --plain"))
    }

    @Test func withoutATerminal_textIsPrinted() throws {
      let outcome = try Program.run([])
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      for model in ExecutionModel.allCases { #expect(outcome.output.contains(model.name)) }
      #expect(!outcome.output.unicodeScalars.contains { $0.value < 32 && $0 != "\n" })
    }

    @Test func aWindow_canTakeAnySizeDuringARun() throws {
      let terminal = try Terminal(
        .script(["run", "--sleep", "30", "--delay", "60000", "--models", "free-threads", "--ascii"]))
      try terminal.wait(for: "the run") { $0.showsProgress(0, of: 30) }
      let plea = String(TutorWords.tooSmall(width: 0, height: 0).en.prefix { $0 != ":" })
      for (width, height) in [(20, 5), (200, 50), (1, 1), (80, 24), (39, 100), (40, 12), (500, 3), (120, 36)] {
        try terminal.resize(width: width, height: height)
        let fits = width >= 40 && height >= 12
        guard fits || width * height >= 100 else { continue }
        try terminal.wait(for: "a screen of \(width) by \(height)") { screen in
          guard screen.rows.count == height else { return false }
          return fits
            ? screen.rows[height - 1].contains("q quit") && screen.text.contains("free-threads")
            : screen.prose.contains(plea)
        }
      }
      try expectGoodEnd(terminal)
    }
  }
}

extension Terminal {
  /// The numbers of the colours in which anything on the screen is written, or that lie behind it.
  fileprivate var colours: Set<Int> {
    get throws {
      var colours: Set<Int> = []
      for match in try colouredScreen.text.matches(of: /\u{1B}\[([0-9;]*)m/) {
        let numbers = match.1.split(separator: ";").compactMap { Int($0) }
        if let place = numbers.firstIndex(where: { $0 == 38 || $0 == 48 }), numbers.count > place + 2 {
          colours.insert(numbers[place + 2])
        }
        for number in numbers {
          switch number {
          case 30...37, 40...47: colours.insert(number % 10)
          case 90...97, 100...107: colours.insert(8 + number % 10)
          default: break
          }
        }
      }
      return colours
    }
  }
}
