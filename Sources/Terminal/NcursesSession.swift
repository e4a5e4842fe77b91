import CNcurses
import Glibc

/// ncurses from its start to its end, on one thread: who owns the terminal's modes, and how frames and keys pass.
final class NcursesSession {
  static let input = STDIN_FILENO
  static let output = STDOUT_FILENO

  private let foundModes: termios
  private let terminal: OpaquePointer
  /// Keys are read from a pad: reading from a window would draw it.
  private let keys: UnsafeMutablePointer<WINDOW>
  private let synchronizes: Bool
  private var isEntered = true

  /// Enters the screen of a terminal of type `term`, whose modes are `found` and to be left so.
  init(term: String, found: termios, mouse: Bool) throws(TerminalError) {
    foundModes = found
    withUnsafePointer(to: found) { interleave_guard_remember(Self.output, $0) }
    interleave_guard_set_entered(true)
    // LINES and COLUMNS would win over the size that the driver knows.
    use_env(false)
    use_tioctl(true)
    set_escdelay(15)
    guard let terminal = interleave_start_ncurses(), let keys = newpad(1, 1) else {
      interleave_guard_set_entered(false)
      throw .unsuitable(term: term)
    }
    self.terminal = terminal
    self.keys = keys
    synchronizes = Self.knownToIgnoreUnknownModes.contains { term.hasPrefix($0) }
    setModes(mouse: mouse)
    // The mode that shows frames at once, and those of the mouse, have no capability to end them.
    interleave_guard_prepare((synchronizes ? "\u{1B}[?2026l" : "") + (mouse ? "\u{1B}[?1006l\u{1B}[?1000l" : ""))
  }

  /// Types of terminal that either synchronize output or ignore the request.
  private static let knownToIgnoreUnknownModes = ["xterm", "tmux", "foot", "alacritty", "kitty", "ghostty", "wezterm"]

  private func setModes(mouse: Bool) {
    if has_colors() {
      start_color()
      use_default_colors()
    }
    // Not raw: Ctrl-C and Ctrl-Z stay signals, which come through even when nobody reads keys.
    cbreak()
    noecho()
    nonl()
    typeahead(-1)
    curs_set(0)
    keypad(keys, true)
    meta(keys, true)
    nodelay(keys, true)
    // What the terminal says may differ from what TERM says: in tmux and on the console Home and End have codes of their own.
    for (sequence, code) in Self.otherCodes { define_key(sequence, code) }
    if mouse { interleave_enable_mouse() }
  }

  private static let otherCodes: [(String, Int32)] = [
    ("\u{1B}[1~", KEY_HOME), ("\u{1B}[H", KEY_HOME), ("\u{1B}OH", KEY_HOME),
    ("\u{1B}[4~", KEY_END), ("\u{1B}[F", KEY_END), ("\u{1B}OF", KEY_END),
  ]

  /// Columns and rows of the terminal now; ncurses is told.
  func adoptSize() -> (width: Int, height: Int) {
    let size = TerminalModes.size(of: Self.output)
    if !is_term_resized(Int32(size.height), Int32(size.width)) { return size }
    resizeterm(Int32(size.height), Int32(size.width))
    return size
  }

  /// The next byte or key code that is there, or nil at once.
  func nextCode() -> Int32? {
    let code = wgetch(keys)
    return code == ERR ? nil : code
  }

  /// Draws a frame: `body` puts rows into it. All of it is sent when `everything` is set, else what changed.
  func frame(everything: Bool, _ body: () -> Void) {
    interleave_begin_frame()
    body()
    interleave_end_frame(everything, synchronizes)
  }

  /// Gives the terminal back as it was found; `frame` takes it again.
  func leave() {
    guard isEntered else { return }
    isEntered = false
    endwin()
    withUnsafePointer(to: foundModes) { _ = tcsetattr(Self.output, TCSADRAIN, $0) }
    interleave_guard_set_entered(false)
  }

  /// Takes the terminal again after `leave`: the next frame must be sent whole.
  func enterAgain() {
    interleave_guard_set_entered(true)
    isEntered = true
    reset_prog_mode()
  }

  /// Leaves for good.
  func close() {
    leave()
    delwin(keys)
    delscreen(terminal)
  }
}
