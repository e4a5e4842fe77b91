import Models
import Platform
import Timeline

/// This program as a client of the practice server, in a process of its own as the controls are: one run under
/// `event-loop`, in which each task fetches again and again over a connection that is kept.
enum EventLoopClient {
  /// The argument that makes this program the client.
  static let role = "__event-loop"

  /// The client as a command.
  static func command(_ url: String, requests: Int, concurrency: Int) -> Command {
    Command(Executable.path, [role, url, String(requests), String(concurrency)])
  }

  /// Does what `command` asked for and prints its figures. `arguments` are those behind the role.
  static func run(_ arguments: ArraySlice<String>) throws {
    let words = Array(arguments)
    guard words.count == 3, let requests = Int(words[1]), let concurrency = Int(words[2]), concurrency > 0 else {
      throw CannotMeasure("usage: \(role) URL REQUESTS CONCURRENCY")
    }
    let repeats = requests / concurrency
    let record = try LiveRun.start(plan(words[0], tasks: concurrency, repeats: repeats), surroundings).wait()
    let answered = record.tasks.count { $0.outcome == .ok && $0.answer?.status == 200 } * repeats
    guard record.notes.isEmpty else { throw CannotMeasure("\(record.notes)") }
    let cost = record.cost
    let figures = FetchFigures(
      wall: cost.wall, cpuUser: cost.cpuUser, cpuSystem: cost.cpuSystem, answered: answered)
    Output.line(figures.json)
  }

  private static func plan(_ url: String, tasks: Int, repeats: Int) -> RunPlan {
    let plans = (0..<tasks).map { id in
      TaskPlan(
        identity: TaskIdentity(id: id, name: "fetch-\(id)", kind: .fetch, url: url),
        work: .fetch(url: url, timeout: 60_000_000_000), repetition: .times(repeats))
    }
    return RunPlan(model: .eventLoop, tasks: plans)
  }

  private static var surroundings: LiveRun.Surroundings {
    LiveRun.Surroundings(worker: WorkerCommand(executable: Executable.path, arguments: []))
  }
}
