import Glibc
import Platform
import Wording

/// Reads and writes whole files that a person named.
enum TextFile {
  /// The text of a file of at most `limit` bytes; `-` is standard input. Throws what to say.
  static func read(_ path: String, limit: Int) throws(CommandMessage) -> String {
    let raw = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else {
      throw errno == ENOENT
        ? .missingFile(path: path) : .unusableFile(path: path, reason: String(cString: strerror(errno)))
    }
    let file = Descriptor(owning: raw)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count: Int
      do {
        count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
      } catch {
        throw .unusableFile(path: path, reason: "\(error)")
      }
      if count == 0 { break }
      bytes += chunk.prefix(count)
      guard bytes.count <= limit else { throw .fileTooLarge(path: path, maximum: UInt64(limit)) }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
    return text
  }

  /// Replaces a file, or makes it: a reader sees the old text or the new.
  static func replace(_ path: String, with text: String) throws(SystemError) {
    try replace(path) { file throws(SystemError) in try file.writeAll(text) }
  }

  /// Replaces a file, or makes it, with what `write` writes: a reader sees the old contents or the new.
  static func replace(_ path: String, _ write: (Descriptor) throws(SystemError) -> Void) throws(SystemError) {
    let replacement = try FileReplacement(path)
    try write(replacement.file)
    try replacement.finish()
  }
}
