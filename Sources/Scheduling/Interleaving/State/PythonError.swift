/// An exception that a program raises.
struct PythonError: Error, Equatable {
  /// What Python would print last.
  let message: String

  init(_ type: String, _ text: String = "") { message = text.isEmpty ? type : "\(type): \(text)" }

  static let recursion = PythonError("RecursionError", "maximum recursion depth exceeded")
  static let memory = PythonError("MemoryError", "more than \(Heap.objectLimit) objects or \(Heap.valueLimit) elements")
  static let text = PythonError("MemoryError", "a text of more than \(PythonValue.textLimit) bytes")
  static let tuple = PythonError("MemoryError", "a tuple of more than \(PythonValue.tupleLimit) values or too deep")
  static let tooLong = PythonError("RecursionError", "maximum recursion depth exceeded in comparison")
  static let overflow = PythonError("OverflowError", "an integer does not fit into 63 bits")
}
