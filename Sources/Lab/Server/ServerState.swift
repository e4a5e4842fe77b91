import NIOCore

/// What the connections of a server share. On the event loop only.
final class ServerState {
  let connections: ConnectionTable
  private var book: AnswerBook
  /// The most frequent answer, ready to send.
  private let plain: ByteBuffer

  init(idleMilliseconds: Int, eventLoop: any EventLoop) {
    let content = BodyContent()
    connections = ConnectionTable(idleMilliseconds: idleMilliseconds, eventLoop: eventLoop)
    book = AnswerBook(content: content)
    var plain = ResponseHead.bytes(of: Answer(), .kept)
    plain.writeImmutableBuffer(content.piece(opening: ByteBuffer(), at: 0, limit: Answer().length))
    self.plain = plain
  }

  /// The answer to a request, ready to go.
  func transmission(for request: RequestQueue.Item) -> Transmission {
    let answer =
      request.refusal.map { AnswerBook.answer(refusing: $0) }
      ?? book.answer(method: request.method, target: request.target)
    return Transmission(
      answer, method: request.method, persistence: request.persistence, content: book.content, plain: plain)
  }
}
