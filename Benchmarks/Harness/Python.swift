import Glibc
import Platform

/// A CPython of this machine. It is looked for, never required.
struct Python {
  /// Its executable, behind whatever links and scripts it was found.
  let path: String
  /// Such as (3, 12, 1).
  let version: (major: Int, minor: Int, micro: Int)
  /// Whether it was built without the global lock, as `python3.13t` is.
  let isFreeThreaded: Bool

  /// Such as `CPython 3.12`.
  var name: String { "CPython \(series)" }

  /// Such as `3.12` or `3.13t`: what programs can expect of it.
  var series: String { "\(version.major).\(version.minor)\(isFreeThreaded ? "t" : "")" }

  /// Every Python 3 that is installed: under pyenv, along PATH, and in the usual places. The newest first.
  static func installed() -> [Python] {
    let candidates = patterns(path: environment("PATH"), home: environment("HOME")).flatMap(paths)
    var found: [String: Python] = [:]
    for candidate in candidates {
      guard let python = Python(at: candidate) else { continue }
      found[python.path] = python
    }
    return found.values.sorted { $0.isNewer(than: $1) }
  }

  /// The newest of each series from 3.9 on, the oldest series first; a build without the lock is a series of its own.
  static func oneOfEachSeries(_ pythons: [Python]) -> [Python] {
    var newest: [String: Python] = [:]
    for python in pythons where python.version.major == 3 && python.version.minor >= 9 {
      if let known = newest[python.series], known.isNewer(than: python) { continue }
      newest[python.series] = python
    }
    return newest.values.sorted { a, b in
      a.isFreeThreaded == b.isFreeThreaded ? b.isNewer(than: a) : b.isFreeThreaded
    }
  }

  /// The one whose figures are the bound, else the newest. One with the lock, as programs usually find it.
  static func preferred(of pythons: [Python]) -> Python? {
    let usual = pythons.filter { !$0.isFreeThreaded }
    return usual.first { $0.version.major == 3 && $0.version.minor == 12 } ?? usual.first
  }

  /// Whether it has a package of that name.
  func has(_ package: String) -> Bool {
    (try? Command(path, ["-c", "import \(package)"]).output(showingErrors: false)) != nil
  }

  /// Patterns of the shell's for the names under which a Python can be installed, as a variable like PATH and the user's
  /// folder say.
  static func patterns(path: String, home: String) -> [String] {
    let folders = ["\(home)/.pyenv/versions/*/bin"] + path.split(separator: ":").map(String.init)
    let names = ["python3", "python3.[0-9]", "python3.[0-9][0-9]", "python3.[0-9][0-9]t"]
    var known: Set<String> = []
    return (folders + ["/usr/local/bin", "/usr/bin"]).filter { $0.hasPrefix("/") && known.insert($0).inserted }
      .flatMap { folder in names.map { "\(folder)/\($0)" } }
  }

  /// What a Python says of itself, in the words of `question`; nil for anything that is no CPython 3.
  init?(answer: String) {
    let words = answer.split(whereSeparator: \.isWhitespace)
    guard words.count == 6, words[0] == "cpython", words[5].hasPrefix("/") else { return nil }
    let numbers = words[1...4].compactMap { Int($0) }
    guard numbers.count == 4, numbers[0] == 3 else { return nil }
    path = String(words[5])
    version = (numbers[0], numbers[1], numbers[2])
    isFreeThreaded = numbers[3] == 1
  }

  /// A path with a space in it is not understood, and so not found.
  private static let question = """
    import sys, sysconfig
    print(sys.implementation.name, *sys.version_info[:3], int(bool(sysconfig.get_config_var("Py_GIL_DISABLED"))), \
    sys.executable)
    """

  private init?(at path: String) {
    guard let answer = try? Command(path, ["-c", Self.question]).output(showingErrors: false) else { return nil }
    self.init(answer: answer)
  }

  private func isNewer(than other: Python) -> Bool { rank > other.rank }

  private var rank: (Int, Int, Int, Int, String) {
    (version.major, version.minor, version.micro, isFreeThreaded ? 0 : 1, path)
  }

  private static func environment(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }

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
