import Canvas

/// Lines of text in reading order, wrapped so that they fit on any terminal, without a sign that only draws.
struct Page: Equatable, Sendable {
  /// Columns of a line of text; code keeps its own.
  static let columns = 78

  private var lines: [String] = []

  /// Whether there is nothing to say.
  var isEmpty: Bool { lines.isEmpty }

  /// The lines, with a line break behind each.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// An empty line, but for two in a row and at the beginning.
  mutating func gap() {
    if let last = lines.last, !last.isEmpty { lines.append("") }
  }

  /// A text in lines of its own; those behind the first begin under the text when there is a `mark` before it.
  mutating func write(_ text: String, mark: String = "", indent: Int = 0) {
    let start = String(repeating: " ", count: indent) + mark
    let width = Text.width(start)
    for (index, line) in Text.wrap(Self.bound(text), to: Self.columns - width).enumerated() {
      let begin = index == 0 ? start : String(repeating: " ", count: width)
      lines.append(begin + line.replacing(Self.noBreakSpace, with: " "))
    }
  }

  private static let noBreakSpace = "\u{A0}"

  /// The text with numbers bound to their units, which no line parts.
  private static func bound(_ text: String) -> String {
    text.replacing(/([0-9]) (ns|us|ms|s|[KMG]?B)\b/) { "\($0.output.1)\(noBreakSpace)\($0.output.2)" }
  }

  /// The same with an empty line before it.
  mutating func part(_ text: String) {
    gap()
    write(text)
  }

  /// A line as it is, behind spaces.
  mutating func verbatim(_ line: String, indent: Int = 4) {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    lines.append(line.isEmpty ? "" : String(repeating: " ", count: indent) + line)
  }
}
