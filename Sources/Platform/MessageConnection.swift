/// One end of a connection on which messages travel both ways. Never blocks. Confined to one thread.
public final class MessageConnection {
  /// What came.
  public struct Received: Equatable {
    /// In order.
    public var messages: [[UInt8]] = []
    /// Whether nothing more can come: the other end is gone, or has sent what is no message.
    public var isOver = false
  }

  /// At most so much is received at a time, so that whoever sends without end keeps nobody from anything.
  private static let portion = 16 << 10

  /// To be waited for.
  public var descriptor: Int32 { socket.raw }
  /// Whether something waits for room to be sent.
  public private(set) var isSending = false

  private let socket: Descriptor
  private var reader: MessageReader
  private var output: ArraySlice<UInt8> = []

  /// A connection on which messages of at most `limit` bytes are received.
  public init(_ socket: Descriptor, limit: Int) {
    self.socket = socket
    reader = MessageReader(limit: limit)
  }

  /// What has arrived since the last call, or a part of it.
  public func receive() -> Received {
    var received = Received()
    do {
      guard let bytes = try UnixSocket.receive(from: socket, most: Self.portion) else {
        received.isOver = true
        return received
      }
      reader.append(bytes)
      while let message = try reader.next() { received.messages.append(message) }
    } catch {
      received.isOver = true
    }
    return received
  }

  /// Sends a message after those before it, as far as there is room. Returns false when the other end is gone.
  public func send(_ message: [UInt8]) -> Bool {
    output += MessageReader.framed(message)
    return flush()
  }

  /// Goes on with what waits for room. Returns false when the other end is gone.
  public func flush() -> Bool {
    while !output.isEmpty {
      guard let count = try? UnixSocket.send(output, to: socket) else { return false }
      if count == 0 { break }
      output = output.dropFirst(count)
    }
    isSending = !output.isEmpty
    return true
  }
}
