/// Values as bytes, for pipes between processes of the same program and queues between interpreters: eight bytes a number in the machine's order,
/// strings with their length before them. No Foundation: a worker's path must be short.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ number: UInt64) {
    withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
  }

  mutating func put(_ number: Int) { put(UInt64(bitPattern: Int64(number))) }

  mutating func put(_ flag: Bool) { put(flag ? 1 : 0) }

  mutating func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ text: String?) {
    put(text != nil)
    put(text ?? "")
  }

  mutating func put(_ number: Int?) {
    put(number != nil)
    put(number ?? 0)
  }
}

/// Reads what a `WireWriter` wrote. The other side may have been killed in the middle, so nothing is taken for granted.
struct WireReader {
  /// The bytes end early or mean nothing.
  struct Malformed: Error {}

  private var bytes: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { self.bytes = bytes[...] }

  mutating func number() throws(Malformed) -> UInt64 {
    guard bytes.count >= 8 else { throw Malformed() }
    let number = bytes.prefix(8).withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
    bytes.removeFirst(8)
    return number
  }

  mutating func integer() throws(Malformed) -> Int { Int(Int64(bitPattern: try number())) }

  mutating func flag() throws(Malformed) -> Bool { try number() != 0 }

  mutating func text() throws(Malformed) -> String {
    let count = try integer()
    guard count >= 0, count <= bytes.count else { throw Malformed() }
    defer { bytes.removeFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  mutating func optionalText() throws(Malformed) -> String? {
    let isThere = try flag()
    let text = try text()
    return isThere ? text : nil
  }

  mutating func optionalInteger() throws(Malformed) -> Int? {
    let isThere = try flag()
    let number = try integer()
    return isThere ? number : nil
  }
}
