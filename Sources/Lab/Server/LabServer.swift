import NIOCore
import NIOPosix
import NIOSSL
import Platform
import Synchronization

/// The practice server: HTTP/1.1 on 127.0.0.1, with dials for what usually goes wrong on the way.
///
/// One event loop on one thread serves every connection. The lab runs beside the client that is being watched and
/// measured, so it must not take a second processor from it; and one thread is enough, since it spends less time on a
/// request than a client does. Delays are entries in the loop's timer queue.
///
/// All methods may be called from any thread except an event loop's. All of them block: keep them off Swift's
/// cooperative pool.
public final class LabServer: Sendable {
  /// The port that it listens on, on 127.0.0.1.
  public let port: Int

  /// Where it is, and how to know it.
  public let address: LabAddress

  /// How long a TLS handshake takes longer than on this machine: what it costs to reach a server that is so far away.
  public static let handshakeMilliseconds = 40
  static let handshakeRoundTrip = TimeAmount.milliseconds(Int64(handshakeMilliseconds))

  private let group: MultiThreadedEventLoopGroup
  private let listeners: [any Channel]
  private let isClosed = Mutex(false)
  /// Readable for ever once the server is closed. A future of the event loop could not say so: it ends with the loop.
  private let closed: Descriptor

  /// `http://127.0.0.1:PORT`, without a slash at the end.
  public var url: String { address.url }

  private init(
    group: MultiThreadedEventLoopGroup, plain: any Channel, secure: any Channel, certificate: String, closed: Descriptor
  ) {
    self.group = group
    listeners = [plain, secure]
    self.closed = closed
    port = plain.localAddress?.port ?? 0
    address = LabAddress(
      url: "http://127.0.0.1:\(port)", secureURL: "https://127.0.0.1:\(secure.localAddress?.port ?? 0)",
      certificate: certificate)
  }

  deinit { close() }

  /// Listens on `port`, or on a free one when it is 0, and for https on another free one. Connections whose client does nothing for a minute are closed.
  public static func start(port: Int = 0) throws(LabError) -> LabServer {
    try start(port: port, idleMilliseconds: 60_000)
  }

  /// As `start(port:)`, with another patience.
  static func start(port: Int, idleMilliseconds: Int) throws(LabError) -> LabServer {
    guard (0...65_535).contains(port) else { throw .portOutOfRange(port) }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      let loop = group.next()
      let state = try loop.submit {
        NIOLoopBound(ServerState(idleMilliseconds: idleMilliseconds, eventLoop: loop), eventLoop: loop)
      }.wait()
      let certificate = try LabCertificate()
      let plain = try bootstrap(group, state, tls: nil).bind(host: "127.0.0.1", port: port).wait()
      let secure = try bootstrap(group, state, tls: certificate.serverContext()).bind(host: "127.0.0.1", port: 0).wait()
      return LabServer(
        group: group, plain: plain, secure: secure, certificate: certificate.pem, closed: try Descriptor.event())
    } catch {
      try? group.syncShutdownGracefully()
      throw LabError(listeningOn: port, error)
    }
  }

  /// Stops listening and closes every connection. When it returns, the port is free. A second call does nothing.
  public func close() {
    isClosed.withLock { isClosed in
      guard !isClosed else { return }
      isClosed = true
      // Either fails only when the loop is down already, which is what is wanted.
      for listener in listeners { try? listener.close().wait() }
      try? group.syncShutdownGracefully()
      closed.signal()
    }
  }

  /// Waits until `close` was called, on another thread.
  public func waitUntilClosed() {
    // Empty when a signal handler ran: waits on.
    while (try? Readiness.wait(for: [closed.raw]))?.isEmpty == true {}
  }

  private static func bootstrap(
    _ group: MultiThreadedEventLoopGroup, _ state: NIOLoopBound<ServerState>, tls: NIOSSLContext?
  ) -> ServerBootstrap {
    ServerBootstrap(group: group)
      // The kernel cuts this to net.core.somaxconn. 10,000 connections made at once otherwise wait for their SYN again.
      .serverChannelOption(.backlog, value: 10_000)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.maxMessagesPerRead, value: 64)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // A request is read at once; asking again only to hear that there is no more would be a system call each.
      .childChannelOption(.maxMessagesPerRead, value: 1)
      // Bodies are slices of shared memory, so that much in flight costs little, and the kernel is asked less often.
      .childChannelOption(.writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10))
      .childChannelInitializer { LabPipeline.configure($0, state, tls: tls) }
  }
}
