import DequeModule
import Platform

/// A queue between interpreters. They share no objects, so that what crosses is bytes, and those are copied twice: `put`
/// copies them into memory that belongs to no interpreter, `get` from there into the reader's own. Any thread.
final class CopyQueue: @unchecked Sendable {
  // @unchecked: `messages` is read and written with the monitor locked; a message belongs to whoever took it out.
  private let monitor = Monitor()
  private var messages: Deque<UnsafeMutableRawBufferPointer> = []

  deinit { messages.forEach { $0.deallocate() } }

  /// Copies `bytes` into the queue, as its youngest message.
  func put(_ bytes: [UInt8]) {
    let message = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    bytes.withUnsafeBytes { message.copyMemory(from: $0) }
    monitor.locked {
      messages.append(message)
      monitor.signal()
    }
  }

  /// Copies the oldest message out of the queue. Blocks until there is one.
  func get() -> [UInt8] {
    let message = monitor.locked {
      while true {
        if let message = messages.popFirst() { return message }
        monitor.wait()
      }
    }
    defer { message.deallocate() }
    return [UInt8](message)
  }
}

extension CopyQueue {
  /// Bytes of a payload that are in the queue at once, so that a large one needs no more memory than this.
  private static let pieceBytes = 1 << 20

  /// Sends a message and that many bytes of payload from one interpreter into another, both of which the calling thread may
  /// enter. Returns the copy that arrives, nil when it cannot be read.
  func cross(_ message: WorkerMessage, payload: Int) -> WorkerMessage? {
    var sent = WireWriter()
    message.encode(into: &sent)
    put(sent.bytes)
    var received = WireReader(get())
    carry(payload)
    return try? WorkerMessage.decode(&received)
  }

  /// Puts and gets that many bytes that mean nothing.
  private func carry(_ count: Int) {
    let piece = [UInt8](repeating: 0x5A, count: min(count, Self.pieceBytes))
    var left = count
    while left > 0 {
      put(left >= piece.count ? piece : Array(piece.prefix(left)))
      left -= get().count
    }
  }
}
