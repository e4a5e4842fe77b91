/// Why a program stopped before its end.
public enum InterpreterError: Error, Equatable, Sendable {
  /// The checkpoint said so.
  case interrupted
  /// A result does not fit into 63 bits.
  case integerTooLarge
  case divisionByZero
  case indexOutOfRange
  /// An operation met a value of a kind that it cannot work on.
  case wrongType
  /// A call with a wrong number of arguments.
  case wrongArgumentCount
  /// More calls inside one another than the limit allows.
  case recursionTooDeep
  /// The arena is full.
  case outOfMemory
}
