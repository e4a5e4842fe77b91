import Glibc
import Platform

/// Standard output, a line at a time: a table that goes into a pipe or a file is read while it grows, too.
enum Output {
  private static let standard = Descriptor(owning: STDOUT_FILENO)

  /// Writes a line.
  static func line(_ text: String) { try? standard.writeAll(text + "\n") }

  /// Writes a line to standard error, with the name of the program before it.
  static func error(_ text: String) { try? Descriptor.standardError.writeAll("interleave-bench: \(text)\n") }
}
