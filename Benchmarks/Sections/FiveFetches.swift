import Experiments
import Timeline

/// Five fetches of 200 ms under every model: one after another, or all at once.
struct FiveFetches: Section {
  let name = "fetches"

  private static let yaml = """
    models: all
    tasks: [{fetch: "/delay/200", count: 5}]
    """

  func rows(_ bench: Workbench) throws -> [Row] {
    let experiment = try Experiment(yaml: Self.yaml, file: name)
    return try experiment.models.map { model in
      let walls = try (0..<5).map { _ in Double(try bench.run(experiment, under: model).cost.wall) }
      let bound: Bound = model == .sequential ? .between(1e9, 1.1e9) : .atMost(0.34e9)
      return .value("five fetches of 200 ms: \(model.name)", walls, .nanoseconds, bound)
    }
  }
}
