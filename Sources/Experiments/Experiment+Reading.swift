import Glibc
import Wording

extension Experiment {
  /// Reads an experiment from the text of a YAML file; `file` is its name in messages. May be called on any thread.
  public init(yaml text: String, file: String) throws(ExperimentProblems) {
    var reader = ExperimentReader(file: file)
    self = try reader.read(text)
  }

  /// Reads an experiment from a file. Throws a `CommandMessage` when the file cannot be read and `ExperimentProblems`
  /// when it says something that cannot be run. Blocks while it reads.
  public init(path: String) throws {
    try self.init(yaml: try TextFile.read(path, maximum: Bounds.fileBytes), file: path)
  }
}

/// Reads small text files.
enum TextFile {
  /// The text of the file at `path`, which must be UTF-8 and have at most `maximum` bytes.
  static func read(_ path: String, maximum: UInt64) throws(CommandMessage) -> String {
    // Non-blocking, because opening a pipe without a writer would wait forever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .missingFile(path: path) : unusable(path, errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unusable(path, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw unusable(path, EISDIR) }
    let bytes = try contents(of: descriptor, path: path, maximum: maximum)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notText(path: path) }
    return text
  }

  private static func contents(
    of descriptor: Int32, path: String, maximum: UInt64
  ) throws(CommandMessage) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unusable(path, errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk.prefix(count))
      guard bytes.count <= maximum else { throw .fileTooLarge(path: path, maximum: maximum) }
    }
  }

  private static func unusable(_ path: String, _ error: Int32) -> CommandMessage {
    .unusableFile(path: path, reason: String(cString: strerror(error)))
  }
}
