import Experiments

/// The text of a lesson with its lines, to turn what the Markdown parser says about positions into places.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  /// Where each line begins in `bytes`.
  private let starts: [Int]

  init(_ text: String, file: String) {
    self.file = file
    let bytes = Array(text.utf8)
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  /// How many lines there are; at least one.
  var lineCount: Int { starts.count }

  /// The bytes of a line, from 1, with its line break; empty for a line that does not exist.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard starts.indices.contains(number - 1) else { return [] }
    return bytes[starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)]
  }

  /// The place of a byte column, from 1, as editors count: in Unicode scalars.
  func place(line number: Int, byte column: Int) -> SourcePlace {
    let before = line(number).prefix(max(0, column - 1))
    let scalars = before.count { $0 & 0xC0 != 0x80 }
    return SourcePlace(file: file, line: max(1, number), column: scalars + 1)
  }

  /// The place of the occurrence of `literal` in a line that is nearest to a byte column; that column when there is none.
  ///
  /// The parser's columns are off behind indentation and in table cells.
  func place(of literal: some StringProtocol, line number: Int, byte column: Int) -> SourcePlace {
    let line = Array(line(number))
    let sought = Array(literal.utf8.prefix { $0 != UInt8(ascii: "\n") })
    guard !sought.isEmpty, sought.count <= line.count else { return place(line: number, byte: column) }
    var nearest: Int?
    for start in 0...(line.count - sought.count) where line[start] == sought[0] {
      guard line[start..<start + sought.count].elementsEqual(sought) else { continue }
      if let found = nearest, abs(found - column + 1) <= abs(start - column + 1) { break }
      nearest = start
    }
    return place(line: number, byte: nearest.map { $0 + 1 } ?? column)
  }
}

extension SourcePlace {
  /// The place behind `text`, which begins here.
  func advanced(over text: some StringProtocol) -> SourcePlace {
    var place = self
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        place.line += 1
        place.column = 1
      } else {
        place.column += 1
      }
    }
    return place
  }
}
