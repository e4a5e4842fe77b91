import Glibc

/// Where the program keeps what it remembers between starts: `$XDG_STATE_HOME/interleave`, by default
/// `~/.local/state/interleave`. Files in it are small, and are replaced as a whole or not at all. Any thread.
public struct StateDirectory: Sendable {
  /// The longest file that is read.
  public static let limit = 1 << 20

  /// The directory's path; nil when there is no home to put it into, and nothing is remembered.
  public let path: String?
  /// The same for people to read, with `~` for the home folder.
  public let shownPath: String?

  /// The directory as the environment names it. A relative XDG_STATE_HOME is ignored, as its specification demands.
  public init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    if let base = environment("XDG_STATE_HOME"), base.hasPrefix("/") {
      path = base + "/interleave"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.local/state/interleave"
    } else {
      path = nil
    }
    let home = environment("HOME") ?? ""
    shownPath = path.map { home.hasPrefix("/") && $0.hasPrefix(home + "/") ? "~" + $0.dropFirst(home.count) : $0 }
  }

  /// The contents of a file, nil when there is none, it cannot be read, or it has `limit` bytes or more.
  public func read(_ name: String, limit: Int = StateDirectory.limit) -> String? {
    guard let path else { return nil }
    let raw = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { return nil }
    let file = Descriptor(owning: raw)
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        guard let more = try? file.read(into: rest), more > 0 else { return }
        count += more
      }
    }
    return bytes.count < limit ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Replaces a file. A reader, and this program after a crash, sees the old contents or the new, never a part.
  public func write(_ name: String, _ contents: String) throws(SystemError) {
    guard let path else { throw SystemError("find a home directory", number: ENOENT) }
    try make(path)
    let temporary = "\(path)/.\(name).\(getpid())"
    let raw = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard raw >= 0 else { throw SystemError("write \(temporary)") }
    do throws(SystemError) {
      let file = Descriptor(owning: raw)
      try file.writeAll(contents)
      guard fsync(raw) == 0 else { throw SystemError("fsync \(temporary)") }
      guard Glibc.rename(temporary, "\(path)/\(name)") == 0 else { throw SystemError("rename to \(path)/\(name)") }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Whether there is a file of that name.
  public func exists(_ name: String) -> Bool { path.map { access("\($0)/\(name)", F_OK) == 0 } ?? false }

  /// Gives a file another name, which no file has. Returns whether that could be done.
  public func rename(_ name: String, to other: String) -> Bool {
    guard let path, !exists(other) else { return false }
    return Glibc.rename("\(path)/\(name)", "\(path)/\(other)") == 0
  }

  /// Runs `body` while no other program, and no other thread of this one, is in here for the same file. Blocks until it is
  /// free. What a program that was killed has left half-written is removed on the way.
  public func exclusively<Result>(
    _ name: String, _ body: () throws(SystemError) -> Result
  ) throws(SystemError) -> Result {
    guard let path else { throw SystemError("find a home directory", number: ENOENT) }
    try make(path)
    let raw = open("\(path)/.\(name).lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard raw >= 0 else { throw SystemError("open \(path)/.\(name).lock") }
    // Closing the file unlocks it.
    let lock = Descriptor(owning: raw)
    while flock(lock.raw, LOCK_EX) != 0 {
      guard errno == EINTR else { throw SystemError("flock \(path)/.\(name).lock") }
    }
    removeLeftovers(of: name, in: path)
    return try withExtendedLifetime(lock) { () throws(SystemError) -> Result in try body() }
  }

  /// Temporary files of `name` whose writers are not there any more.
  private func removeLeftovers(of name: String, in path: String) {
    guard let folder = opendir(path) else { return }
    defer { closedir(folder) }
    let prefix = ".\(name)."
    while let entry = readdir(folder) {
      let file = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard file.hasPrefix(prefix), let writer = pid_t(file.dropFirst(prefix.count)), writer != getpid(),
        kill(writer, 0) != 0, errno == ESRCH
      else { continue }
      unlink("\(path)/\(file)")
    }
  }

  /// The path of a folder in it, which only its owner can enter. It is made when it is not there.
  public func folder(_ name: String) throws(SystemError) -> String {
    guard let path else { throw SystemError("find a home directory", number: ENOENT) }
    try make("\(path)/\(name)")
    return "\(path)/\(name)"
  }

  private func make(_ path: String) throws(SystemError) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw SystemError("mkdir \(made)") }
    }
  }
}
