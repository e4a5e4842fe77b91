import Glibc
import Lessons
import Testing

/// A folder of lessons that exists as long as a test.
final class TemporaryCourse {
  let path: String

  /// Files by their paths within the course.
  init(_ files: [String: String]) throws {
    var template = Array("/tmp/interleave-lessons-XXXXXX".utf8CString)
    let made = try #require(mkdtemp(&template))
    path = String(cString: made)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit { remove(path) }

  /// Makes a file and the folders that it is in.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// The problems of the course as `file:line:column: sentence`, without the temporary folder.
  func problems() -> [String] {
    CourseCheck(Course(path: path)).problems().problems.map { problem in
      let text = problem.sentence.en
      return text.hasPrefix(path + "/") ? String(text.dropFirst(path.utf8.count + 1)) : text
    }
  }

  private func remove(_ path: String) {
    if unlink(path) == 0 { return }
    if let stream = opendir(path) {
      while let entry = readdir(stream) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
          String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(stream)
    }
    rmdir(path)
  }
}
