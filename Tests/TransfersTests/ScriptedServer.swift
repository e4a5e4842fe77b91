import Glibc
import Synchronization

/// A TCP server on a free loopback port that follows a script: the opposite of a well-behaved one, where that is wanted.
final class ScriptedServer: Sendable {
  private struct State {
    var accepted: [Connection] = []
    var threads: [pthread_t] = []
  }

  let port: UInt16
  private let listener: Int32
  private let script: @Sendable (Connection) -> Void
  private let state = Mutex(State())

  /// Runs `body` while a server plays `script`, on a thread of its own, to each connection.
  @discardableResult
  static func playing<Result>(
    _ script: @escaping @Sendable (Connection) -> Void, tight: Bool = false,
    _ body: (ScriptedServer) throws -> Result
  ) throws -> Result {
    let server = try ScriptedServer(script, tight: tight)
    let thread = startThread { server.acceptAll() }
    defer { server.stop(thread) }
    return try body(server)
  }

  private init(_ script: @escaping @Sendable (Connection) -> Void, tight: Bool) throws {
    self.script = script
    (listener, port) = try listeningSocket(tight: tight)
  }

  /// Connections accepted so far.
  var accepted: Int { state.withLock { $0.accepted.count } }

  /// An http URL on this server.
  func url(_ path: String = "/", host: String = "127.0.0.1", scheme: String = "http") -> String {
    "\(scheme)://\(host):\(port)\(path)"
  }

  private func acceptAll() {
    while true {
      let descriptor = accept(listener, nil, nil)
      if descriptor < 0 && errno == EINTR { continue }
      guard descriptor >= 0 else { return }
      let connection = Connection(descriptor)
      let script = script
      // Counted before it is served, so that who has been answered finds it counted.
      state.withLock {
        $0.accepted.append(connection)
        $0.threads.append(
          startThread {
            script(connection)
            connection.finish()
          })
      }
    }
  }

  private func stop(_ acceptor: pthread_t) {
    shutdown(listener, Int32(SHUT_RDWR))
    pthread_join(acceptor, nil)
    let all = state.withLock { $0 }
    for connection in all.accepted { connection.interrupt() }
    for thread in all.threads { pthread_join(thread, nil) }
    for connection in all.accepted { connection.close() }
    close(listener)
  }
}

/// The server's end of a connection.
final class Connection: Sendable {
  private let descriptor: Int32
  private let isOpen = Mutex(true)

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Reads up to the end of a request's headers; nil when the other side has gone.
  func readRequest() -> String? {
    var text: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      text += buffer[..<count]
      if text.suffix(4) == [13, 10, 13, 10] { return String(decoding: text, as: UTF8.self) }
    }
  }

  /// Sends all of `text`; false when the other side has gone.
  @discardableResult
  func send(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Blocks until the other side has gone.
  func waitForEnd() {
    var byte: UInt8 = 0
    while recv(descriptor, &byte, 1, 0) > 0 { continue }
  }

  /// Ends the connection with a reset instead of a proper end.
  func reset() {
    var now = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    close()
  }

  /// Says that nothing more comes.
  func finish() {
    isOpen.withLock { if $0 { _ = shutdown(descriptor, Int32(SHUT_WR)) } }
  }

  fileprivate func interrupt() {
    isOpen.withLock { if $0 { _ = shutdown(descriptor, Int32(SHUT_RDWR)) } }
  }

  fileprivate func close() {
    isOpen.withLock {
      if $0 { _ = Glibc.close(descriptor) }
      $0 = false
    }
  }
}

/// A thread that has to be joined.
func startThread(_ work: @escaping @Sendable () -> Void) -> pthread_t {
  final class Box: Sendable {
    let work: @Sendable () -> Void
    init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  }
  var thread = pthread_t()
  let code = pthread_create(
    &thread, nil,
    { box in
      if let box { Unmanaged<Box>.fromOpaque(box).takeRetainedValue().work() }
      return nil
    }, Unmanaged.passRetained(Box(work)).toOpaque())
  precondition(code == 0, "pthread_create")
  return thread
}

/// A socket that listens on a free port of 127.0.0.1. `tight` makes both ends keep so little that a sender soon waits.
func listeningSocket(tight: Bool = false) throws -> (descriptor: Int32, port: UInt16) {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
  if tight {
    var (buffer, segment): (Int32, Int32) = (1, 88)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size))
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_MAXSEG, &segment, socklen_t(MemoryLayout<Int32>.size))
  }
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
  var length = socklen_t(MemoryLayout<sockaddr_in>.size)
  let code = withUnsafeMutablePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      bind(descriptor, $0, length) | listen(descriptor, 128) | getsockname(descriptor, $0, &length)
    }
  }
  guard descriptor >= 0, code == 0 else { throw NoSocket(systemError: errno) }
  return (descriptor, UInt16(bigEndian: address.sin_port))
}

/// The system gave no listening socket.
struct NoSocket: Error {
  var systemError: Int32
}
