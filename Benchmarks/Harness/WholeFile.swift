import Glibc
import Platform

/// Files of the project's, read and written in one piece.
enum WholeFile {
  /// The file's text. Throws when it cannot be read.
  static func text(_ path: String) throws -> String {
    let raw = open(path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { throw SystemError("open \(path)") }
    let file = Descriptor(owning: raw)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try file.read(into: $0) }
      if count == 0 { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk.prefix(count)
    }
  }

  /// Replaces the file's text. Throws when it cannot be written.
  static func replace(_ path: String, with text: String) throws {
    let raw = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard raw >= 0 else { throw SystemError("open \(path)") }
    try Descriptor(owning: raw).writeAll(text)
  }
}
