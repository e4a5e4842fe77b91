/// Puts together the bytes of a trace file. Each text is kept once, however often it is used. See `TraceFormat`.
public struct TraceWriter {
  private var body: [UInt8] = []
  private var texts: [String] = []
  private var places: [String: Int] = [:]
  /// The version of the format in which the file is written.
  let version: UInt16

  /// A file with nothing in it.
  public init() { self.init(version: TraceFormat.version) }

  /// A file of that version with nothing in it.
  init(version: UInt16) { self.version = version }

  /// Appends one byte.
  public mutating func byte(_ value: UInt8) { body.append(value) }

  /// Appends a `flag`.
  public mutating func flag(_ value: Bool) { body.append(value ? 1 : 0) }

  /// Appends a `number`.
  public mutating func number(_ value: UInt64) { Self.append(value, to: &body) }

  /// Appends a `number`; a negative one counts as 0.
  public mutating func number(_ value: Int) { number(UInt64(max(0, value))) }

  /// Appends an `integer`.
  public mutating func integer(_ value: Int) { number(UInt64(bitPattern: Int64(value))) }

  /// Appends a `text`.
  public mutating func text(_ text: String?) {
    guard let text else { return number(0) }
    if let place = places[text] { return number(place + 1) }
    places[text] = texts.count
    texts.append(text)
    number(texts.count)
  }

  /// Appends one event of a life: `code`, and `time` nanoseconds since the event before.
  mutating func event(_ code: UInt8, after time: UInt64) {
    let size = (64 - time.leadingZeroBitCount + 7) / 8
    body.append(UInt8(size) << 4 | code)
    var rest = time
    for _ in 0..<size {
      body.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  /// The whole file: header, texts, what was appended, checksum.
  public func file() -> [UInt8] {
    var table: [UInt8] = []
    Self.append(UInt64(texts.count), to: &table)
    for text in texts {
      Self.append(UInt64(text.utf8.count), to: &table)
      table += text.utf8
    }
    let size = TraceFormat.headerBytes + table.count + body.count + TraceFormat.checksumBytes
    var file = TraceFormat.signature
    file.reserveCapacity(size)
    Self.appendFixed(UInt64(version), bytes: 2, to: &file)
    Self.appendFixed(0, bytes: 2, to: &file)
    Self.appendFixed(UInt64(size), bytes: 8, to: &file)
    file += table
    file += body
    Self.appendFixed(UInt64(file.withUnsafeBytes(Checksum.crc32)), bytes: 4, to: &file)
    return file
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private static func appendFixed(_ value: UInt64, bytes count: Int, to bytes: inout [UInt8]) {
    for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(place)))) }
  }
}
