import Glibc
import NIOCore
import NIOHTTP1

/// One client's connection: takes requests in turn, and does what each answer's `Transmission` says.
///
/// A timer is never cancelled, because that costs the event loop a search through all of its timers; one that finds its
/// connection closed does nothing.
final class Connection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  /// Where this connection stands in the table; the table's own.
  var tableIndex: Int?

  private enum Waiting {
    /// For the next request.
    case request
    /// For the timer.
    case timer
    /// For the client to read.
    case client
    /// For the client to take the last bytes, after which the connection ends.
    case end
    /// For the client to leave.
    case departure
  }

  private let server: ServerState
  private var requests = RequestQueue()
  private var transmission: Transmission?
  private var persistence = Persistence.kept
  private var waiting = Waiting.request
  private var isAdvancing = false
  private var lastHeardTick = 0
  private var context: ChannelHandlerContext?

  init(server: ServerState) { self.server = server }

  // MARK: The client's side

  func channelActive(context: ChannelHandlerContext) {
    self.context = context
    lastHeardTick = server.connections.tick
    server.connections.add(self)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    self.context = nil
    transmission = nil
    server.connections.remove(self)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if requests.take(unwrapInboundIn(data)) { advance() }
  }

  /// A client that sends requests faster than it takes answers is not read from for a while.
  func read(context: ChannelHandlerContext) {
    if requests.wantsMore { context.read() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if waiting == .client, context.channel.isWritable { advance() }
    context.fireChannelWritabilityChanged()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError || error is ByteToMessageDecoderError else { return context.close(promise: nil) }
    requests.takeMalformed(error)
    advance()
  }

  // MARK: The idle timeout

  /// Whether the client has done nothing since `tick`, although it is its turn.
  func isIdle(since tick: Int) -> Bool {
    switch waiting {
    case .request, .client, .end: lastHeardTick < tick
    case .timer, .departure: false
    }
  }

  /// Closes the connection without another word.
  func abandon() { context?.close(promise: nil) }

  // MARK: The server's side

  /// Does all that can be done now. Writing may make the channel call back at once; the flag keeps that from nesting,
  /// and the outer loop sees what such a call would have said.
  private func advance() {
    guard !isAdvancing, waiting == .request || waiting == .client else { return }
    isAdvancing = true
    defer { isAdvancing = false }
    lastHeardTick = server.connections.tick
    repeat {
      waiting = .request
      while waiting == .request, let context, transmission != nil || beginNext(context) { step(context) }
      context?.flush()
    } while waiting == .client && context?.channel.isWritable == true
  }

  /// Takes the next request from the queue; false when there is none.
  private func beginNext(_ context: ChannelHandlerContext) -> Bool {
    guard context.channel.isWritable else {
      waiting = .client
      return false
    }
    let wantedMore = requests.wantsMore
    guard let request = requests.next() else { return false }
    if !wantedMore, requests.wantsMore { context.read() }
    persistence = request.persistence
    transmission = server.transmission(for: request)
    return true
  }

  private func step(_ context: ChannelHandlerContext) {
    switch transmission?.next(now: .now(), clientIsReady: context.channel.isWritable) {
    case .write(let bytes): context.write(wrapOutboundOut(bytes), promise: nil)
    case .wait(let deadline): wait(until: deadline, context)
    case .waitForClient: waiting = .client
    case .finished(let ending): finish(ending, context)
    case nil: break
    }
  }

  private func wait(until deadline: NIODeadline, _ context: ChannelHandlerContext) {
    do {
      try context.eventLoop.assumeIsolated().scheduleCallback(at: deadline, handler: self)
      waiting = .timer
    } catch {
      context.close(promise: nil)  // The loop is shutting down.
    }
  }

  private func finish(_ ending: Answer.Ending, _ context: ChannelHandlerContext) {
    transmission = nil
    switch ending {
    case .complete where persistence != .closing: break
    case .complete, .close: end(context) { $0.close(promise: nil) }
    case .reset: end(context) { Self.reset($0) }
    case .silence: waiting = .departure
    }
  }

  /// Does `last` to the connection when all that was written is with the kernel.
  private func end(_ context: ChannelHandlerContext, _ last: @escaping (any Channel) -> Void) {
    waiting = .end
    let written = context.eventLoop.makePromise(of: Void.self)
    let channel = context.channel
    written.futureResult.assumeIsolated().whenComplete { _ in last(channel) }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: written)
  }

  /// With a linger of zero seconds, close sends RST instead of FIN.
  private static func reset(_ channel: any Channel) {
    guard let socket = channel as? any SocketOptionProvider else { return channel.close(promise: nil) }
    socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
  }
}

extension Connection: NIOScheduledCallbackHandler {
  func handleScheduledCallback(eventLoop: some EventLoop) {
    guard waiting == .timer else { return }
    waiting = .request
    advance()
  }
}
