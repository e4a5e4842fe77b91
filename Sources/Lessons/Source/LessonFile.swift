import Experiments
import Glibc
import Wording

/// Reads the small files and folders that courses are made of.
enum LessonFile {
  /// The text of a file, or why there is none. Blocks while it reads.
  static func read(_ path: String) throws(LessonProblem) -> String {
    let bytes = try bytes(of: path)
    // Editors on some systems begin a file with this mark, which is no part of the text.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw LessonProblem(.file(.notText), at: firstInvalid(in: Array(content), path: path))
    }
    return text.contains("\r") ? withPlainLineBreaks(text) : text
  }

  /// The names in a folder, sorted; empty when it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is a file or folder at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether there is a folder at `path`.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func bytes(of path: String) throws(LessonProblem) -> [UInt8] {
    let start = SourcePlace(file: path, line: 1, column: 1)
    func unusable(_ error: Int32) -> LessonProblem {
      LessonProblem(.file(.unusableFile(reason: String(cString: strerror(error)))), at: start)
    }
    // Non-blocking, because opening a pipe without a writer would wait forever.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unusable(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unusable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw unusable(EISDIR) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unusable(errno) }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk.prefix(count))
      guard bytes.count <= LessonBounds.fileBytes else {
        throw LessonProblem(.file(.fileTooLarge(maximum: UInt64(LessonBounds.fileBytes))), at: start)
      }
    }
  }

  private static func withPlainLineBreaks(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var wasReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" || !(scalar == "\n" && wasReturn) { scalars.append(scalar == "\r" ? "\n" : scalar) }
      wasReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Where the first byte stands that is not part of a character.
  private static func firstInvalid(in bytes: [UInt8], path: String) -> SourcePlace {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var place = SourcePlace(file: path, line: 1, column: 1)
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      place = place.advanced(over: String(scalar))
    }
    return place
  }
}
