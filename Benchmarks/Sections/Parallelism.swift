import Experiments
import Timeline

/// Two tasks that compute, on two processors: what the lock forbids and what does without it.
struct Parallelism: Section {
  let name = "parallelism"

  private static let rounds = 5
  private static let yaml = """
    models: all
    tasks: [{cpu: 400ms, count: 2}]
    gil: {switch-interval: 5ms}
    """

  func rows(_ bench: Workbench) throws -> [Row] {
    let experiment = try Experiment(yaml: Self.yaml, file: name)
    let rounds = try (0..<Self.rounds).map { _ in
      try Dictionary(uniqueKeysWithValues: Self.models.map { ($0, try bench.run(experiment, under: $0)) })
    }
    let note = "the median of \(Self.rounds)"
    return [
      ratio(.gilThreads, rounds, .between(0.85, 1.35), note),
      ratio(.freeThreads, rounds, .atMost(0.65), note),
      ratio(.processes, rounds, .atMost(0.65), note),
      .value(
        "switches of the global lock, interval 5 ms", switches(rounds), .perSecond, .between(110, 215), note: note),
    ]
  }

  private static let models: [ExecutionModel] = [.sequential, .gilThreads, .freeThreads, .processes]

  private func ratio(
    _ model: ExecutionModel, _ rounds: [[ExecutionModel: RunRecord]], _ bound: Bound, _ note: String
  ) -> Row {
    let pairs = Pairs(
      ours: rounds.compactMap { $0[model].map { Double($0.cost.wall) } },
      control: rounds.compactMap { $0[.sequential].map { Double($0.cost.wall) } })
    return .ratio("two cpu tasks of 400 ms: \(model.name) / sequential", pairs, .nanoseconds, bound, note: note)
  }

  private func switches(_ rounds: [[ExecutionModel: RunRecord]]) -> [Double] {
    rounds.compactMap { round in
      guard let record = round[.gilThreads], let lock = record.gil else { return nil }
      return Double(lock.switches) / Double(record.cost.wall) * 1e9
    }
  }
}
