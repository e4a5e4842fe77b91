import Experiments
import Timeline
import Wording

/// What the next run will be: an experiment, and which of its models.
public struct Setup: Equatable, Sendable {
  /// What the digit keys choose: one model, or all, one after another.
  public enum Choice: Equatable, Sendable {
    case model(ExecutionModel)
    case all
  }

  /// Numbers that the reader can change. Nil when the experiment comes from a file, which is run as it is.
  public var workload: Workload?
  /// What is run under each model.
  public private(set) var experiment: Experiment
  /// Which models are run.
  public var choice = Choice.model(.sequential)
  /// Whether fetches leave the machine where the experiment says to where.
  public var isOnline = false

  /// Work that the reader can change.
  public init(_ workload: Workload) throws(CommandMessage) {
    self.workload = workload
    experiment = try workload.experiment()
    choice = experiment.models.first.map(Choice.model) ?? .all
  }

  /// An experiment as its author wrote it.
  public init(_ experiment: Experiment) {
    self.experiment = experiment
    choice = experiment.models.first.map(Choice.model) ?? .all
  }

  /// The models that can be chosen, in the order of their digits.
  public var models: [ExecutionModel] { experiment.models }

  /// The models that a run would go through.
  public var chosenModels: [ExecutionModel] {
    switch choice {
    case .model(let model): [model]
    case .all: models
    }
  }

  /// Takes over a changed workload; one that is no experiment (no task at all) changes nothing.
  mutating func change(_ workload: Workload) {
    guard let changed = try? workload.experiment() else { return }
    self.workload = workload
    experiment = changed
  }
}

/// The work of `interleave run` without a file, as numbers to turn.
public struct Workload: Equatable, Sendable {
  /// A number that can be turned.
  public enum Dial: Int, CaseIterable, Sendable {
    case fetch, cpu, native, sleep, delay, work, interval
  }

  /// As on the command line.
  public var options: RunOptions

  /// The work that those options describe.
  public init(_ options: RunOptions) {
    self.options = options
    if options.urls.isEmpty, [options.fetch, options.cpu, options.native, options.sleep].allSatisfy({ $0 == nil }) {
      self.options.fetch = 5
    }
  }

  /// The experiment. Those practice sites that nobody asked to leave have counterparts on the internet.
  func experiment() throws(CommandMessage) -> Experiment {
    var experiment = try Experiment(options: options)
    if options.urls.isEmpty { experiment.online = Workload.sites }
    return experiment
  }

  /// Turns a number one notch up or down, along values that make a difference.
  mutating func turn(_ dial: Dial, up: Bool) {
    switch dial {
    case .fetch: options.fetch = Workload.next(options.fetch ?? 0, in: Workload.counts, up: up)
    case .cpu: options.cpu = Workload.next(options.cpu ?? 0, in: Workload.counts, up: up)
    case .native: options.native = Workload.next(options.native ?? 0, in: Workload.counts, up: up)
    case .sleep: options.sleep = Workload.next(options.sleep ?? 0, in: Workload.counts, up: up)
    case .delay:
      let notch = Workload.next(options.delay ?? 0, in: [0] + Workload.times, up: up)
      options.delay = notch == 0 ? nil : notch
    case .work: options.work = Workload.next(options.work ?? 100_000_000, in: Workload.times, up: up)
    case .interval:
      options.switchInterval = Workload.next(options.switchInterval ?? 5_000_000, in: Workload.intervals, up: up)
    }
  }

  private static let counts = [0, 1, 2, 3, 4, 5, 8, 10, 20, 50, 100, 200, 500, 1000]
  private static let times: [UInt64] = [1, 2, 5, 10, 20, 50, 100, 200, 400, 500, 1000, 2000, 5000].map {
    $0 * 1_000_000
  }
  private static let intervals: [UInt64] = [100, 500, 1000, 5000, 10_000, 50_000, 100_000, 500_000].map { $0 * 1000 }

  private static func next<Number: Comparable>(_ value: Number, in notches: [Number], up: Bool) -> Number {
    up ? notches.first { $0 > value } ?? value : notches.last { $0 < value } ?? value
  }

  /// Where the five practice sites lead online.
  private static let sites = [
    "https://www.google.com", "https://www.naver.com", "https://www.python.org", "https://github.com",
    "https://news.ycombinator.com",
  ].compactMap { try? FetchTarget($0) }
}
