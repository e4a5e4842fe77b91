import Glibc
import Platform

/// A CPython of this machine. It is looked for, never required.
struct Python {
  let path: String
  /// Such as (3, 12).
  let version: (major: Int, minor: Int)

  /// Such as `CPython 3.12`.
  var name: String { "CPython \(version.major).\(version.minor)" }

  /// Every Python 3 that is installed: under pyenv, and along the usual path. The newest first.
  static func installed() -> [Python] {
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    let folders = ["\(home)/.pyenv/versions/*/bin", "/usr/local/bin", "/usr/bin"]
    let patterns = folders.flatMap { ["\($0)/python3", "\($0)/python3.[1-9][0-9]"] }
    let found = patterns.flatMap(paths).compactMap { Python(at: $0) }
    return found.sorted { $0.version > $1.version }
  }

  /// The one whose figures are the bound, else the newest.
  static func preferred(of pythons: [Python]) -> Python? {
    pythons.first { $0.version == (3, 12) } ?? pythons.first
  }

  /// Whether it has a package of that name.
  func has(_ package: String) -> Bool {
    (try? Command(path, ["-c", "import \(package)"]).output(showingErrors: false)) != nil
  }

  private init?(at path: String) {
    let question = "import sys; print(*sys.version_info[:2]) if sys.implementation.name == 'cpython' else None"
    let answer = try? Command(path, ["-c", question]).output(showingErrors: false)
    let numbers = (answer ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] == 3 else { return nil }
    self.path = path
    version = (numbers[0], numbers[1])
  }

  /// The executables that match a pattern of the shell's.
  private static func paths(_ pattern: String) -> [String] {
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(pattern, 0, nil, &matches) == 0 else { return [] }
    return (0..<Int(matches.gl_pathc)).compactMap { index in
      matches.gl_pathv[index].map { String(cString: $0) }
    }
  }
}
