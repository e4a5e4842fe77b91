/// What the lanes of a run stand for.
public enum LaneKind: String, CaseIterable, Sendable {
  case task, worker, lock, processor
}

/// Which one a lane is, among those of its run.
public enum LaneIdentity: Hashable, Sendable {
  /// The task with that id.
  case task(Int)
  /// The worker with that number, from 0: a thread, a process or an interpreter, as the model has it.
  case worker(Int)
  /// The thread of a model that has no other.
  case onlyThread
  /// A thread that a program has started: the task with that id.
  case thread(task: Int)
  /// Who held a lock.
  case holder(of: LockIdentity)
  /// Who waited for it.
  case waiters(for: LockIdentity)
  /// The processor with that number, as the kernel counts them.
  case processor(Int)
}

/// Which lock, among those of a run.
public enum LockIdentity: Hashable, Comparable, Sendable {
  /// The global lock of the worker with that number; nil is the one that all threads of a run share.
  case global(worker: Int?)
  /// A lock that the program of the task with that id has made. Numbers count from 1 in the order in which somebody first
  /// had to wait for them.
  case own(task: Int, number: Int)

  /// Global locks first, then those of programs, each in the order of their numbers.
  public static func < (a: LockIdentity, b: LockIdentity) -> Bool { a.place.lexicographicallyPrecedes(b.place) }

  private var place: [Int] {
    switch self {
    case .global(let worker): [0, worker ?? -1]
    case .own(let task, let number): [1, task, number]
    }
  }
}
