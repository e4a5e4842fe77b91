/// A thousand fetches that each wait 200 ms, all at once.
struct ManyDelays: Section {
  let name = "delays"

  private static let fetches = 1000

  func rows(_ bench: Workbench) throws -> [Row] {
    let url = bench.labURL + "/delay/200"
    let ours = EventLoopClient.command(url, requests: Self.fetches, concurrency: Self.fetches)
    let control = try bench.control("fetch", [url, String(Self.fetches), String(Self.fetches)])
    let pairs = try Pairs.measure(9, ours: { try wall(ours) }, control: { try wall(control) })
    return [.ratio("wall time of 1,000 fetches of /delay/200 / C", pairs, .nanoseconds, .atMost(1.2))]
  }

  private func wall(_ client: Command) throws -> Double {
    Double(try FetchFigures(of: client, requests: Self.fetches).wall)
  }
}
