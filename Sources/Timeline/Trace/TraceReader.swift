/// Takes apart the bytes of a trace file, which may have come from anybody. Reads nothing outside them. See `TraceFormat`.
///
/// Not thread-safe; valid as long as the bytes that it was given.
public struct TraceReader {
  private let bytes: UnsafeRawBufferPointer
  /// The version of the format in which the file is.
  private(set) var version: UInt16 = 0
  private var position: Int
  private let end: Int
  private var texts: [String] = []
  var budget = TraceBudget()

  /// Checks header, length and checksum of `file`, and reads its texts. What follows is read in order by the functions below.
  public init(_ file: UnsafeRawBufferPointer) throws(TraceProblem) {
    let signature = TraceFormat.signature
    guard file.count >= signature.count, signature.indices.allSatisfy({ file[$0] == signature[$0] }) else {
      throw .notATrace
    }
    guard file.count >= TraceFormat.headerBytes + TraceFormat.checksumBytes else { throw .damaged }
    guard file.count <= TraceFormat.mostBytes else { throw .tooLarge }
    bytes = file
    position = signature.count
    end = file.count - TraceFormat.checksumBytes
    version = fixed(UInt16.self)
    guard version <= TraceFormat.version else { throw .laterVersion(Int(version)) }
    guard version > 0, fixed(UInt16.self) == 0, fixed(UInt64.self) == UInt64(file.count) else { throw .damaged }
    let sum = UInt32(littleEndian: file.loadUnaligned(fromByteOffset: end, as: UInt32.self))
    guard Checksum.crc32(UnsafeRawBufferPointer(rebasing: file[..<end])) == sum else { throw .damaged }
    texts = try table()
  }

  /// What has not been read yet, the checksum excluded.
  public var remaining: Int { end - position }

  /// The next byte.
  public mutating func byte() throws(TraceProblem) -> UInt8 {
    guard position < end else { throw .damaged }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next `flag`.
  public mutating func flag() throws(TraceProblem) -> Bool {
    let value = try byte()
    guard value < 2 else { throw .damaged }
    return value == 1
  }

  /// The next `number`, refused when it is above `most`.
  public mutating func number(upTo most: UInt64 = TraceFormat.mostOfAnything) throws(TraceProblem) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next < 2 else { throw .damaged }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    guard value <= most else { throw .damaged }
    return value
  }

  /// The next `integer`.
  public mutating func integer() throws(TraceProblem) -> Int { Int(Int64(bitPattern: try number(upTo: .max))) }

  /// The next `number`, for what is counted in an `Int`; refused when it is above `most`.
  public mutating func count(upTo most: Int) throws(TraceProblem) -> Int { Int(try number(upTo: UInt64(most))) }

  /// The length of a list whose elements take `bytes` bytes or more: what does not fit into the rest of the file is refused
  /// before room is made for it.
  public mutating func length(upTo most: Int, elementBytes bytes: Int = 1) throws(TraceProblem) -> Int {
    let count = try count(upTo: Int(TraceFormat.mostOfAnything))
    guard count <= remaining / bytes else { throw .damaged }
    guard count <= most else { throw .tooLarge }
    return count
  }

  /// The next `text`.
  public mutating func text() throws(TraceProblem) -> String? {
    let place = try count(upTo: texts.count)
    return place == 0 ? nil : texts[place - 1]
  }

  /// The next `text`, which must be there.
  public mutating func someText() throws(TraceProblem) -> String {
    guard let text = try text() else { throw .damaged }
    return text
  }

  /// Refuses a file with bytes after what was read.
  public func finish() throws(TraceProblem) {
    guard remaining == 0 else { throw .damaged }
  }

  private mutating func table() throws(TraceProblem) -> [String] {
    var texts: [String] = []
    let count = try length(upTo: .max)
    texts.reserveCapacity(count)
    for _ in 0..<count {
      let length = try length(upTo: .max)
      let place = UnsafeRawBufferPointer(rebasing: bytes[position..<position + length])
      guard let text = String(validating: place, as: UTF8.self) else { throw .damaged }
      texts.append(text)
      position += length
    }
    return texts
  }

  /// Only for the header, whose length has been checked.
  private mutating func fixed<Number: FixedWidthInteger & BitwiseCopyable>(_: Number.Type) -> Number {
    defer { position += MemoryLayout<Number>.size }
    return Number(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Number.self))
  }
}

extension TraceReader {
  /// One event of a life.
  struct LifeEvent {
    let code: UInt8
    /// Nanoseconds since the event before.
    let delay: UInt64
  }

  /// How many events the next life has. Reads nothing.
  func lifeLength() throws(TraceProblem) -> Int {
    var (place, count) = (position, 0)
    while place < end {
      let head = bytes[place]
      place += 1 + Int(head >> 4)
      count += 1
      if head & 0xF == TraceNumbering.endCode { return count }
    }
    throw .damaged
  }

  /// The next event of a life.
  @inline(__always)
  mutating func lifeEvent() throws(TraceProblem) -> LifeEvent {
    guard position < end else { throw .damaged }
    let head = bytes[position]
    let size = Int(head >> 4)
    guard size <= 8, position + 1 + size <= end else { throw .damaged }
    var delay: UInt64 = 0
    if position + 9 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position + 1, as: UInt64.self))
      // A shift by 64 or more gives 0, also for a size of 0.
      delay = word & ~(UInt64.max << UInt64(8 * size))
    } else {
      for place in 0..<size { delay |= UInt64(bytes[position + 1 + place]) << UInt64(8 * place) }
    }
    position += 1 + size
    return LifeEvent(code: head & 0xF, delay: delay)
  }
}

/// What a file may still hold, so that sums over it stay in range and a small file cannot fill the memory.
struct TraceBudget {
  private(set) var tasks = TraceFormat.mostTasks
  private(set) var events = TraceFormat.mostEvents
  private(set) var nameBytes = TraceFormat.mostNameBytes
  private(set) var life = TraceFormat.mostOfAnything

  mutating func spend(tasks count: Int) throws(TraceProblem) {
    guard count <= tasks else { throw .tooLarge }
    tasks -= count
  }

  mutating func spend(events count: Int) throws(TraceProblem) {
    guard count <= events else { throw .tooLarge }
    events -= count
  }

  mutating func spend(nameBytes count: Int) throws(TraceProblem) {
    guard count <= nameBytes else { throw .tooLarge }
    nameBytes -= count
  }

  mutating func spend(life time: UInt64) throws(TraceProblem) {
    guard time <= life else { throw .damaged }
    life -= time
  }
}
