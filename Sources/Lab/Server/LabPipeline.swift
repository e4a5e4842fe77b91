import NIOCore
import NIOHTTP1
import NIOSSL

/// What stands between a socket and the lab's answers.
///
/// Requests are parsed by NIO, with its limits on the size of addresses and headers. Answers are written as bytes. For https
/// one more handler stands before these two, and another that makes the handshake take as long as from far away.
enum LabPipeline {
  /// Called on the channel's event loop, for each connection. `tls` is nil for http.
  static func configure(
    _ channel: any Channel, _ state: NIOLoopBound<ServerState>, tls: NIOSSLContext?
  ) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      if let tls {
        try pipeline.addHandler(DistantHandshake(roundTrip: LabServer.handshakeRoundTrip))
        try pipeline.addHandler(NIOSSLServerHandler(context: tls))
      }
      try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try pipeline.addHandler(Connection(server: state.value))
    }
  }
}
