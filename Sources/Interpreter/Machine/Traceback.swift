/// One line of a traceback: a call that had not returned when the program failed.
public struct TracebackEntry: Equatable, Sendable {
  /// The function that was running; `<module>` for the program's own code.
  public let function: String
  /// What it was doing; nil for code without source.
  public let span: SourceSpan?
}

extension Machine {
  /// The calls above the loop's floor, the outermost first.
  func calls(_ registers: Registers) -> [TracebackEntry] {
    var entries: [TracebackEntry] = []
    for depth in registers.floor..<max(registers.floor, registers.depth) {
      entries.append(contentsOf: entry(frames[depth].function, frames[depth].next))
    }
    return entries + entry(registers.function, registers.next)
  }

  private func entry(_ code: Code, _ next: UnsafeMutablePointer<UInt32>) -> [TracebackEntry] {
    guard code.index >= 0 else { return [] }
    let function = memory.program.functions[Int(code.index)]
    let position = next - code.instructions - 1
    let span = function.spans.indices.contains(position) ? function.spans[position] : nil
    return [TracebackEntry(function: function.name, span: span)]
  }
}
