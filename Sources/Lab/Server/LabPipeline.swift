import NIOCore
import NIOHTTP1

/// What stands between a socket and the lab's answers.
///
/// Requests are parsed by NIO, with its limits on the size of addresses and headers. Answers are written as bytes.
/// https would be one more handler before these two, and nothing else.
enum LabPipeline {
  /// Called on the channel's event loop, for each connection.
  static func configure(_ channel: any Channel, _ state: NIOLoopBound<ServerState>) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      let pipeline = channel.pipeline.syncOperations
      try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
      try pipeline.addHandler(Connection(server: state.value))
    }
  }
}
