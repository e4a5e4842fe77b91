import NIOCore

/// What bodies are made of: an opening of one's own (a page, a message), then numbered lines that repeat. Every piece
/// is a slice of memory that all connections share, so that a body of 100 MB costs as little as one of 100 bytes.
struct BodyContent: Sendable {
  /// Bytes after which the numbered lines repeat; also the largest piece.
  static let period = 64 * 1024

  private let lines: ByteBuffer
  private let pages: [ByteBuffer]

  init() {
    lines = Self.numberedLines()
    pages = (1...5).map { ByteBuffer(string: PracticeSite(number: $0).page) }
  }

  /// The page of practice site 1 … 5.
  func page(site: Int) -> ByteBuffer { pages[site - 1] }

  /// Bytes of a body from `position` on: at least one when `limit` is, at most `limit`.
  func piece(opening: ByteBuffer, at position: Int, limit: Int) -> ByteBuffer {
    if position < opening.readableBytes {
      let length = min(limit, opening.readableBytes - position)
      return opening.getSlice(at: opening.readerIndex + position, length: length) ?? ByteBuffer()
    }
    let offset = (position - opening.readableBytes) % Self.period
    return lines.getSlice(at: offset, length: min(limit, Self.period - offset)) ?? ByteBuffer()
  }

  /// 1,024 lines of 64 bytes, newline included.
  private static func numberedLines() -> ByteBuffer {
    var buffer = ByteBuffer()
    buffer.reserveCapacity(period)
    for number in 1...(period / 64) {
      let digits = String(number)
      let padded = String(repeating: "0", count: 4 - digits.utf8.count) + digits
      buffer.writeString("line \(padded) of a practice server inside this computer ")
      buffer.writeRepeatingByte(UInt8(ascii: "."), count: 64 * number - 1 - buffer.writerIndex)
      buffer.writeString("\n")
    }
    return buffer
  }
}
