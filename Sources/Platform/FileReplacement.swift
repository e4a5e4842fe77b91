import Glibc

/// A file that is made anew as a whole: whoever reads it sees the old contents or the new, also after a crash. What is never
/// finished leaves nothing behind. Confined to one thread.
///
/// A device or a pipe is written to as it is: nothing can take its place.
public final class FileReplacement {
  /// What a new file is called before it has its name: hidden, and with the number of the process that makes it, so that
  /// somebody can see whether it still does.
  struct TemporaryName {
    /// More than one process makes of one file at a time.
    fileprivate static let most = 100

    /// `.NAME.` without the folder.
    let prefix: String

    /// The names for a file of that name.
    init(for name: some StringProtocol) { prefix = ".\(name)." }

    /// The first of the names, and the others in the same process.
    fileprivate func name(_ number: Int) -> String { "\(prefix)\(getpid())" + (number == 0 ? "" : ".\(number)") }

    /// The process that makes a file of that name; nil for a name that is none of these.
    func writer(of name: String) -> pid_t? {
      name.hasPrefix(prefix) ? pid_t(name.dropFirst(prefix.count).prefix { $0 != "." }) : nil
    }
  }

  /// Where the new contents are written.
  public let file: Descriptor
  private let path: String
  /// Nil for what is written to as it is, and once the file has its name.
  private var temporary: String?

  /// Begins to replace the file at `path`, or to make it, for whom `permissions` and the process's mask let. Through a
  /// symbolic link, the file behind it is replaced.
  public init(_ path: String, permissions: mode_t = 0o644) throws(SystemError) {
    self.path = Self.target(of: path)
    var status = stat()
    let kind = stat(self.path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    guard kind != S_IFDIR else { throw SystemError("write \(path)", number: EISDIR) }
    guard kind == S_IFREG else {
      let raw = open(self.path, O_WRONLY | O_CLOEXEC)
      guard raw >= 0 else { throw SystemError("write \(path)") }
      temporary = nil
      file = Descriptor(owning: raw)
      return
    }
    let (temporary, raw) = try Self.make(beside: self.path, permissions)
    self.temporary = temporary
    file = Descriptor(owning: raw)
  }

  /// A new file in the folder of the one at `path`: only there a name can be given without copying.
  private static func make(beside path: String, _ permissions: mode_t) throws(SystemError) -> (String, Int32) {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let names = TemporaryName(for: path[start...])
    for number in 0..<TemporaryName.most {
      let temporary = String(path[..<start]) + names.name(number)
      // What another thread makes, or a process of the same number has left behind, is not touched.
      let raw = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permissions)
      if raw >= 0 { return (temporary, raw) }
      guard errno == EEXIST else { break }
    }
    throw SystemError("write \(path)")
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
