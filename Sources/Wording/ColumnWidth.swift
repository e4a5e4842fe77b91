extension StringProtocol {
  /// Columns that the text takes on a terminal: two for a Hangul or Chinese character, none for a combining mark,
  /// one for everything else.
  ///
  /// Enough for text that this program writes. A canvas asks the C library instead, which knows every scalar.
  public var columnWidth: Int {
    unicodeScalars.reduce(0) { $0 + $1.columns }
  }

  /// The text followed by as many spaces as make it `columns` wide; a longer text is cut, with `~` at the cut.
  public func padded(toColumns columns: Int) -> String {
    let fitting = clipped(toColumns: columns)
    return fitting + String(repeating: " ", count: Swift.max(0, columns - fitting.columnWidth))
  }

  /// The text after as many spaces as make it `columns` wide. A longer text stays as it is: it is a number.
  public func rightAligned(toColumns columns: Int) -> String {
    String(repeating: " ", count: Swift.max(0, columns - columnWidth)) + String(self)
  }

  /// The longest beginning that fits into `columns`, with `~` as its last column when something was cut.
  public func clipped(toColumns columns: Int) -> String {
    if columnWidth <= columns { return String(self) }
    guard columns > 0 else { return "" }
    var text = ""
    var width = 0
    for character in self {
      let next = String(character).columnWidth
      if width + next > columns - 1 { break }
      text.append(character)
      width += next
    }
    return text + "~"
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch value {
    case 0..<0x0300: 1
    case 0x1160...0x11FF: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: isCombining ? 0 : 1
    }
  }

  private var isCombining: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: true
    default: false
    }
  }
}
