import CNcurses
import Glibc

/// The terminal's own facts and settings, as its driver knows them.
enum TerminalModes {
  /// The modes of a terminal, nil when `descriptor` is none.
  static func current(of descriptor: Int32) -> termios? {
    var modes = termios()
    return tcgetattr(descriptor, &modes) == 0 ? modes : nil
  }

  /// Columns and rows as the driver knows them: LINES and COLUMNS may be stale. A driver that knows nothing says 0, and gets
  /// what terminals had for fifty years.
  static func size(of descriptor: Int32) -> (width: Int, height: Int) {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return (80, 24) }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Whether a descriptor that poll calls readable has in truth ended.
  static func hasEnded(_ descriptor: Int32) -> Bool {
    var waiting: Int32 = 0
    return ioctl(descriptor, UInt(FIONREAD), &waiting) != 0 || waiting == 0
  }
}
