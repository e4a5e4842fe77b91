/// Processor time that a request costs the event loop, beside a C program on the same libcurl, and beside asyncio.
struct EventLoopCost: Section {
  let name = "event-loop"

  private static let loads = [(concurrency: 100, requests: 10_000), (concurrency: 1000, requests: 20_000)]

  func rows(_ bench: Workbench) throws -> [Row] {
    // Answers that come at once would be served over one connection: it takes a delay to have many in flight.
    let url = bench.labURL + "/delay/20?bytes=1000"
    let python = Python.installed().first { $0.has("aiohttp") }
    return try Self.loads.flatMap { load in
      let ours = EventLoopClient.command(url, requests: load.requests, concurrency: load.concurrency)
      let arguments = [url, String(load.requests), String(load.concurrency)]
      let control = try bench.control("fetch", arguments)
      // Warms the practice server up, which is then as fast for the first as for the last.
      _ = try FetchFigures(of: control, requests: load.requests)

      let title = "processor time a request, \(load.concurrency) at once"
      let pairs = try measure(7, ours, control, load.requests)
      var rows = [Row.ratio("\(title) / C", pairs, .nanoseconds, .atMost(1.4))]
      if let python {
        let script = Command(python.path, [try bench.script("aiohttp_fetch.py")] + arguments)
        let pairs = try measure(3, ours, script, load.requests)
        rows.append(.ratio("\(title) / aiohttp", pairs, .nanoseconds, .atMost(0.5), note: python.name))
      } else {
        rows.append(.skipped("\(title) / aiohttp", "no Python with aiohttp was found"))
      }
      return rows
    }
  }

  private func measure(_ count: Int, _ ours: Command, _ control: Command, _ requests: Int) throws -> Pairs {
    try Pairs.measure(count, ours: { try cost(ours, requests) }, control: { try cost(control, requests) })
  }

  /// Nanoseconds of processor time a request.
  private func cost(_ client: Command, _ requests: Int) throws -> Double {
    Double(try FetchFigures(of: client, requests: requests).cpu) / Double(requests)
  }
}
