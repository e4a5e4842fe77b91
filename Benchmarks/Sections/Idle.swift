/// What the program does when there is nothing to do: nothing.
struct Idle: Section {
  let name = "idle"

  private static let seconds: UInt64 = 10

  func rows(_ bench: Workbench) throws -> [Row] {
    try rows(bench, [], "idle for \(Self.seconds) s at the start")
      + rows(bench, ["run", "--fetch", "5", "--models", "event-loop"], "idle for \(Self.seconds) s after a run")
  }

  private func rows(_ bench: Workbench, _ arguments: [String], _ title: String) throws -> [Row] {
    let screen = try ScreenWatch(bench.interleave, arguments)
    defer { screen.terminal.end() }
    _ = try screen.firstFrame()
    try screen.settle(quiet: 2_000_000_000)

    // Of the practice server too, where there is one.
    let process = ProcessFigures(pid: screen.terminal.process.pid)
    let before = process.contextSwitches
    let bytes = try screen.bytes(during: Self.seconds * 1_000_000_000)
    let wakeUps = process.contextSwitches - before
    return [
      .value("\(title): bytes written", [Double(bytes)], .count, .atMost(0)),
      .value("\(title): wake-ups of all threads", [Double(wakeUps)], .count, .atMost(0)),
    ]
  }
}
