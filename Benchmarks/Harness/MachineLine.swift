import Glibc
import Platform

/// What the figures were measured on, and when.
enum MachineLine {
  /// `2 processors · Linux 6.1.0 · load 0.12 · 2025-11-22 12:41`
  static var text: String {
    let processors = Processors.usable
    var parts = ["\(processors) processor\(processors == 1 ? "" : "s")"]
    parts.append("Linux \(SmallFile.text("/proc/sys/kernel/osrelease").split(separator: "\n").first ?? "?")")
    parts.append("load \(Quantity.fixed(load, 2))")
    parts.append(date)
    return parts.joined(separator: " · ")
  }

  /// What to say when others use the processors; nil on a quiet machine.
  static var warning: String? {
    guard load > 0.5 else { return nil }
    return "Other programs are at work here: ratios still mean something, times and parallelism little."
  }

  /// Threads that ran or wanted to, over the last minute.
  private static var load: Double {
    SmallFile.text("/proc/loadavg").split(separator: " ").first.flatMap { Double($0) } ?? 0
  }

  private static var date: String {
    var now = time(nil)
    var fields = tm()
    localtime_r(&now, &fields)
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { buffer in
      guard let base = buffer.baseAddress else { return "" }
      let count = strftime(base, buffer.count, "%Y-%m-%d %H:%M", &fields)
      return String(decoding: buffer.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }
}

/// Files of the kernel's, which are read in one piece.
enum SmallFile {
  /// Bytes of this process that are in memory.
  static var residentBytes: Int {
    let pages = text("/proc/self/statm").split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * 4096
  }

  /// The file's text, at most 16 KB of it; empty when it cannot be read.
  static func text(_ path: String) -> String {
    let raw = open(path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else { return "" }
    let file = Descriptor(owning: raw)
    let bytes = [UInt8](unsafeUninitializedCapacity: 16_384) { buffer, count in
      count = (try? file.read(into: UnsafeMutableRawBufferPointer(buffer))) ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
