import Timeline
import Wording

extension Experiment {
  /// The experiment that a command line describes without a file: URLs, then fetches, computing, native code and
  /// sleeps. When it names no task at all, five fetches.
  public init(options: RunOptions) throws(CommandMessage) {
    try options.check()
    let lines = try Experiment.lines(of: options)
    let total = lines.reduce(0) { $0 + $1.taskCount }
    guard total > 0 else { throw .noTasks }
    guard total <= Bounds.tasks else { throw .tooManyTasks(total, maximum: Bounds.tasks) }
    self.init(models: options.models ?? ExecutionModel.allCases, lines: lines)
    apply(options)
  }

  /// The experiment with what the command line says otherwise. Options that name tasks or their work are refused: the
  /// file says what is run.
  public func overridden(by options: RunOptions) throws(CommandMessage) -> Experiment {
    try options.check()
    let given: [(String, Bool)] =
      [("URL", !options.urls.isEmpty), ("--delay", options.delay != nil), ("--work", options.work != nil)]
      + options.taskCounts.map { ($0.option, $0.count != nil) }
    if let excluded = given.first(where: { $0.1 }) { throw .optionsExclude("--experiment", excluded.0) }
    var experiment = self
    if let models = options.models { experiment.models = models }
    if let timeout = options.timeout {
      for index in experiment.lines.indices { experiment.lines[index].timeout = timeout }
    }
    experiment.apply(options)
    return experiment
  }

  private mutating func apply(_ options: RunOptions) {
    if let interval = options.switchInterval { switchInterval = interval }
    if let tier = options.tier { self.tier = tier }
    if let workers = options.workers { self.workers = workers }
    if let seed = options.seed { self.seed = seed }
  }

  private static func lines(of options: RunOptions) throws(CommandMessage) -> [TaskLine] {
    let namesNothing = options.urls.isEmpty && options.taskCounts.allSatisfy { $0.count == nil }
    let fetches = namesNothing ? 5 : options.fetch ?? 0
    let work = options.work ?? 100_000_000
    let timeout = options.timeout ?? TaskLine.defaultTimeout
    let targets = try targets(options.urls)
    let lines = [
      TaskLine(.fetch(targets), count: targets.count, timeout: timeout),
      TaskLine(.fetch(practiceTargets(delay: options.delay)), count: fetches, timeout: timeout),
      TaskLine(.cpu(work), count: options.cpu ?? 0),
      TaskLine(.native(work, keepsLock: false), count: options.native ?? 0),
      TaskLine(.sleep(options.delay ?? 200_000_000), count: options.sleep ?? 0),
    ]
    return lines.filter { $0.taskCount > 0 }
  }

  /// The five practice sites, or one path that waits as long as was asked for.
  private static func practiceTargets(delay: UInt64?) -> [FetchTarget] {
    guard let delay else { return (1...5).map { .lab("/site/\($0)") } }
    return [.lab("/delay/\(Numbers.milliseconds(delay))")]
  }

  private static func targets(_ urls: [String]) throws(CommandMessage) -> [FetchTarget] {
    var targets: [FetchTarget] = []
    for url in urls {
      do {
        targets.append(try FetchTarget(url))
      } catch {
        throw .refusedURL(url, error)
      }
    }
    return targets
  }
}
