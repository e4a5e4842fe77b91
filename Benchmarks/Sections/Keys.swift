import Glibc
import Timeline

/// How soon a key is answered, from the byte that the terminal sends to the last byte of the frame that it leads to.
struct Keys: Section {
  let name = "keys"

  /// Keys that change the screen each, as xterm sends them, and end where they began.
  private static let walk = [
    "\u{1B}[6~", "\u{1B}[6~", "\u{1B}[5~", "\u{1B}OC", "\u{1B}OD", "\u{1B}OQ", "\u{1B}OQ", "?", "?", "g", "l", "o",
    "\u{7F}", "\u{7F}", "\u{1B}OB", "\u{1B}OA", "\u{1B}", "\u{1B}[5~",
  ]
  private static let rounds = 12

  func rows(_ bench: Workbench) throws -> [Row] {
    let course = try LargeLesson()
    defer { course.remove() }
    return [
      try keys(bench), try opening(bench, course),
    ]
  }

  private func keys(_ bench: Workbench) throws -> Row {
    let screen = try ScreenWatch(bench.interleave, ["learn", "7", "--step", "1"])
    defer { screen.terminal.end() }
    _ = try screen.firstFrame()
    try screen.settle(quiet: 300_000_000)
    var times: [Double] = []
    for _ in 0..<Self.rounds {
      for key in Self.walk {
        times.append(Double(try screen.answer(to: key)))
        try screen.settle(quiet: 60_000_000)
      }
    }
    let sorted = times.sorted()
    return .value(
      "a key is answered, 95th percentile of \(times.count)", [sorted[sorted.count * 95 / 100]], .nanoseconds,
      .atMost(20e6),
      note: "median \(Quantity(times.median, .nanoseconds).text)")
  }

  /// Enter at home, on a lesson that was not opened before.
  private func opening(_ bench: Workbench, _ course: LargeLesson) throws -> Row {
    let times = try (0..<9).map { _ in
      let screen = try ScreenWatch(bench.interleave, ["learn", "1", "--lessons", course.path])
      defer { screen.terminal.end() }
      _ = try screen.firstFrame()
      try screen.settle(quiet: 500_000_000)
      _ = try screen.answer(to: "\u{1B}")
      try screen.settle(quiet: 100_000_000)
      _ = try screen.answer(to: "2")
      try screen.settle(quiet: 100_000_000)
      return Double(try screen.answer(to: "\r"))
    }
    return .value("a lesson of 60 KB is opened", times, .nanoseconds, .atMost(10e6))
  }
}

/// A course of a small lesson and one of 60 KB, in both languages.
private struct LargeLesson {
  let path = "/tmp/interleave-bench-course-\(getpid())"

  init() throws {
    for (name, bytes) in [("01-small", 1_000), ("02-large", 60_000)] {
      _ = try Command("/bin/mkdir", ["-p", "\(path)/\(name)"]).output()
      for language in ["en", "ko"] { try Self.write("\(path)/\(name)/\(language).md", bytes: bytes) }
    }
  }

  func remove() { _ = try? Command("/bin/rm", ["-r", path]).output() }

  private static func write(_ path: String, bytes: Int) throws {
    var text = """
      ---
      title: A lesson
      minutes: 5
      prerequisites: []
      misconception: None.
      terms: []
      states: []
      summary: Nothing.
      ---

      """
    var step = 0
    while text.utf8.count < bytes {
      step += 1
      text += "\n## Step \(step)\n"
      for _ in 0..<6 {
        text +=
          "\nSome **words** that `stand` in a *paragraph*, as many as there are in one of a lesson, and then a few more.\n"
      }
      text += "\n- [x] one\n\n  Because it is.\n\n- [ ] two\n\n  Because it is not.\n"
    }
    guard let file = fopen(path, "w") else { throw CannotMeasure("cannot write \(path)") }
    defer { fclose(file) }
    fputs(text, file)
  }
}
