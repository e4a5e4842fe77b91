/// An exception that a program raises.
struct PythonError: Error, Equatable {
  /// What Python would print last.
  let message: String

  init(_ type: String, _ text: String = "") { message = text.isEmpty ? type : "\(type): \(text)" }

  static let recursion = PythonError("RecursionError", "maximum recursion depth exceeded")
  static let memory = PythonError("MemoryError", "more than \(Heap.objectLimit) objects")
  static let overflow = PythonError("OverflowError", "an integer does not fit into 63 bits")
}
