import CNcurses
import Glibc
import Platform

extension TerminalProbe {
  /// What came of measuring.
  public enum Widths: Equatable, Sendable {
    /// Columns that the terminal gave to each text.
    case measured([Int])
    case impossible(Obstacle)
    /// A signal that ends the program came meanwhile.
    case interrupted(by: Int32)
  }

  /// Why nothing could be measured.
  public enum Obstacle: CaseIterable, Sendable {
    /// Input or output is none.
    case noTerminal
    /// Another program has the terminal, and this one would be stopped.
    case inBackground
    /// The type of the terminal is not one that reports where its cursor is.
    case unsupported
    /// Too few columns to see how far the cursor moves.
    case tooNarrow
    /// No answer came, or none that could be understood.
    case silent
    /// The system refused.
    case failed
  }

  /// Nanoseconds within which a terminal answers: the longest way to one is a slow network.
  static let patience: UInt64 = 1_000_000_000

  /// Measures how many columns the terminal gives to each of `texts`: writes it, asks where the cursor is, wipes it out.
  ///
  /// For at most twice `patience` the terminal neither echoes nor waits for Enter; then it is as it was found, also after
  /// Ctrl-C and a crash. What was typed ahead is lost, as it arrives among the answers. `Signals.block` must have been called;
  /// on a thread that may block.
  public func measure(_ texts: [String]) -> Widths {
    if let obstacle { return .impossible(obstacle) }
    guard let found = TerminalModes.current(of: NcursesSession.output), let signals = try? SignalPipe() else {
      return .impossible(.failed)
    }
    defer { signals.close() }
    withUnsafePointer(to: found) { interleave_guard_remember(NcursesSession.output, $0) }
    interleave_guard_set_entered(true)
    defer { interleave_guard_set_entered(false) }
    guard Self.answerAtOnce(found) else { return .impossible(.failed) }
    // Flushes: an answer that comes too late for us must not be taken for a command by the shell.
    defer { withUnsafePointer(to: found) { _ = tcsetattr(NcursesSession.output, TCSAFLUSH, $0) } }
    return CursorConversation(
      input: NcursesSession.input, output: NcursesSession.output, signals: signals.descriptor, patience: Self.patience,
      takeSignals: signals.take
    ).widths(of: texts)
  }

  private var obstacle: Obstacle? {
    guard readsTerminal, writesTerminal, let size else { return .noTerminal }
    guard tcgetpgrp(NcursesSession.output) == getpgrp() else { return .inBackground }
    guard entry == .usable, reportsCursor else { return .unsupported }
    return size.columns < 8 ? .tooNarrow : nil
  }

  /// Bytes arrive as they come and are not shown. Ctrl-C stays a signal.
  private static func answerAtOnce(_ found: termios) -> Bool {
    var modes = found
    modes.c_lflag &= ~tcflag_t(ICANON | ECHO)
    return tcsetattr(NcursesSession.output, TCSADRAIN, &modes) == 0
  }
}
