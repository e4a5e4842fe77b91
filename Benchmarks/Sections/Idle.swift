/// What the program does when there is nothing to do: nothing.
struct Idle: Section {
  let name = "idle"

  private static let seconds: UInt64 = 10

  func rows(_ bench: Workbench) throws -> [Row] {
    // The practice server looks once more after its connections ten seconds after the last was closed.
    try rows(bench, [], "idle for \(Self.seconds) s at the start", after: 2)
      + rows(
        bench, ["run", "--fetch", "5", "--models", "event-loop"], "idle for \(Self.seconds) s after a run", after: 12)
      + rows(bench, ["learn", "1"], "idle for \(Self.seconds) s at home", keys: "\u{1B}", after: 2)
      + rows(bench, ["learn", "1"], "idle for \(Self.seconds) s in the search", keys: "/loop", after: 2)
      + rows(bench, ["learn", "1"], "idle for \(Self.seconds) s after a lesson's run", keys: "3\r", after: 12)
  }

  /// What happens while nothing should, once nothing was written for the seconds of `after`.
  private func rows(_ bench: Workbench, _ arguments: [String], _ title: String, keys: String = "", after: UInt64) throws
    -> [Row]
  {
    let screen = try ScreenWatch(bench.interleave, arguments)
    defer { screen.terminal.end() }
    _ = try screen.firstFrame()
    if !keys.isEmpty { try screen.terminal.type(keys) }
    try screen.settle(quiet: after * 1_000_000_000)

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
