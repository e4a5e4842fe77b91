import Platform
import Timeline

/// Worker processes, each with an interpreter and a lock of its own: nothing is shared, so nothing is fought over. Work
/// and results must travel, and a process takes time to start.
struct Processes: Model {
  /// How a worker is started.
  let worker: WorkerCommand

  func carryOut(_ run: RunContext) throws {
    let count = Workers.count(for: run.plan)
    let queue = TaskQueue(run.plan.tasks)
    run.submitAll(toWorkers: count)

    run.tally.withLock { $0.gil = LockFigures() }  // also when no worker lives to add what its lock has seen

    let starts = WorkerStarts()
    for thread in parents(count, of: queue, starts, run) { thread.join() }
    if starts.count == 0, let problem = starts.problem { throw problem }

    failTheRest(of: queue, run)
    run.tally.withLock {
      $0.threads = starts.count
      $0.processes = starts.count
    }
  }

  /// One thread a worker. With fewer threads than wanted, those there are do the work.
  private func parents(_ count: Int, of queue: TaskQueue, _ starts: WorkerStarts, _ run: RunContext) -> [PosixThread] {
    var threads: [PosixThread] = []
    do {
      for number in 0..<count {
        threads.append(
          try PosixThread.start("worker \(number)") { [worker] in
            WorkerParent(run, number: number, command: worker).supervise(queue, starts)
          })
      }
    } catch {
      starts.note(error)
    }
    return threads
  }

  /// Tasks remain only when every worker died and none could be started in its place.
  private func failTheRest(of queue: TaskQueue, _ run: RunContext) {
    let events = EventWriter(run.store)
    while let task = queue.next() {
      run.finish(
        task.identity.id, .failed(TaskFailure(.workerDied, subject: task.identity.name)), recordedBy: events)
    }
  }
}

/// How to start a worker: the program, and the arguments that lead to `WorkerMain`.
public struct WorkerCommand: Equatable, Sendable {
  /// Path of the executable.
  public var executable: String
  /// Its arguments, without its name.
  public var arguments: [String]

  /// A command line.
  public init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }
}
