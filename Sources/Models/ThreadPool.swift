import Platform
import Synchronization
import Timeline

/// Threads that take tasks in the order of their ids until none is left.
enum ThreadPool {
  /// Beyond this many tasks, threads are shared: each has a stack, a libcurl handle and descriptors of its own.
  static let defaultLimit = 1024

  /// How many threads a plan gets.
  static func size(for plan: RunPlan) -> Int {
    max(1, min(plan.workers ?? defaultLimit, plan.tasks.count, defaultLimit))
  }

  /// Starts the threads, each of which does tasks on what `makeThread` makes of its number, and waits for all. Throws
  /// when not even one thread can be started; with fewer threads than planned the rest do the work.
  static func carryOut(_ run: RunContext, makeThread: @escaping @Sendable (Int) -> InterpreterThread) throws {
    let size = size(for: run.plan)
    let queue = TaskQueue(run.plan.tasks)
    var threads: [PosixThread] = []
    do {
      for number in 0..<size {
        threads.append(
          try PosixThread.start("worker \(number)") { work(run, makeThread(number), number: number, on: queue) })
      }
    } catch {
      if threads.isEmpty { throw error }
    }
    run.tally.withLock { $0.threads = threads.count }
    if threads.count < run.plan.tasks.count {
      run.notes.withLock { $0.append(.pooled(tasks: run.plan.tasks.count, threads: threads.count)) }
    }
    for thread in threads { thread.join() }
  }

  private static func work(_ run: RunContext, _ thread: InterpreterThread, number: Int, on queue: TaskQueue) {
    while let task = queue.next() {
      thread.assign(task.identity.id)
      run.finish(task.identity.id, thread.perform(task))
    }
    run.tally.withLock { $0.resolverThreads += thread.resolverThreadsStarted }
  }
}

/// The tasks that no one has begun, in order. Any thread.
final class TaskQueue: Sendable {
  private let tasks: [TaskPlan]
  private let taken = Atomic<Int>(0)

  /// A queue of all `tasks`.
  init(_ tasks: [TaskPlan]) { self.tasks = tasks }

  /// The next task, or nil when all are taken.
  func next() -> TaskPlan? {
    let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < tasks.count ? tasks[index] : nil
  }
}
