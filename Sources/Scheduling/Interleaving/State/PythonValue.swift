import Interpreter

/// One value of a program whose whole state is a value. What cannot change is held inline; what can is named by a handle
/// and lies in the state's heap, so that two states are equal when everything in them is.
public enum PythonValue: Hashable, Sendable {
  /// No value yet: a local or a global before its first assignment.
  case unbound
  case none
  case bool(Bool)
  /// An integer of 63 bits, as everywhere in this package.
  case int(Int)
  case float(Double)
  case string(String)
  case tuple([PythonValue])
  indirect case range(start: Int, stop: Int, step: Int)
  /// A function, by its place in the program.
  case function(Int)
  case builtin(Builtin)
  /// A list, a dict, a namespace, a lock or a coroutine.
  case object(Handle)
  /// A thread object, by the thread's number in the state.
  case thread(Int)
  /// A task or a gather of the thread's event loop, by its number.
  case task(Int)
  /// What `asyncio.sleep` returns: nanoseconds.
  case pause(Int)
  /// A lock that a `with` statement holds, on the stack until the statement ends.
  case held(Handle)
  /// What a `for` loop goes through, how far it is, and how long a dict was when it began.
  indirect case iterator(over: PythonValue, next: Int, count: Int)
}

extension PythonValue {
  /// Bytes that one string may have: every state may hold another one.
  public static let textLimit = 1 << 16
  /// Values that a tuple may have, those of tuples inside it included: a tuple is compared and copied whole.
  public static let tupleLimit = 10_000
  private static let tupleDepthLimit = 100

  /// A string, unless it is too long.
  static func text(_ text: String) throws(PythonError) -> PythonValue {
    guard text.utf8.count <= textLimit else { throw .text }
    return .string(text)
  }

  /// A tuple, unless it is too large.
  static func tuple(of elements: [PythonValue]) throws(PythonError) -> PythonValue {
    var room = tupleLimit
    guard fits(elements, in: &room, depth: 0) else { throw .tuple }
    return .tuple(elements)
  }

  private static func fits(_ elements: [PythonValue], in room: inout Int, depth: Int) -> Bool {
    room -= elements.count
    guard room >= 0, depth < tupleDepthLimit else { return false }
    for case .tuple(let inner) in elements where !fits(inner, in: &room, depth: depth + 1) { return false }
    return true
  }
}

/// The name of an object in the heap: the n-th that its thread made. So the name does not depend on how threads were
/// interleaved, and states that differ only in the order of allocations are equal.
public struct Handle: Hashable, Sendable {
  /// The thread that made it.
  public let thread: UInt8
  /// Objects that the thread had made before.
  public let index: UInt32

  init(thread: Int, index: Int) {
    self.thread = UInt8(truncatingIfNeeded: thread)
    self.index = UInt32(truncatingIfNeeded: index)
  }
}

extension PythonValue {
  init(_ constant: Constant) {
    self =
      switch constant {
      case .none: .none
      case .bool(let condition): .bool(condition)
      case .int(let integer): .int(integer)
      case .float(let number): .float(number)
      case .string(let text): .string(text)
      case .function(let place): .function(place)
      }
  }

  /// The integer that arithmetic sees: booleans are 0 and 1.
  var integer: Int? {
    switch self {
    case .int(let value): value
    case .bool(let condition): condition ? 1 : 0
    default: nil
    }
  }

  /// The number that mixed arithmetic sees.
  var number: Double? {
    if case .float(let value) = self { value } else { integer.map { Double($0) } }
  }
}
