import Experiments
import Glibc
import Lab
import Models
import Platform
import Timeline

/// What the sections share: the built programs, a practice server in a process of its own, and how fast this machine
/// computes.
final class Workbench {
  /// The program that is measured.
  let interleave: String
  /// The practice server's address.
  let labURL: String

  /// The argument that makes a program a worker.
  static let workerRole = "__worker"

  private let folder: String
  private let lab: LabProcess
  private let calibration: Calibration

  /// Starts a practice server. Throws when the program was not built, or its server does not start.
  init() throws {
    folder = Self.parent(of: Executable.path)
    interleave = "\(folder)/interleave"
    guard access(interleave, X_OK) == 0 else { throw CannotMeasure("there is no \(interleave)") }
    lab = try LabProcess.start(executable: interleave, arguments: ["__lab"])
    labURL = lab.address.url
    calibration = Calibration.measure()
  }

  /// Ends the practice server.
  func close() { lab.stop() }

  /// A C program that was built together with this one.
  func control(_ name: String, _ arguments: [String] = []) throws -> Command {
    let path = "\(folder)/control-\(name)"
    guard access(path, X_OK) == 0 else { throw CannotMeasure("there is no \(path)") }
    return Command(path, arguments)
  }

  /// The path of a script in `Benchmarks/control`.
  func script(_ name: String) throws -> String { try file("Benchmarks/control/\(name)") }

  /// The path of a file of the project, which is looked for above the executable.
  func file(_ name: String) throws -> String {
    var above = folder
    while above != "/" {
      let path = "\(above)/\(name)"
      if access(path, R_OK) == 0 { return path }
      above = Self.parent(of: above)
    }
    throw CannotMeasure("there is no \(name) above \(folder)")
  }

  /// Runs an experiment, written as in a file, under one model. All models interpret with the same machine code: that of
  /// this program, also in its workers. Where a loop happens to lie in a file can make a quarter of its speed.
  func run(_ experiment: Experiment, under model: ExecutionModel) throws -> RunRecord {
    let environment = PlanEnvironment(labBase: labURL, calibration: calibration)
    return try run(experiment.plan(for: model, environment: environment), workers: Executable.path)
  }

  /// Runs a plan; `workers` is the program that is started as a worker. Throws when a task did not end well: a run that
  /// failed is not worth a figure.
  func run(_ plan: RunPlan, workers: String) throws -> RunRecord {
    let worker = WorkerCommand(executable: workers, arguments: [Self.workerRole])
    let record = try LiveRun.start(plan, LiveRun.Surroundings(worker: worker)).wait()
    if let task = record.tasks.first(where: { $0.outcome != .ok }) {
      throw CannotMeasure("\(plan.model.name): \(task.identity.name) \(task.outcome)")
    }
    return record
  }

  private static func parent(of path: String) -> String {
    "/" + path.split(separator: "/").dropLast().joined(separator: "/")
  }
}
