import Platform

/// What drawing costs while runs go on, on a screen of 200 by 50.
struct Drawing: Section {
  let name = "drawing"

  private static let loads = [
    ("five fetches", ["--fetch", "5"]),
    ("50 mixed tasks", ["--fetch", "20", "--cpu", "10", "--native", "10", "--sleep", "10", "--work", "50"]),
    ("1,000 fetches", ["--fetch", "1000", "--delay", "1000", "--models", "event-loop,gil-threads,free-threads"]),
  ]

  func rows(_ bench: Workbench) throws -> [Row] {
    try Self.loads.flatMap { title, tasks in try rows(bench, title, ["run"] + tasks) }
  }

  private func rows(_ bench: Workbench, _ title: String, _ arguments: [String]) throws -> [Row] {
    let screen = try ScreenWatch(bench.interleave, arguments)
    defer { screen.terminal.end() }
    let process = ProcessFigures(pid: screen.terminal.process.pid)
    _ = try screen.firstFrame()
    let before = process.firstThreadCPU
    try screen.settle(quiet: 1_500_000_000)
    let cpu = Double(process.firstThreadCPU - before)

    let frames = screen.reader.frames
    guard let first = frames.first, let last = frames.last, frames.count > 10 else {
      throw CannotMeasure("\(title): \(frames.count) frames were drawn")
    }
    let duration = Double(last.time - first.time)
    let sizes = frames.map { Double($0.bytes) }
    return [
      .value("\(title): frames in the busiest second", [busiestSecond(frames)], .count, .atMost(30)),
      .value("\(title): frames a second", [Double(frames.count - 1) / duration * 1e9], .perSecond, nil),
      .value("\(title): bytes of the largest frame", [sizes.max() ?? .nan], .bytes, .atMost(24_000)),
      .value("\(title): bytes a frame, 95th percentile", [sizes.percentile(0.95)], .bytes, nil),
      .value(
        "\(title): drawing's share of the processors", [cpu / duration / Double(Processors.usable) * 100], .percent,
        .atMost(2)),
    ]
  }

  /// The most frames whose ends lie within one second.
  private func busiestSecond(_ frames: [FrameReader.Frame]) -> Double {
    var oldest = 0
    var most = 0
    for (index, frame) in frames.enumerated() {
      while frame.time - frames[oldest].time >= 1_000_000_000 { oldest += 1 }
      most = max(most, index - oldest + 1)
    }
    return Double(most)
  }
}
