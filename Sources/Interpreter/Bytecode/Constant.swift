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

extension Constant {
  /// What tells constants of a function apart: 0.0 from -0.0, and texts by their scalars, not by their look.
  enum Identity: Hashable {
    case other(Constant)
    case float(UInt64)
    case string([UInt8])
  }

  var identity: Identity {
    switch self {
    case .float(let number): .float(number.bitPattern)
    case .string(let text): .string(Array(text.utf8))
    default: .other(self)
    }
  }
}
