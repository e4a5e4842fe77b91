import Interpreter
import Platform
import Synchronization
import Timeline

/// What the threads of one program have in common under a model: the lock that they fight over, where they wait for one
/// another, and the tasks of the run that they and the program's coroutines are. Any thread.
final class ProgramCrew: Sendable {
  /// How long a thread that waits for another looks away from a cancellation, nanoseconds: nobody wakes it for that.
  private static let patience: UInt64 = 20_000_000

  let run: RunContext
  /// The program's own task.
  let task: TaskIdentity
  let lock: GlobalLock?
  /// The worker that has the task.
  let worker: Int?
  /// Whether the model can give a program more threads than one.
  let hasThreads: Bool

  private let change = Monitor()
  /// Who has to do with the program's locks.
  let locks: ProgramLocks
  private let results = Mutex<[Int: TaskResult]>([:])
  private let names = Mutex<[String: Int]>([:])
  private let threads = Mutex<[PosixThread]>([])
  private let started = Atomic<Bool>(false)

  init(_ run: RunContext, task: TaskIdentity, lock: GlobalLock?, worker: Int?, hasThreads: Bool) {
    self.run = run
    self.task = task
    self.lock = lock
    self.worker = worker
    self.hasThreads = hasThreads
    locks = ProgramLocks(task: task.id)
  }

  /// What came of the tasks that the program has created, by their ids.
  var childResults: [Int: TaskResult] { results.withLock { $0 } }

  /// Makes a thread or a coroutine of the program a task of the run, ready from now on. Nil when the run has no place left.
  func addChild(_ kind: TaskKind, function: String, _ events: EventWriter) -> Int? {
    let number = names.withLock { names in
      names[function, default: 0] += 1
      return names[function, default: 1]
    }
    guard
      let id = run.board.addChild(of: task.id, kind, stem: "\(task.name).\(function)", number: number)
    else { return nil }
    events.enter(.ready, task: id)
    if let worker { events.assign(task: id, to: worker) }
    return id
  }

  /// Keeps what came of a thread or a coroutine, whose end has been recorded.
  func keep(_ result: TaskResult, of child: Int) { results.withLock { $0[child] = result } }

  // MARK: Threads

  /// The seat of the thread that is that child: its own breaker, after those of the model's threads.
  func seat(of child: Int) -> GlobalLock.Seat {
    let number = ThreadPool.defaultLimit + child - run.board.taskCount
    return GlobalLock.Seat(number: number, breaker: run.board.breaker(ofSeat: number))
  }

  /// Whether the program had more threads than its first.
  var hasStartedThreads: Bool { started.load(ordering: .relaxed) }

  /// Keeps a thread, to be joined when the program has ended.
  func add(_ thread: PosixThread) {
    started.store(true, ordering: .relaxed)
    threads.withLock { $0.append(thread) }
  }

  /// Waits for the threads that were started, and for those that they start: Python does so before it exits.
  func joinAll() {
    while let thread = threads.withLock({ $0.popLast() }) { thread.join() }
  }

  /// Blocks until `condition`, which `announce` follows once it holds. False when the run was cancelled meanwhile.
  func wait(until condition: () -> Bool) -> Bool {
    change.locked {
      while !run.board.isCancelled {
        if condition() { return true }
        _ = change.wait(until: MonotonicClock.now() + Self.patience)
      }
      return false
    }
  }

  /// A thread has ended.
  func announce() { change.locked { change.broadcast() } }

  // MARK: Locks

  /// Blocks until the lock, which was not free, is that thread's, which acts for `task`. False when the run was cancelled
  /// meanwhile.
  func acquire(_ lock: ProgramLock, by thread: Int, for task: Int, _ events: EventWriter) -> Bool {
    locks.want(lock, by: task, events)
    let isTaken = wait { lock.tryAcquire(by: thread) }
    locks.stopWaiting(for: lock, task, isTaken: isTaken, events)
    return isTaken
  }

  /// The lock was released by `task`.
  func release(_ lock: ProgramLock, by task: Int, _ events: EventWriter) {
    locks.release(lock, by: task, events)
    announce()
  }
}

extension TaskFailure {
  /// The failure of a program, or of a thread or coroutine of it, with what Python would print last.
  static func program(_ name: String, _ lastLine: String) -> TaskFailure {
    TaskFailure(.programFailed, phase: .running, subject: name, detail: String(lastLine.prefix(1000)))
  }
}
