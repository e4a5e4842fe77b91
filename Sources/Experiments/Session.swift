import Glibc
import Lab
import Models
import Platform
import Synchronization
import Timeline
import Transfers
import Wording

/// What experiments share while the program lives: the practice server, started when a run first needs it, and the
/// calibration. Any thread; starting may block for as long as a process takes to start.
public final class Session: Sendable {
  /// How the program starts itself again in its other roles.
  public struct Roles: Equatable, Sendable {
    /// Path of the executable.
    public var executable: String
    /// Arguments that make it a worker.
    public var worker: [String]
    /// Arguments that make it the practice server.
    public var lab: [String]
    /// Changes with the program, so that a calibration is for one build.
    public var build: String

    /// Makes a set of roles; see the members.
    public init(executable: String, worker: [String], lab: [String], build: String) {
      self.executable = executable
      self.worker = worker
      self.lab = lab
      self.build = build
    }
  }

  private let roles: Roles
  private let directory: StateDirectory
  private let lab = Mutex<LabProcess?>(nil)
  /// Held while the practice server starts, so that there is one, and that nobody else waits for it: least of all `close`.
  private let starting = Mutex<Void>(())
  private let calibration = Mutex<Calibration?>(nil)

  /// A session that has started nothing yet.
  public init(_ roles: Roles, directory: StateDirectory) {
    self.roles = roles
    self.directory = directory
  }

  /// The practice server's address; nil as long as no run needed it.
  public var labBase: String? { address?.url }

  private var address: LabAddress? { lab.withLock { $0?.address } }

  /// Starts one model on an experiment. `onEnd` is called once, on the run's own thread; `unrelatedCPU` is what the
  /// caller's own threads have used so far. Throws `CommandMessage` when the lab or the run cannot start.
  public func start(
    _ experiment: Experiment, under model: ExecutionModel, online: Bool = false,
    unrelatedCPU: @escaping @Sendable () -> CPUTime = { CPUTime() }, onEnd: @escaping @Sendable () -> Void
  ) throws -> LiveRun {
    let plan = experiment.plan(for: model, environment: try environment(of: experiment, online: online))
    let worker = WorkerCommand(executable: roles.executable, arguments: roles.worker)
    do {
      return try LiveRun.start(
        plan, LiveRun.Surroundings(worker: worker, unrelatedCPU: unrelatedCPU, onEnd: onEnd))
    } catch {
      throw Session.message(error, model: model)
    }
  }

  /// What a run that could not begin has to say.
  public static func message(_ error: any Error, model: ExecutionModel) -> CommandMessage {
    let reason = error is WorkerDidNotStart ? "worker process: no answer" : "\(error)"
    return .modelCannotStart(model: model.name, reason: reason)
  }

  /// Ends the practice server. The session can be used again afterwards.
  public func close() {
    let running = lab.withLock { lab in
      defer { lab = nil }
      return lab
    }
    running?.stop()
  }

  private func environment(of experiment: Experiment, online: Bool) throws -> PlanEnvironment {
    let address = experiment.needsLab(online: online) ? try startedLab() : nil
    return PlanEnvironment(
      labBase: address?.url ?? "",
      secureLab: address.map { TrustedServer(url: $0.secureURL, certificate: $0.certificate) },
      calibration: experiment.needsCalibration ? calibrated() : .unneeded, online: online)
  }

  /// The practice server that runs, or a new one: somebody may have ended the last.
  private func startedLab() throws -> LabAddress {
    try starting.withLock { _ in
      let running = lab.withLock { $0 }
      if let running, running.isRunning { return running.address }
      running?.stop()
      do {
        let started = try LabProcess.start(executable: roles.executable, arguments: roles.lab)
        lab.withLock { $0 = started }
        return started.address
      } catch {
        throw CommandMessage.labCannotStart(reason: "\(error)")
      }
    }
  }

  private func calibrated() -> Calibration {
    calibration.withLock { calibration in
      if let calibration { return calibration }
      let found = Calibration.ofThisMachine(directory, build: roles.build)
      calibration = found
      return found
    }
  }
}

extension Calibration {
  /// For experiments that compute nothing.
  static let unneeded = Calibration(iterationsPerSecond: 1, roundsPerSecond: 1)
}
