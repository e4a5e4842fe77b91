import Experiments
import Wording

/// The work of `interleave run` without a file, as numbers to turn.
public struct Workload: Equatable, Sendable {
  /// A number that can be turned.
  public enum Dial: Int, CaseIterable, Sendable {
    case fetch, cpu, native, sleep, delay, work, interval
  }

  /// As on the command line.
  public private(set) var options: RunOptions

  /// The work that those options describe.
  public init(_ options: RunOptions) {
    self.options = options
    if options.urls.isEmpty, [options.fetch, options.cpu, options.native, options.sleep].allSatisfy({ $0 == nil }) {
      self.options.fetch = 5
    }
  }

  /// The experiment. Practice sites have counterparts on the internet, which are asked when the reader goes online; what
  /// the command line names is fetched from where it says.
  func experiment() throws(CommandMessage) -> Experiment {
    var experiment = try Experiment(options: options)
    if options.urls.isEmpty { experiment.online = Workload.sites }
    return experiment
  }

  /// What the dial shows, in pieces or nanoseconds; nil when the practice sites decide.
  func value(of dial: Dial) -> FigureValue? {
    switch dial {
    case .fetch: .count(options.fetch ?? 0)
    case .cpu: .count(options.cpu ?? 0)
    case .native: .count(options.native ?? 0)
    case .sleep: .count(options.sleep ?? 0)
    case .delay: options.delay.map { .time($0) }
    case .work: .time(options.work ?? Workload.usualWork)
    case .interval: .time(options.switchInterval ?? Workload.usualInterval)
    }
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
    case .work: options.work = Workload.next(options.work ?? Workload.usualWork, in: Workload.times, up: up)
    case .interval:
      let interval = options.switchInterval ?? Workload.usualInterval
      options.switchInterval = Workload.next(interval, in: Workload.intervals, up: up)
    }
  }

  private static let usualWork: UInt64 = 100_000_000
  private static let usualInterval: UInt64 = 5_000_000
  private static let counts = [0, 1, 2, 3, 4, 5, 6, 8, 10, 20, 50, 100, 200, 500, 1000]
  private static let times: [UInt64] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].map { $0 * 1_000_000 }
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
