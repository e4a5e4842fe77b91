import Glibc

/// Where the program keeps what it remembers between starts: `$XDG_STATE_HOME/interleave`, by default
/// `~/.local/state/interleave`. Files in it are small, and are replaced as a whole or not at all. Any thread.
public struct StateDirectory: Sendable {
  /// The longest file that is read.
  private static let limit = 1 << 20

  /// The directory's path; nil when there is no home to put it into, and nothing is remembered.
  public let path: String?

  /// The directory as the environment names it. A relative XDG_STATE_HOME is ignored, as its specification demands.
  public init(environment: (String) -> String? = { name in getenv(name).map { String(cString: $0) } }) {
    if let base = environment("XDG_STATE_HOME"), base.hasPrefix("/") {
      path = base + "/interleave"
    } else if let home = environment("HOME"), home.hasPrefix("/") {
      path = home + "/.local/state/interleave"
    } else {
      path = nil
    }
  }

  /// The contents of a file, nil when there is none or it is unreasonably long.
  public func read(_ name: String) -> String? {
    guard let path else { return nil }
    let raw = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { return nil }
    let file = Descriptor(owning: raw)
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.limit) { buffer, count in
      while count < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[count...]))
        guard let more = try? file.read(into: rest), more > 0 else { return }
        count += more
      }
    }
    return bytes.count < Self.limit ? String(decoding: bytes, as: UTF8.self) : nil
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
      guard rename(temporary, "\(path)/\(name)") == 0 else { throw SystemError("rename to \(path)/\(name)") }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  private func make(_ path: String) throws(SystemError) {
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw SystemError("mkdir \(made)") }
    }
  }
}
