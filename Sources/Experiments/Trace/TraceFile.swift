import Glibc
import Platform
import Timeline
import Wording

/// Trace files on disk. Any thread; calls block while the file is read or written.
public enum TraceFile {
  /// Reads the trace in a file; `-` is standard input. Throws what to say.
  public static func read(_ path: String) throws(CommandMessage) -> Trace {
    let raw = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard raw >= 0 else {
      throw errno == ENOENT ? .missingFile(path: path) : unusable(path, SystemError("open"))
    }
    let bytes: [UInt8]
    do {
      bytes = try contents(of: Descriptor(owning: raw))
    } catch {
      throw unusable(path, error)
    }
    do {
      return try Trace(bytes: bytes)
    } catch {
      throw .traceRefused(path: path, refusal(error))
    }
  }

  /// At most one byte more than a trace file may have, which is then refused.
  private static func contents(of file: Descriptor) throws(SystemError) -> [UInt8] {
    var status = stat()
    let size = fstat(file.raw, &status) == 0 ? Int(status.st_size) : 0
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, TraceFormat.mostBytes) + 1)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= TraceFormat.mostBytes {
      var problem: SystemError?
      let count = chunk.withUnsafeMutableBytes { buffer in
        do throws(SystemError) {
          return try file.read(into: buffer)
        } catch {
          problem = error
          return 0
        }
      }
      if let problem { throw problem }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  fileprivate static func unusable(_ path: String, _ error: SystemError) -> CommandMessage {
    .unusableFile(path: path, reason: String(cString: strerror(error.number)))
  }

  fileprivate static func refusal(_ problem: TraceProblem) -> TraceRefusal {
    switch problem {
    case .notATrace: .notATrace
    case .laterVersion: .later
    case .damaged: .damaged
    case .tooLarge: .tooLarge
    }
  }
}

/// A trace file that is to be written: begun before the runs, so that one that cannot be written is known before them, and
/// given its name when it is complete. One that is never written leaves nothing behind. Confined to one thread.
public final class TraceRecording {
  private let path: String
  private let replacement: FileReplacement

  /// Begins the file at `path`. Throws what to say when there cannot be one.
  public init(_ path: String) throws(CommandMessage) {
    self.path = path
    do throws(SystemError) {
      replacement = try FileReplacement(path)
    } catch {
      throw TraceFile.unusable(path, error)
    }
  }

  /// Writes `trace` and gives the file its name. Throws what to say when that cannot be done; a file that was there before
  /// is then as it was.
  public func keep(_ trace: Trace) throws(CommandMessage) {
    let bytes: [UInt8]
    do {
      bytes = try trace.encoded()
    } catch {
      throw .traceRefused(path: path, TraceFile.refusal(error))
    }
    do throws(SystemError) {
      try write(bytes)
      try replacement.finish()
    } catch {
      throw TraceFile.unusable(path, error)
    }
  }

  private func write(_ bytes: [UInt8]) throws(SystemError) {
    var problem: SystemError?
    bytes.withUnsafeBytes { buffer in
      do throws(SystemError) { try replacement.file.writeFully(buffer) } catch { problem = error }
    }
    if let problem { throw problem }
  }
}
