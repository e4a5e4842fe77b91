import Glibc

/// A system call that failed: which one, with what number, in the system's words.
public struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The call, and on what: `open /dev/null`.
  public let operation: String
  /// The value of `errno`.
  public let number: Int32

  /// The failure of `operation` with `number`, by default the calling thread's `errno`.
  public init(_ operation: String, number: Int32 = errno) {
    self.operation = operation
    self.number = number
  }

  /// `open /dev/null: No such file or directory`.
  public var description: String { "\(operation): \(String(cString: strerror(number)))" }
}
