import Glibc

/// A file that is made anew as a whole: whoever reads it sees the old contents or the new, also after a crash. What is never
/// finished leaves nothing behind. Confined to one thread.
///
/// A device or a pipe is written to as it is: nothing can take its place.
public final class FileReplacement {
  /// Where the new contents are written.
  public let file: Descriptor
  private let path: String
  /// Nil for what is written to as it is, and once the file has its name.
  private var temporary: String?

  /// Begins to replace the file at `path`, or to make it. Through a symbolic link, the file behind it is replaced.
  public init(_ path: String) throws(SystemError) {
    self.path = Self.target(of: path)
    var status = stat()
    let kind = stat(self.path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    guard kind != S_IFDIR else { throw SystemError("write \(path)", number: EISDIR) }
    let temporary = kind == S_IFREG ? "\(self.path).\(getpid()).tmp" : nil
    let flags = temporary == nil ? O_WRONLY | O_CLOEXEC : O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let raw = open(temporary ?? self.path, flags, 0o644)
    guard raw >= 0 else { throw SystemError("write \(temporary ?? path)") }
    self.temporary = temporary
    file = Descriptor(owning: raw)
  }

  deinit { if let temporary { unlink(temporary) } }

  /// Gives the new contents their name.
  public func finish() throws(SystemError) {
    guard let temporary else { return }
    guard fsync(file.raw) == 0 else { throw SystemError("fsync \(temporary)") }
    guard rename(temporary, path) == 0 else { throw SystemError("rename to \(path)") }
    self.temporary = nil
  }

  private static func target(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
