/// A function's instructions as Python's `dis` shows them.
public struct Disassembly: Equatable, Sendable {
  /// One instruction.
  public struct Line: Equatable, Sendable {
    /// Its place in the function, from 0.
    public let position: Int
    /// Its name in CPython's capitals: `LOAD_GLOBAL`.
    public let opcode: String
    /// Its argument; nil when it has none.
    public let argument: Int?
    /// What the argument stands for: `counter`, `'text'`, `+`, `to 12`. Names and texts come from the source: untrusted.
    public let meaning: String
    /// Where it comes from; nil for code without source.
    public let span: SourceSpan?
    /// Whether the thread looks at its eval breaker after it.
    public let isCheckpoint: Bool
  }

  /// The function's name.
  public let name: String
  /// Its instructions in order.
  public let lines: [Line]

  /// Disassembles a function of `program`.
  public init(_ function: CodeObject, of program: Program) {
    name = function.name
    lines = function.instructions.enumerated().map { position, instruction in
      let meaning = instruction.meaning(in: function, of: program)
      return Line(
        position: position, opcode: instruction.opcode.mnemonic,
        argument: meaning == nil ? nil : instruction.argument, meaning: meaning ?? "",
        span: position < function.spans.count ? function.spans[position] : nil,
        isCheckpoint: instruction.isCheckpoint)
    }
  }

  /// A line for each instruction: the source line where it changes, the position, the operation and what its argument
  /// stands for.
  public var text: String {
    var last: Int?
    return lines.map { line in
      let number = line.span.map(\.line)
      defer { last = number }
      let head = number == last ? "" : number.map { String($0) } ?? ""
      let columns = [Self.right(head, 4), Self.right(String(line.position), 5), Self.left(line.opcode, 17)]
      return (columns + [line.meaning]).joined(separator: " ").trimmedAtEnd + "\n"
    }.joined()
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
