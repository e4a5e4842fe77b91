import Glibc
import Platform

/// Standard output and standard error of commands. What comes here is harmless already.
enum Output {
  private static let out = Descriptor(owning: STDOUT_FILENO)

  /// Writes a text to standard output. A reader that is gone wants no more: the program ends as `yes | head` does.
  static func text(_ text: String) {
    do {
      try out.writeAll(text)
    } catch {
      exit(error.number == EPIPE ? EXIT_SUCCESS : EX_IOERR)
    }
  }

  /// Writes a line to standard output.
  static func line(_ line: String) { text(line + "\n") }

  /// Writes a line to standard error.
  static func error(_ line: String) { try? Descriptor.standardError.writeAll("interleave: \(line)\n") }

  /// Writes a line that says how far something is to standard error.
  static func note(_ line: String) { try? Descriptor.standardError.writeAll(line + "\n") }

  /// Whether standard output is a terminal.
  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}
