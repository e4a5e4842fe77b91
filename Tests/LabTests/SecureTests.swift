import Glibc
import NIOCore
import NIOPosix
import NIOSSL
import Testing

@testable import Lab

/// What a client hears that speaks TLS, be it one that was given the certificate or one that was not.
@Suite struct SecureTests {
  /// Asks the server for `/delay/1` with those certificates, and returns what it says.
  private func ask(_ server: LabServer, trusting certificates: NIOSSLTrustRoots) throws -> String {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = certificates
    configuration.additionalTrustRoots = []
    let context = try NIOSSLContext(configuration: configuration)
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    defer { try? group.syncShutdownGracefully() }
    let answer = group.next().makePromise(of: String.self)
    let port = try #require(server.address.secureURL.split(separator: ":").last.flatMap { Int($0) })
    let channel = try ClientBootstrap(group: group)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(NIOSSLClientHandler(context: context, serverHostname: nil))
          try pipeline.addHandler(Listener(answer))
        }
      }
      .connect(host: "127.0.0.1", port: port).wait()
    channel.writeAndFlush(ByteBuffer(string: "GET /delay/1 HTTP/1.1\r\nHost: lab\r\n\r\n"), promise: nil)
    return try answer.futureResult.wait()
  }

  @Test func clientThatKnowsTheCertificate_isAnswered() throws {
    let server = try LabServer.start()
    defer { server.close() }
    let certificate = try NIOSSLCertificate.fromPEMBytes(Array(server.address.certificate.utf8))
    #expect(try ask(server, trusting: .certificates(certificate)).hasPrefix("HTTP/1.1 200"))
  }

  @Test func clientThatDoesNot_refuses() throws {
    let server = try LabServer.start()
    defer { server.close() }
    #expect(throws: (any Error).self) { try ask(server, trusting: .default) }
  }

  @Test func everyServer_hasACertificateOfItsOwn() throws {
    let servers = [try LabServer.start(), try LabServer.start()]
    defer { servers.forEach { $0.close() } }
    #expect(servers[0].address.certificate != servers[1].address.certificate)
    let other = try NIOSSLCertificate.fromPEMBytes(Array(servers[1].address.certificate.utf8))
    #expect(throws: (any Error).self) { try ask(servers[0], trusting: .certificates(other)) }
  }

  @Test func address_survivesItsLine() throws {
    let server = try LabServer.start()
    defer { server.close() }
    #expect(LabAddress(line: server.address.line) == server.address)
  }
}

/// Keeps the beginning of what a server says.
private final class Listener: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  private let answer: EventLoopPromise<String>

  init(_ answer: EventLoopPromise<String>) { self.answer = answer }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    answer.succeed(String(buffer: unwrapInboundIn(data)))
    context.close(promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    answer.fail(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) { answer.fail(ChannelError.eof) }
}
