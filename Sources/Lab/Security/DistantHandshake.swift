import NIOCore

/// Lets a server on this machine answer a TLS handshake as one that is far away would: the client's first message reaches it
/// a round trip later. Everything after the handshake is as fast as it is; how long an answer takes is up to the request.
final class DistantHandshake: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let roundTrip: TimeAmount
  private var held: [NIOAny]? = []
  private var isOver = false

  init(roundTrip: TimeAmount) { self.roundTrip = roundTrip }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard var held else { return context.fireChannelRead(data) }
    held.append(data)
    self.held = held
    guard held.count == 1 else { return }
    do {
      try context.eventLoop.assumeIsolated().scheduleCallback(in: roundTrip, handler: Arrival(self, context))
    } catch {
      context.close(promise: nil)  // The loop is shutting down.
    }
  }

  /// What is held has not been read yet.
  func channelReadComplete(context: ChannelHandlerContext) {
    if held == nil { context.fireChannelReadComplete() } else { context.read() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    isOver = true
    context.fireChannelInactive()
  }

  fileprivate func arrive(_ context: ChannelHandlerContext) {
    guard !isOver, let held else { return }
    self.held = nil
    for data in held { context.fireChannelRead(data) }
    context.fireChannelReadComplete()
  }
}

/// The moment at which the first message of a client arrives.
private final class Arrival: NIOScheduledCallbackHandler {
  private let handshake: DistantHandshake
  private let context: ChannelHandlerContext

  init(_ handshake: DistantHandshake, _ context: ChannelHandlerContext) {
    self.handshake = handshake
    self.context = context
  }

  func handleScheduledCallback(eventLoop: some EventLoop) { handshake.arrive(context) }
}
