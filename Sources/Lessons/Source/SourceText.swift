import Experiments

/// The text of a lesson with its lines, to turn what the Markdown parser says about positions into places.
struct SourceText: Sendable {
  let file: String
  let bytes: [UInt8]
  /// Where each line begins in `bytes`.
  private let starts: [Int]
  /// How many characters begin before each byte.
  private let characters: [Int32]

  init(_ text: String, file: String) {
    self.file = file
    let bytes = Array(text.utf8)
    self.bytes = bytes
    starts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    var count: Int32 = 0
    characters =
      bytes.map { byte in
        defer { if byte & 0xC0 != 0x80 { count += 1 } }
        return count
      } + [count]
  }

  /// How many lines there are; at least one.
  var lineCount: Int { starts.count }

  /// The bytes of a line, from 1, with its line break; empty for a line that does not exist.
  func line(_ number: Int) -> ArraySlice<UInt8> { bytes[extent(of: number)] }

  /// The place of a byte column, from 1, as editors count: in Unicode scalars.
  func place(line number: Int, byte column: Int) -> SourcePlace {
    let line = extent(of: number)
    let byte = min(line.upperBound, line.lowerBound + max(0, column - 1))
    let before = Int(characters[byte] - characters[line.lowerBound])
    return SourcePlace(file: file, line: max(1, number), column: before + 1)
  }

  /// The place of the occurrence of `literal` in a line that is nearest to a byte column; that column when there is
  /// none near.
  ///
  /// The parser's columns are off behind indentation and in table cells.
  func place(of literal: some StringProtocol, line number: Int, byte column: Int) -> SourcePlace {
    let line = extent(of: number)
    let sought = Array(literal.utf8.prefix { $0 != UInt8(ascii: "\n") }.prefix(Self.nearness))
    let expected = min(line.upperBound, line.lowerBound + max(0, column - 1))
    func isHere(_ start: Int) -> Bool {
      start >= line.lowerBound && start + sought.count <= line.upperBound
        && bytes[start..<start + sought.count].elementsEqual(sought)
    }
    for distance in 0...Self.nearness {
      for start in [expected - distance, expected + distance] where isHere(start) {
        return place(line: number, byte: start - line.lowerBound + 1)
      }
    }
    return place(line: number, byte: column)
  }

  /// Bytes by which the parser may be wrong, and bytes of a literal that are compared.
  private static let nearness = 400

  private func extent(of number: Int) -> Range<Int> {
    guard starts.indices.contains(number - 1) else { return bytes.count..<bytes.count }
    return starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)
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
