import Foundation

/// A way in which four threads update one counter: a program of `Benchmarks/programs/lost`, which `make fidelity` runs in
/// every CPython as well.
package struct LostUpdateForm: Sendable, CustomStringConvertible {
  /// The file's name without its extension.
  package let name: String
  /// The operation that reads the counter, and the one that writes it, as CPython calls them; the first of each in the
  /// function `work`. Nil where one operation does both.
  package let window: (read: String, write: String)?
  /// When a real CPython loses updates.
  package let loses: Loses

  /// When a real CPython loses updates of that form.
  package enum Loses: Sendable {
    /// Whatever the version.
    case always
    /// Only up to 3.9, and without the lock.
    case upTo3_9
    /// Not even without the lock.
    case never
  }

  package var description: String { name }

  /// Every form, in the order of the table that `make fidelity` prints.
  package static let all = [
    LostUpdateForm("plain", global, .upTo3_9),
    LostUpdateForm("attribute", (read: "LOAD_ATTR n", write: "STORE_ATTR n"), .upTo3_9),
    LostUpdateForm("item", (read: "BINARY_SUBSCR", write: "STORE_SUBSCR"), .upTo3_9),
    LostUpdateForm("call", global, .always),
    LostUpdateForm("builtin", global, .always),
    LostUpdateForm("call-first", global, .upTo3_9),
    LostUpdateForm("loop-between", global, .always),
    LostUpdateForm("lock", nil, .never),
    LostUpdateForm("append", nil, .never),
  ]

  private static let global = (read: "LOAD_GLOBAL c", write: "STORE_GLOBAL c")

  private init(_ name: String, _ window: (read: String, write: String)?, _ loses: Loses) {
    self.name = name
    self.window = window
    self.loses = loses
  }

  /// The program, with that many updates a thread instead of its own.
  package func source(rounds: Int) throws -> String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let text = try String(contentsOfFile: "\(root)/Benchmarks/programs/lost/\(name).py", encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("rounds = ") ? "rounds = \(rounds)" : String($0) }.joined(separator: "\n")
  }
}
