/// The event loop of a thread, while `asyncio.run` lasts: what is ready, in turn, and what waits for a time.
public struct EventLoopState: Hashable, Sendable {
  /// A callback that the loop runs with a turn of its own, as asyncio does.
  enum Callback: Hashable, Sendable {
    /// The task goes on.
    case step(Int)
    /// The task's time has come: it goes on with the next turn.
    case wake(Int)
    /// The last of a gather's tasks has ended, or one has failed.
    case collect(Int)
  }

  struct Timer: Hashable, Sendable {
    let until: Int
    let task: Int
  }

  /// Calls of the thread below those of its coroutines.
  let base: Int
  /// The task of the coroutine that `asyncio.run` got.
  let main: Int
  /// The task that has its turn; nil while the loop waits for a time.
  public internal(set) var current: Int?
  var ready: [Callback] = []
  var timers: [Timer] = []
  /// Nanoseconds that the loop has waited, where sleeps have no order among threads.
  var clock = 0

  init(base: Int, main: Int) {
    self.base = base
    self.main = main
  }

  /// Tasks that could go on and wait for their turn, the next one first.
  public var readyTasks: [Int] {
    ready.map { callback in
      switch callback {
      case .step(let task), .wake(let task), .collect(let task): task
      }
    }
  }
}

/// A task of an event loop, or what a gather of tasks waits with.
public struct LoopTask: Hashable, Sendable {
  /// How it stands.
  public enum Outcome: Hashable, Sendable {
    case pending
    case result(PythonValue)
    case failed(Failure)
  }

  /// The coroutine's function, by its place in the program; nil for gathers and sleeps.
  public let function: Int?
  /// Its calls while it does not have its turn, the innermost last.
  public internal(set) var frames: [Frame]
  /// The tasks of a gather; empty for others.
  public internal(set) var children: [Int] = []
  /// Nanoseconds that a bare sleep has still to begin with.
  var pause: Int?
  /// The task or gather that it awaits.
  public internal(set) var awaits: Int?
  /// Tasks that await it.
  var waiters: [Int] = []
  /// Pending, or how it ended.
  public internal(set) var outcome = Outcome.pending

  init(function: Int? = nil, frames: [Frame] = [], pause: Int? = nil) {
    self.function = function
    self.frames = frames
    self.pause = pause
  }
}
