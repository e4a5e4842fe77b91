/// Why a program stopped before its end.
public enum InterpreterError: Error, Equatable, Sendable {
  /// The host said so, at a checkpoint or while the program waited.
  case interrupted
  /// The program failed as it would in Python, which prints the kind and the message.
  case raised(Kind, String)

  /// The exceptions that a program of the teaching subset can meet, by their Python names.
  public enum Kind: String, CaseIterable, Sendable {
    case assertionError = "AssertionError"
    case attributeError = "AttributeError"
    case indexError = "IndexError"
    case keyError = "KeyError"
    case memoryError = "MemoryError"
    case nameError = "NameError"
    case overflowError = "OverflowError"
    case recursionError = "RecursionError"
    case runtimeError = "RuntimeError"
    case typeError = "TypeError"
    case unboundLocalError = "UnboundLocalError"
    case valueError = "ValueError"
    case zeroDivisionError = "ZeroDivisionError"
  }

  /// An operation met a value of a kind that it cannot work on.
  public static func typeError(_ message: String) -> InterpreterError { .raised(.typeError, message) }

  /// A value of the right kind that makes no sense.
  public static func valueError(_ message: String) -> InterpreterError { .raised(.valueError, message) }

  /// Something that cannot be done now.
  public static func runtimeError(_ message: String) -> InterpreterError { .raised(.runtimeError, message) }

  /// A result does not fit into 63 bits. Python's integers have no end; ours do, and say so.
  public static var integerTooLarge: InterpreterError {
    .raised(.overflowError, "integers of more than 63 bits are not supported")
  }

  /// More calls inside one another than the limit allows.
  public static var recursionTooDeep: InterpreterError { .raised(.recursionError, "maximum recursion depth exceeded") }

  /// The arena is full.
  public static var outOfMemory: InterpreterError { .raised(.memoryError, "") }

  /// The exception's kind; nil when the program was interrupted.
  public var kind: Kind? {
    if case .raised(let kind, _) = self { kind } else { nil }
  }
}

extension InterpreterError: CustomStringConvertible {
  /// What Python prints last, as `TypeError: …`.
  public var description: String {
    switch self {
    case .interrupted: "interrupted"
    case .raised(let kind, let message): message.isEmpty ? kind.rawValue : "\(kind.rawValue): \(message)"
    }
  }
}
