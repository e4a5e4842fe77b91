import Glibc
import Lab
import Models
import Platform
import Synchronization
import TestSupport
import Testing
import Timeline

/// The practice server of all tests in this target, inside the test process.
enum TestLab {
  private static let server = Result { try LabServer.start() }

  static func url(_ path: String) throws -> String { try server.get().url + path }
}

/// An amount of interpreting that takes some milliseconds, in a debug build as well.
let someWork = 20_000

func plan(_ model: ExecutionModel, _ works: [Work], edit: (inout TaskPlan) -> Void = { _ in }) -> RunPlan {
  let tasks = works.enumerated().map { id, work in
    let kind: TaskKind =
      switch work {
      case .fetch: .fetch
      case .cpu: .cpu
      case .native: .native
      case .sleep: .sleep
      case .program: .program
      }
    var url: String?
    if case .fetch(let address, _) = work { url = address }
    var task = TaskPlan(
      identity: TaskIdentity(id: id, name: "\(kind.rawValue)-\(id)", kind: kind, url: url), work: work)
    edit(&task)
    return task
  }
  return RunPlan(model: model, tasks: tasks)
}

func start(_ plan: RunPlan) throws -> LiveRun {
  DescriptorLimit.raise()
  Signals.block([])
  let worker = WorkerCommand(executable: BuiltProgram.path, arguments: ["__worker"])
  return try LiveRun.start(plan, LiveRun.Surroundings(worker: worker))
}

func carryOut(_ plan: RunPlan) throws -> RunRecord { try start(plan).wait() }

func fetch(_ path: String, timeout: UInt64 = 20_000_000_000) throws -> Work {
  .fetch(url: try TestLab.url(path), timeout: timeout)
}

/// Waits until the run has recorded what `condition` asks for. No deadline: the test's own time limit is one.
func watch(_ run: LiveRun, until condition: ([Track]) -> Bool) {
  var reader = run.makeReader()
  repeat {
    reader.refresh()
    sched_yield()
  } while !condition(reader.tracks) && run.finished == nil
}
