/// A terminal's answer to the question where its cursor is; rows and columns count from 1.
struct CursorReport: Equatable {
  let row: Int
  let column: Int
}

/// Finds cursor position reports (`ESC [ row ; column R`) in a stream of bytes, and passes over everything else.
struct CursorReportReader {
  private enum Place {
    case outside, escape, row, column
  }

  private var place = Place.outside
  private var row = 0
  private var column = 0
  /// No terminal is larger; what is, is no report.
  private static let limit = 1 << 16

  /// The report that `byte` completes, or nil.
  mutating func feed(_ byte: UInt8) -> CursorReport? {
    switch (place, byte) {
    case (_, 0x1B):
      place = .escape
      (row, column) = (0, 0)
    case (.escape, UInt8(ascii: "[")): place = .row
    case (.row, UInt8(ascii: "0")...UInt8(ascii: "9")): append(byte, to: \.row)
    case (.row, UInt8(ascii: ";")): place = .column
    case (.column, UInt8(ascii: "0")...UInt8(ascii: "9")): append(byte, to: \.column)
    case (.column, UInt8(ascii: "R")):
      place = .outside
      return row > 0 && column > 0 ? CursorReport(row: row, column: column) : nil
    default: place = .outside
    }
    return nil
  }

  private mutating func append(_ digit: UInt8, to number: WritableKeyPath<Self, Int>) {
    self[keyPath: number] = self[keyPath: number] * 10 + Int(digit - UInt8(ascii: "0"))
    if self[keyPath: number] > Self.limit { place = .outside }
  }
}
