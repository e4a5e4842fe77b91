import Models
import Platform
import Timeline

/// Questions and answers over one connection to the practice server, as many as come, beside threads that compute. Not the
/// same program on both sides: ours asks by libcurl, theirs by a socket.
struct Echo: FidelitySection {
  let name = "echo"

  private static let path = "/bytes/100"

  func comparisons(_ bench: Workbench, _ counterpart: Counterpart) throws -> [Comparison] {
    try [(0, 2000), (1, 300), (2, 300)].map { spinners, roundTrips in
      Comparison(
        figure: "round trips, beside \(spinners) computing", counterpart: counterpart.name,
        pairs: try counterpart.measure(
          3, ours: { [try ours(bench, counterpart, spinners, roundTrips)] },
          theirs: { [try theirs(bench, $0, spinners, roundTrips)] }),
        unit: .perSecond, agreement: .told)
    }
  }

  /// Round trips a second.
  private func ours(
    _ bench: Workbench, _ counterpart: Counterpart, _ spinners: Int, _ roundTrips: Int
  ) throws -> Double {
    let url = bench.labURL + Self.path
    let asking = TaskPlan(
      identity: TaskIdentity(id: 0, name: "echo", kind: .fetch, url: url),
      work: .fetch(url: url, timeout: 10_000_000_000), repetition: .times(roundTrips))
    let computing = (0..<spinners).map { number in
      TaskPlan(
        identity: TaskIdentity(id: number + 1, name: "spin-\(number + 1)", kind: .cpu),
        work: .cpu(iterations: 1_000_000), repetition: .whileRunning(0))
    }
    let plan = RunPlan(
      model: counterpart.model, tasks: [asking] + computing, checkpoints: counterpart.checkpoints)
    let record = try bench.run(plan, workers: Executable.path)
    guard let task = record.tasks.first, task.end > task.start else { throw CannotMeasure("no fetch took place") }
    return Double(roundTrips) / Double(task.end - task.start) * 1e9
  }

  /// Round trips a second.
  private func theirs(_ bench: Workbench, _ python: Python, _ spinners: Int, _ roundTrips: Int) throws -> Double {
    let address = bench.labURL.split(separator: "/").last?.split(separator: ":").map(String.init) ?? []
    let arguments = address + [Self.path, String(roundTrips), String(spinners)]
    let report = try Command(python.path, [try bench.script("echo.py")] + arguments).output()
    guard let wall = report.split(whereSeparator: \.isWhitespace).last.flatMap({ Double($0) }), wall > 0 else {
      throw CannotMeasure("\(python.path) printed \(report.prefix(200))")
    }
    return Double(roundTrips) / wall * 1e9
  }
}
