import Interpreter
import Models
import Timeline

extension Experiment {
  /// What `model` has to do to run this experiment once. The same work for every model: only its name differs.
  public func plan(for model: ExecutionModel, environment: PlanEnvironment) -> RunPlan {
    let targets = fetchTargets(online: environment.online)
    return RunPlan(
      model: model, tasks: taskPlans(targets: targets, environment: environment), switchInterval: switchInterval,
      checkpoints: version, tier: tier, workers: workers, seed: seed,
      mayLeaveMachine: targets.contains { $0.leavesMachine },
      trusted: targets.contains { $0.isSecureLab } ? environment.secureLab : nil)
  }

  private var version: Checkpoints { Checkpoints(rawValue: checkpoints) ?? .python3_12 }

  /// Whether a run needs the practice server.
  public func needsLab(online: Bool) -> Bool {
    fetchTargets(online: online).contains { $0.needsLab }
  }

  /// Whether a run needs to know how fast the machine computes.
  public var needsCalibration: Bool {
    lines.contains { $0.work.kind == .cpu || $0.work.kind == .native }
  }

  /// The target of every fetch, in the order of the tasks.
  func fetchTargets(online isOnline: Bool) -> [FetchTarget] {
    let targets = lines.flatMap { line -> [FetchTarget] in
      guard case .fetch(let targets) = line.work else { return [] }
      return (0..<line.taskCount).map { targets[$0 % targets.count] }
    }
    guard isOnline, !online.isEmpty else { return targets }
    return targets.indices.map { online[$0 % online.count] }
  }

  private func taskPlans(targets: [FetchTarget], environment: PlanEnvironment) -> [TaskPlan] {
    var plans: [TaskPlan] = []
    var ids: [String: Int] = [:]
    var remaining = targets[...]
    for (index, names) in taskNames.enumerated() {
      let line = lines[index]
      let bound = line.atOnce.map { InFlightBound(group: index, limit: $0) }
      for name in names {
        let url = line.work.kind == .fetch ? remaining.popFirst()?.seeded(seed).url(in: environment) : nil
        let identity = TaskIdentity(id: plans.count, name: name, kind: line.work.kind, url: url)
        ids[name] = identity.id
        plans.append(
          TaskPlan(
            identity: identity, work: work(of: line, url: url, calibration: environment.calibration),
            repetition: repetition(of: line, ids: ids), inFlight: bound, payload: line.payload))
      }
    }
    return plans
  }

  private func work(of line: TaskLine, url: String?, calibration: Calibration) -> Work {
    switch line.work {
    case .fetch: .fetch(url: url ?? "", timeout: line.timeout)
    case .cpu(let time): .cpu(iterations: amount(time, perSecond: calibration.iterationsPerSecond))
    case .native(let time, let keepsLock):
      .native(rounds: amount(time, perSecond: calibration.roundsPerSecond), keepsLock: keepsLock)
    case .sleep(let time): .sleep(time)
    case .program(let file, let source):
      .program(ProgramSource(file: file, text: source, checkpoints: version, expectation: expectation))
    }
  }

  /// At least one, so that a task always does what its name says.
  private func amount(_ nanoseconds: UInt64, perSecond speed: Double) -> Int {
    let amount = (Double(nanoseconds) / 1e9 * speed).rounded()
    return max(1, Int(exactly: amount) ?? (amount > 0 ? .max : 1))
  }

  private func repetition(of line: TaskLine, ids: [String: Int]) -> Repetition {
    switch line.repetition {
    case .times(let count): .times(count)
    // A name without a task cannot come out of a file; doing the work once is then the smallest harm.
    case .whileRunning(let name): ids[name].map { .whileRunning($0) } ?? .times(1)
    }
  }
}

extension FetchTarget {
  /// Whether the practice server is asked with https.
  var isSecureLab: Bool {
    if case .secureLab = self { true } else { false }
  }

  /// The target with what the practice server draws taken from `seed`; 0 leaves it to the server, and so does a path that
  /// names a seed of its own or draws nothing.
  fileprivate func seeded(_ seed: UInt64) -> FetchTarget {
    guard seed != 0, let path = labPath, path.hasPrefix("/delay/") || path.hasPrefix("/site/"),
      !path.contains("seed=")
    else { return self }
    // The server takes numbers up to a thousand million.
    return at(path + (path.contains("?") ? "&" : "?") + "seed=\(seed % 1_000_000_000)")
  }

  fileprivate func url(in environment: PlanEnvironment) -> String {
    url(labBase: environment.labBase, secureLabBase: environment.secureLab?.url ?? "")
  }
}
