import Foundation
import Glibc
import Platform
import TestSupport
import Timeline

/// The built program in a real terminal: a pane of a tmux that belongs to one test. Everything in it ends with this object.
final class Terminal {
  /// What was waited for did not come.
  struct NothingCame: Error, CustomStringConvertible {
    let awaited: String
    let screen: String

    var description: String { "\(awaited) did not come; the screen was\n\(screen)" }
  }

  /// How long to wait for anything. It ends a test that hangs, and says nothing on how fast the program should be.
  static let patience: UInt64 = 60_000_000_000

  /// Processes of the program that were started in this terminal.
  let processes: ProgramProcesses

  /// The terminal's modes before the program was started.
  private(set) var modesBefore = ""

  private let tmux: TmuxClient

  /// A terminal in which `launcher` has begun its work: the shell waits for a command, a script has started the program.
  /// `interleave` is in the PATH.
  init(_ launcher: Launcher, width: Int = 80, height: Int = 24, environment: [String: String] = [:]) throws {
    let mark = UUID().uuidString
    processes = ProgramProcesses(mark: mark)
    let variables = [
      "TERM": "xterm-256color", "PATH": "\(Program.folder):/usr/bin:/bin", "PS1": Launcher.prompt,
      ProgramProcesses.variable: mark,
    ].merging(environment) { $1 }
    tmux = try TmuxClient(
      socket: "interleave-\(mark)", width: width, height: height,
      running: ["/usr/bin/env", "-i"] + Program.variables(variables) + launcher.command)
    try wait(for: launcher.question)
    modesBefore = try modes
    if case .shell = launcher { return }
    try press("Enter")
  }

  // MARK: What a person does

  /// Types a text on one line, without a single quote.
  func type(_ text: String) throws { try tmux.send("send-keys -l -- '\(text)'") }

  /// Types a command and presses Enter.
  func enter(_ command: String) throws {
    try type(command)
    try press("Enter")
  }

  /// Presses keys, by tmux's names for them: `Enter`, `F2`, `C-c`, `q`.
  func press(_ keys: String...) throws { try tmux.send("send-keys " + keys.joined(separator: " ")) }

  /// Gives the window another size.
  func resize(width: Int, height: Int) throws { try tmux.send("resize-window -x \(width) -y \(height)") }

  // MARK: What there is to see

  /// The rows of the screen.
  var screen: Screen { get throws { Screen(try tmux.send("capture-pane -p")) } }

  /// The rows of the screen, after those that have scrolled off it. The rows of a line that was wrapped are one.
  var scrollback: Screen { get throws { Screen(try tmux.send("capture-pane -p -J -S -")) } }

  /// The rows of the screen, with the sequences that colour them.
  var colouredScreen: Screen { get throws { Screen(try tmux.send("capture-pane -p -e")) } }

  /// Whether the screen is one that leaves the shell's lines alone, as programs take it that fill the screen.
  var isFullScreen: Bool { get throws { try ask("alternate_on") == "1" } }

  /// Whether the cursor can be seen.
  var showsCursor: Bool { get throws { try ask("cursor_flag") == "1" } }

  /// Whether the program is told of the mouse.
  var reportsMouse: Bool { get throws { try ask("mouse_any_flag") == "1" } }

  /// The terminal's modes, as `stty -g` prints them.
  var modes: String {
    get throws { try Program.run("/usr/bin/stty", ["-g", "-F", try ask("pane_tty")]).output }
  }

  private func ask(_ variable: String) throws -> String {
    try tmux.send("display-message -p '#{\(variable)}'").joined()
  }

  // MARK: Waiting

  /// Waits until the screen is as `condition` says, looking whenever something has been written to it.
  @discardableResult
  func wait(for awaited: String, until condition: (Screen) throws -> Bool) throws -> Screen {
    let deadline = MonotonicClock.now() + Terminal.patience
    while true {
      tmux.paneHasWritten = false
      let screen = try screen
      if try condition(screen) { return screen }
      guard try tmux.waitForPane(until: deadline) else {
        throw NothingCame(awaited: awaited, screen: try scrollback.text)
      }
    }
  }

  /// Waits until the screen shows a text.
  @discardableResult
  func wait(for text: String) throws -> Screen { try wait(for: "“\(text)”") { $0.text.contains(text) } }
}

extension Terminal {
  /// What a terminal shows.
  struct Screen: Equatable {
    let rows: [String]

    init(_ rows: [String]) { self.rows = rows }

    /// The rows, with a line break between them.
    var text: String { rows.joined(separator: "\n") }

    /// The text as one line, wherever it was wrapped.
    var prose: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// The first row that contains `text`, nil when none does.
    func row(with text: String) -> String? { rows.first { $0.contains(text) } }

    /// The last row with something on it.
    var lastLine: String { rows.last { !$0.allSatisfy(\.isWhitespace) } ?? "" }
  }
}
