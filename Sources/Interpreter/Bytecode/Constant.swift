/// A constant of a function, before it is a value of some machine.
public enum Constant: Equatable, Hashable, Sendable {
  case none
  case bool(Bool)
  /// An integer of 63 bits.
  case int(Int)
  case float(Double)
  case string(String)
  /// The function at that place in the program.
  case function(Int)
}
