import CPlatform
import Glibc

/// Connections between processes of one user on one machine. Nothing here blocks. Any thread.
public enum UnixSocket {
  /// The longest path of a socket, in bytes: the kernel keeps 108, of which one ends the text and one is the sign that
  /// stands behind the path while a listener is made.
  public static let longestPath = 106

  /// Connects to what listens at `path`. Throws ENOENT or ECONNREFUSED when nobody does, EPERM when it is another user's
  /// process, and EAGAIN when more processes are waiting there than have room.
  public static func connect(to path: String) throws(SystemError) -> Descriptor {
    let socket = try make()
    let code = try withAddress(path) { Glibc.connect(socket.raw, $0, $1) }
    guard code == 0 else { throw SystemError("connect \(path)") }
    guard try peerUser(of: socket) == geteuid() else { throw SystemError("connect \(path)", number: EPERM) }
    return socket
  }

  /// The user that the process at the other end of a connection ran as when the connection was made.
  public static func peerUser(of socket: Descriptor) throws(SystemError) -> uid_t {
    var user = uid_t()
    guard interleave_peer_user(socket.raw, &user) == 0 else { throw SystemError("getsockopt SO_PEERCRED") }
    return user
  }

  /// Sends as much as there is room for; 0 when there is none. Throws when the other end is gone; that is no signal.
  public static func send(_ bytes: ArraySlice<UInt8>, to socket: Descriptor) throws(SystemError) -> Int {
    while true {
      let flags = Int32(MSG_NOSIGNAL)
      let count = bytes.withUnsafeBytes { Glibc.send(socket.raw, $0.baseAddress, $0.count, flags) }
      if count >= 0 { return count }
      if errno == EAGAIN { return 0 }
      guard errno == EINTR else { throw SystemError("send") }
    }
  }

  /// Receives at most `most` bytes; none when there is nothing to receive yet, nil when the other end has closed.
  public static func receive(from socket: Descriptor, most: Int) throws(SystemError) -> [UInt8]? {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, filled in
        count = recv(socket.raw, buffer.baseAddress, buffer.count, 0)
        filled = max(count, 0)
      }
      if count > 0 { return bytes }
      if count == 0 { return nil }
      if errno == EAGAIN { return [] }
      guard errno == EINTR else { throw SystemError("recv") }
    }
  }

  /// A socket that is connected to nothing.
  static func make() throws(SystemError) -> Descriptor {
    let type = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    let raw = socket(AF_UNIX, Int32(type), 0)
    guard raw >= 0 else { throw SystemError("socket") }
    return Descriptor(owning: raw)
  }

  /// Calls `body` with the address of `path`, which throws ENAMETOOLONG when it is too long to have one.
  static func withAddress<Result>(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Result
  ) throws(SystemError) -> Result {
    let bytes = Array(path.utf8)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    // One byte is left, which ends the text.
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw SystemError("use \(path) as a socket", number: ENAMETOOLONG)
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
  }
}
