import Foundation
import Glibc
import Testing

@testable import Platform

@Suite final class UnixSocketTests: Sendable {
  private let folder = "/tmp/interleave-socket-\(UUID().uuidString.prefix(8))"
  private var path: String { folder + "/s" }

  init() throws { try PrivateFolder.make(folder) }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func mode(_ path: String) -> mode_t {
    var status = stat()
    return lstat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
  }

  /// The number of the error that `body` throws, nil when it throws none.
  private func number(_ body: () throws -> Void) -> Int32? {
    do {
      try body()
      return nil
    } catch {
      return (error as? SystemError)?.number
    }
  }

  @Test func twoEnds_talk_andKnowEachOthersUser() throws {
    let listener = try UnixListener(at: path)
    #expect(try listener.accept() == nil)
    let near = try UnixSocket.connect(to: path)
    let far = try #require(try listener.accept())
    #expect(try UnixSocket.peerUser(of: far) == geteuid())
    #expect(try UnixSocket.receive(from: far, most: 10) == [])
    #expect(try UnixSocket.send([1, 2, 3], to: near) == 3)
    #expect(try UnixSocket.receive(from: far, most: 2) == [1, 2])
    #expect(try UnixSocket.receive(from: far, most: 2) == [3])
  }

  @Test func anEndThatIsGone_isSeen_andIsNoSignal() throws {
    let listener = try UnixListener(at: path)
    var near: Descriptor? = try UnixSocket.connect(to: path)
    let far = try #require(try listener.accept())
    withExtendedLifetime(near) {}
    near = nil
    #expect(try UnixSocket.receive(from: far, most: 10) == nil)
    #expect(number { _ = try UnixSocket.send([1], to: far) } == EPIPE)
  }

  @Test func nothing_isInheritedByOtherPrograms() throws {
    let listener = try UnixListener(at: path)
    let near = try UnixSocket.connect(to: path)
    let far = try #require(try listener.accept())
    for descriptor in [listener.descriptor, near, far] {
      #expect(fcntl(descriptor.raw, F_GETFD) & FD_CLOEXEC != 0)
      #expect(fcntl(descriptor.raw, F_GETFL) & O_NONBLOCK != 0)
    }
  }

  @Test func socketAndFolder_areTheOwnersAlone() throws {
    let listener = try UnixListener(at: path)
    withExtendedLifetime(listener) {}
    #expect(mode(folder) == 0o700 && mode(path) == 0o600)
  }

  @Test func aFolderThatWasOpenToOthers_isClosed_andOneBehindALinkRefused() throws {
    chmod(folder, 0o755)
    try PrivateFolder.make(folder)
    #expect(mode(folder) == 0o700)
    symlink(folder, folder + "/link")
    #expect(number { try PrivateFolder.make(folder + "/link") } != nil)
    #expect(number { try PrivateFolder.make("/dev/null/x") } == ENOTDIR)
  }

  @Test(.enabled(if: geteuid() == 0)) func somebodyElsesFolder_isRefused() throws {
    try PrivateFolder.make(folder + "/theirs")
    chown(folder + "/theirs", 65_534, 65_534)
    #expect(number { try PrivateFolder.make(folder + "/theirs") } == EPERM)
  }

  @Test func onlyOneListens() throws {
    let listener = try UnixListener(at: path)
    #expect(number { _ = try UnixListener(at: path) } == EADDRINUSE)
    _ = try UnixSocket.connect(to: path)
    #expect(try listener.accept() != nil)
  }

  @Test func whatAKilledListenerLeft_isReplaced() throws {
    // A socket that is bound and on which nobody listens, as after a kill.
    let left = try UnixSocket.make()
    #expect(try UnixSocket.withAddress(path) { bind(left.raw, $0, $1) } == 0)
    #expect(number { _ = try UnixSocket.connect(to: path) } == ECONNREFUSED)
    let listener = try UnixListener(at: path)
    _ = try UnixSocket.connect(to: path)
    #expect(try listener.accept() != nil)
  }

  @Test func somebodyWhoListensWithoutTheLock_isLeftAlone() throws {
    let other = try UnixSocket.make()
    #expect(try UnixSocket.withAddress(path) { bind(other.raw, $0, $1) } == 0)
    #expect(listen(other.raw, 1) == 0)
    #expect(number { _ = try UnixListener(at: path) } == EADDRINUSE)
    _ = try UnixSocket.connect(to: path)
  }

  @Test func aFileOfAnotherKind_isLeftAlone() throws {
    try "precious".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(number { _ = try UnixListener(at: path) } == EEXIST)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
  }

  @Test func theEnd_removesTheSocket_butNoneThatIsNewer() throws {
    var first: UnixListener? = try UnixListener(at: path)
    withExtendedLifetime(first) {}
    first = nil
    #expect(number { _ = try UnixSocket.connect(to: path) } == ENOENT)

    first = try UnixListener(at: path)
    unlink(path)
    try "newer".write(toFile: path, atomically: true, encoding: .utf8)
    first = nil
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test func aPathThatIsTooLong_isAnError_thatSaysSo() throws {
    let long = folder + "/" + String(repeating: "x", count: UnixSocket.longestPath)
    #expect(number { _ = try UnixListener(at: long) } == ENAMETOOLONG)
    #expect(number { _ = try UnixSocket.connect(to: long) } == ENAMETOOLONG)
    let longest = folder + "/" + String(repeating: "x", count: UnixSocket.longestPath - folder.utf8.count - 1)
    let listener = try UnixListener(at: longest)
    _ = try UnixSocket.connect(to: longest)
    #expect(try listener.accept() != nil)
  }

  // MARK: Strangers

  /// Connects as the user nobody, and says what came of it: the number of the error, or how many bytes were there to read
  /// before the end.
  private func stranger() throws -> String {
    let script = """
      use Socket; socket(my $s, AF_UNIX, SOCK_STREAM, 0) or die;
      connect($s, pack_sockaddr_un($ARGV[0])) or do { print $!+0; exit };
      print "read ", sysread($s, my $text, 100);
      """
    let output = try Descriptor.pipe()
    let child = try ChildProcess.spawn(
      "/usr/bin/setpriv",
      arguments: ["--reuid=65534", "--regid=65534", "--clear-groups", "/usr/bin/perl", "-e", script, path],
      inheriting: [nil, output.write, .standardError])
    _ = try child.wait()
    var buffer = [UInt8](repeating: 0, count: 100)
    let count = try buffer.withUnsafeMutableBytes { try output.read.read(into: $0) }
    return String(decoding: buffer.prefix(count), as: UTF8.self)
  }

  private static let canBeAnother =
    geteuid() == 0 && access("/usr/bin/setpriv", X_OK) == 0 && access("/usr/bin/perl", X_OK) == 0

  @Test(.enabled(if: canBeAnother)) func aStranger_cannotOpenTheSocket() throws {
    let listener = try UnixListener(at: path)
    #expect(try stranger() == "\(EACCES)")
    #expect(try listener.accept() == nil)
  }

  @Test(.enabled(if: canBeAnother)) func aStrangerWhomFoldersLetPass_isToldNothing() throws {
    let listener = try UnixListener(at: path)
    chmod(folder, 0o755)
    chmod(path, 0o666)
    let outcome = Box()
    let thread = try PosixThread.start("stranger") { outcome.text = try? self.stranger() }
    #expect(try Readiness.wait(for: [listener.descriptor.raw]) == [listener.descriptor.raw])
    #expect(try listener.accept() == nil)
    thread.join()
    #expect(outcome.text == "read 0")
  }

  private final class Box: @unchecked Sendable {
    // @unchecked: written by one thread, and read after that thread has been joined.
    var text: String?
  }
}
