import Glibc
import Platform

/// Standard input, line by line, without giving up signals: these are read from a descriptor, like everywhere in the
/// program. Confined to one thread.
final class LineInput {
  /// What came of waiting for a line.
  enum Event: Equatable {
    /// Without its line break.
    case line(String)
    case end
    /// A signal that ends the program.
    case signal(Int32)
  }

  /// Longer lines are cut: nobody types that much.
  private static let limit = 4_096
  private let input = Descriptor(owning: dup(STDIN_FILENO))
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// Waits for the next line; a last one without a line break counts as one. Blocks.
  func next() throws(SystemError) -> Event {
    let signals = try Signals.descriptor([SIGINT, SIGTERM, SIGHUP])
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeSubrange(...end) }
        return .line(text(bytes[..<end]))
      }
      if hasEnded {
        guard !bytes.isEmpty else { return .end }
        defer { bytes = [] }
        return .line(text(bytes[...]))
      }
      let ready = try Readiness.wait(for: [signals.raw, input.raw])
      if ready.contains(signals.raw), let number = Signals.next(from: signals) { return .signal(number) }
      if ready.contains(input.raw) { try read() }
    }
  }

  private func read() throws(SystemError) {
    var chunk = [UInt8](repeating: 0, count: Self.limit)
    var count = 0
    do {
      count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
    } catch let error as SystemError {
      throw error
    } catch {}
    hasEnded = count == 0
    bytes += chunk.prefix(count)
    // What nobody will read of a line without an end.
    if bytes.count > 16 * Self.limit, !bytes.contains(UInt8(ascii: "\n")) { bytes = Array(bytes.prefix(Self.limit)) }
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(Self.limit).filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
  }
}
