import Glibc

/// A blocking HTTP client on a bare socket, so that tests see what is on the wire and not what a library makes of it.
final class TestClient {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// How a stream of bytes came to its end.
  enum Ending: Equatable {
    case closed
    case reset
  }

  private let socket: Int32
  private var unread: [UInt8] = []

  init(port: Int) throws {
    socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { throw Failure(description: "socket: \(errno)") }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failure(description: "connect: \(errno)") }
    // Only so that a server that never answers fails a test instead of stopping all of them.
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(socket) }

  func send(_ text: String) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw Failure(description: "send: \(errno)") }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Asks for `target` with HTTP/1.1 and reads the answer.
  func request(_ target: String, method: String = "GET", fields: String = "") throws -> TestResponse {
    try send("\(method) \(target) HTTP/1.1\r\nHost: lab\r\n\(fields)\r\n")
    return try response(hasBody: method != "HEAD")
  }

  /// Reads an answer: its head, and a body as long as Content-Length says.
  func response(hasBody: Bool = true) throws -> TestResponse {
    var response = try head()
    if hasBody, let length = response["Content-Length"].flatMap(Int.init) { response.body = try bytes(length) }
    return response
  }

  /// Reads the head of an answer.
  func head() throws -> TestResponse {
    let blank = Array("\r\n\r\n".utf8)
    var searched = 0
    while true {
      if let end = unread.indices.dropFirst(searched).first(where: { unread[$0...].starts(with: blank) }) {
        let text = String(decoding: unread[..<end], as: UTF8.self)
        unread.removeFirst(end + blank.count)
        return TestResponse(head: text)
      }
      searched = max(0, unread.count - blank.count + 1)
      guard try receive() == nil else { throw Failure(description: "the connection ended within a head") }
    }
  }

  /// Reads exactly that many bytes.
  func bytes(_ count: Int) throws -> [UInt8] {
    while unread.count < count {
      guard try receive() == nil else { throw Failure(description: "\(unread.count) bytes instead of \(count)") }
    }
    defer { unread.removeFirst(count) }
    return Array(unread.prefix(count))
  }

  /// Reads all that comes, and how it ended.
  func rest() throws -> (bytes: [UInt8], ending: Ending) {
    while true {
      if let ending = try receive() { return (unread, ending) }
    }
  }

  /// Whether anything can be read now, the end included. Does not wait.
  func hasSomethingToRead() -> Bool {
    var byte: UInt8 = 0
    return !unread.isEmpty || recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) >= 0
      || errno != EAGAIN
  }

  /// Tells the server that nothing more will come.
  func leave() { shutdown(socket, Int32(SHUT_WR)) }

  /// Waits for bytes and keeps them; the ending when there are no more.
  private func receive() throws -> Ending? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(socket, &buffer, buffer.count, 0)
    if count == 0 { return .closed }
    if count < 0 {
      guard errno == ECONNRESET else { throw Failure(description: "recv: \(errno)") }
      return .reset
    }
    unread += buffer[..<count]
    return nil
  }
}

/// An answer as it came.
struct TestResponse {
  let status: Int
  let head: String
  var body: [UInt8] = []

  var text: String { String(decoding: body, as: UTF8.self) }

  init(head: String) {
    self.head = head
    status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }

  /// A header field's value.
  subscript(name: String) -> String? {
    head.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}

/// Nanoseconds of the clock that no one sets.
func monotonicNanoseconds() -> UInt64 {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}

/// Tries again when a server with a very short patience gave up before this thread was allowed to run on.
func inTime<Result>(_ attempt: () throws -> Result) throws -> Result {
  for _ in 0..<100 {
    if let result = try? attempt() { return result }
  }
  return try attempt()
}
