import Experiments
import Timeline

/// Two tasks that compute, on two processors: what the lock forbids and what does without it.
struct Parallelism: Section {
  let name = "parallelism"

  private typealias Round = [ExecutionModel: RunRecord]

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
    return [
      wall(.gilThreads, rounds, .between(0.85, 1.35)),
      wall(.freeThreads, rounds, .atMost(0.65)), cpu(.freeThreads, rounds),
      wall(.processes, rounds, .atMost(0.65)), cpu(.processes, rounds),
      wall(.subinterpreters, rounds, .atMost(0.65)), cpu(.subinterpreters, rounds),
      .value("switches of the global lock, interval 5 ms", switches(rounds), .perSecond, .between(110, 215)),
    ]
  }

  private static let models: [ExecutionModel] = [
    .sequential, .gilThreads, .freeThreads, .processes, .subinterpreters,
  ]

  private func wall(_ model: ExecutionModel, _ rounds: [Round], _ bound: Bound) -> Row {
    let pairs = pairs(model, rounds) { $0.wall }
    return .ratio("two cpu tasks of 400 ms: \(model.name) / sequential", pairs, .nanoseconds, bound)
  }

  /// Above 1 the tasks disturb one another; at 1 a missed bound of the wall time is the fault of other programs.
  private func cpu(_ model: ExecutionModel, _ rounds: [Round]) -> Row {
    .ratio("  in processor time", pairs(model, rounds) { $0.cpu }, .nanoseconds, nil)
  }

  private func pairs(_ model: ExecutionModel, _ rounds: [Round], _ figure: (RunCost) -> UInt64) -> Pairs {
    Pairs(
      ours: rounds.compactMap { $0[model].map { Double(figure($0.cost)) } },
      control: rounds.compactMap { $0[.sequential].map { Double(figure($0.cost)) } })
  }

  private func switches(_ rounds: [Round]) -> [Double] {
    rounds.compactMap { round in
      guard let record = round[.gilThreads], let lock = record.gil else { return nil }
      return Double(lock.switches) / Double(record.cost.wall) * 1e9
    }
  }
}
