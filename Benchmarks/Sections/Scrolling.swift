import Timeline

/// How soon a page of timelines is there, below 10,000 tasks that have run: from the key to the last byte of the frame.
struct Scrolling: Section {
  let name = "scrolling"

  private static let pages = 60

  func rows(_ bench: Workbench) throws -> [Row] {
    let arguments = ["run", "--sleep", "10000", "--delay", "20", "--models", "event-loop"]
    let screen = try ScreenWatch(bench.interleave, arguments)
    defer { screen.terminal.end() }
    _ = try screen.firstFrame()
    try screen.settle(quiet: 1_500_000_000)
    var times: [Double] = []
    for key in ["\u{1B}[6~", "\u{1B}[5~"] {
      for _ in 0..<Self.pages {
        times.append(Double(try screen.answer(to: key)))
        try screen.settle(quiet: 40_000_000)
      }
    }
    return [
      .value(
        "10,000 tasks: a page further, 95th percentile", [times.percentile(0.95)], .nanoseconds, .atMost(1e9 / 30),
        note: "33 ms are 30 frames a second; median \(Quantity(times.median, .nanoseconds).text)")
    ]
  }
}
