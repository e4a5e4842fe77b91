/// How soon after the program was started its first screen is there, to the last byte.
struct FirstFrame: Section {
  let name = "first-frame"

  func rows(_ bench: Workbench) throws -> [Row] {
    let times = try (0..<15).map { _ in
      let screen = try ScreenWatch(bench.interleave, [])
      defer { screen.terminal.end() }
      return Double(try screen.firstFrame())
    }
    let slowest = times.max() ?? .nan
    return [
      .value("first frame after start, 200 x 50", times, .nanoseconds, .atMost(50e6)),
      .value("  the slowest of \(times.count)", [slowest], .nanoseconds, nil),
    ]
  }
}
