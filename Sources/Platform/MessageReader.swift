/// Cuts a stream of bytes into messages, each of which follows its length in four bytes, the highest first. Whatever
/// arrives, no more than one message and what came with it is kept.
public struct MessageReader: Sendable {
  /// The stream is none of messages, or one is longer than allowed. There is no going on: nobody knows where the next one
  /// would begin.
  public struct Violation: Error, Equatable, Sendable {}

  private let limit: Int
  private var bytes: [UInt8] = []
  /// Where the next message begins.
  private var start = 0

  /// A reader of messages of 1 to `limit` bytes.
  public init(limit: Int) { self.limit = limit }

  /// More of the stream.
  public mutating func append(_ more: [UInt8]) {
    bytes.removeFirst(start)
    start = 0
    bytes += more
  }

  /// The next message, nil when it has not arrived whole.
  public mutating func next() throws(Violation) -> [UInt8]? {
    let rest = bytes[start...]
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard (1...limit).contains(length) else { throw Violation() }
    guard rest.count >= 4 + length else { return nil }
    start += 4 + length
    return Array(rest.dropFirst(4).prefix(length))
  }

  /// A message as it travels.
  public static func framed(_ message: [UInt8]) -> [UInt8] {
    let length = UInt32(clamping: message.count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + message
  }
}
