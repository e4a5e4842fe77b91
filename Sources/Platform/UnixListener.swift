import CPlatform
import Glibc

/// Listens at a path in the file system for other processes of the same user. At most one listens there: a lock beside the
/// path says who, and goes with its process however that ends, so that what a killed one has left behind is replaced.
public final class UnixListener: Sendable {
  /// Readable when somebody wants to connect.
  public let descriptor: Descriptor
  /// Where it listens.
  public let path: String
  private let lock: Descriptor
  /// Which file it is, so that no other is removed at the end.
  private let file: ino_t

  /// How many may wait to be accepted.
  private static let backlog: Int32 = 16

  /// Listens at `path` in a folder that must be private (`PrivateFolder`). Throws EADDRINUSE when somebody listens there,
  /// ENAMETOOLONG for a path that has over `UnixSocket.longestPath` bytes, and EEXIST when a file of another kind is there.
  public init(at path: String) throws(SystemError) {
    guard path.utf8.count <= UnixSocket.longestPath else {
      throw SystemError("listen at \(path)", number: ENAMETOOLONG)
    }
    lock = try UnixListener.lock(path)
    try UnixListener.makeSureThatNobodyListens(at: path)
    // Nobody finds it before it listens: a socket that is seen can be connected to.
    let unfinished = path + "~"
    unlink(unfinished)
    let socket = try UnixSocket.make()
    guard try UnixSocket.withAddress(unfinished, { bind(socket.raw, $0, $1) }) == 0 else {
      throw SystemError("bind \(path)")
    }
    var status = stat()
    guard chmod(unfinished, 0o600) == 0, listen(socket.raw, UnixListener.backlog) == 0,
      stat(unfinished, &status) == 0, rename(unfinished, path) == 0
    else {
      let failure = SystemError("listen at \(path)")
      unlink(unfinished)
      throw failure
    }
    descriptor = socket
    file = status.st_ino
    self.path = path
  }

  deinit {
    var status = stat()
    if stat(path, &status) == 0, status.st_ino == file { unlink(path) }
  }

  /// The next that has connected, nil when nobody has. A process of another user is refused: it gets nothing but the end
  /// of its connection, and nil is returned.
  public func accept() throws(SystemError) -> Descriptor? {
    let raw = interleave_accept(descriptor.raw)
    guard raw >= 0 else {
      if [EAGAIN, EINTR, ECONNABORTED].contains(errno) { return nil }
      throw SystemError("accept")
    }
    let socket = Descriptor(owning: raw)
    return try UnixSocket.peerUser(of: socket) == geteuid() ? socket : nil
  }

  private static func lock(_ path: String) throws(SystemError) -> Descriptor {
    let raw = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard raw >= 0 else { throw SystemError("open \(path).lock") }
    let lock = Descriptor(owning: raw)
    guard flock(raw, LOCK_EX | LOCK_NB) == 0 else {
      throw SystemError("listen at \(path)", number: errno == EWOULDBLOCK ? EADDRINUSE : errno)
    }
    return lock
  }

  /// The lock keeps other listeners of this kind away; somebody else's is found by knocking.
  private static func makeSureThatNobodyListens(at path: String) throws(SystemError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFSOCK else { throw SystemError("listen at \(path)", number: EEXIST) }
    do {
      _ = try UnixSocket.connect(to: path)
    } catch {
      if [ECONNREFUSED, ENOENT].contains(error.number) { return }
    }
    throw SystemError("listen at \(path)", number: EADDRINUSE)
  }
}
