import Experiments
import Timeline

/// How late a thread that sleeps for a millisecond is, beside one that computes.
struct Lateness: Section {
  let name = "lateness"

  private static let yaml = """
    models: [gil-threads, free-threads]
    tasks: [{cpu: 1s, name: spin}, {sleep: 1ms, while: spin, name: ticker}]
    """

  func rows(_ bench: Workbench) throws -> [Row] {
    let experiment = try Experiment(yaml: Self.yaml, file: name)
    return [
      .value(
        "late beside a computing thread: gil-threads", try late(bench, experiment, .gilThreads), .nanoseconds,
        .between(4e6, 7e6)),
      .value(
        "late beside a computing thread: free-threads", try late(bench, experiment, .freeThreads), .nanoseconds,
        .atMost(0.5e6)),
    ]
  }

  /// The median lateness in nanoseconds, of each of three runs.
  private func late(_ bench: Workbench, _ experiment: Experiment, _ model: ExecutionModel) throws -> [Double] {
    try (0..<3).map { _ in
      let record = try bench.run(experiment, under: model)
      guard case .time(let late) = Figures(of: record, in: experiment)[.late] else {
        throw CannotMeasure("the sleeping task never slept")
      }
      return Double(late)
    }
  }
}
