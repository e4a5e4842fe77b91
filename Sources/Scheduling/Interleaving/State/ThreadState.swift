/// A thread of a program: where it is in which functions, and what it waits for.
public struct ThreadState: Hashable, Sendable {
  /// What can be said of a thread from outside.
  public enum Status: Hashable, Sendable {
    /// Made, not started.
    case new
    case started
    case ended
    /// Ended by an exception.
    case failed(Failure)
  }

  /// The function that it calls, by its place in the program.
  public let function: Int
  /// Its calls, the innermost last; none once it has ended.
  public internal(set) var frames: [Frame]
  /// What keeps it from going on.
  public internal(set) var wait: Wait = .nothing
  /// The event loop that it runs, if any.
  public internal(set) var loop: EventLoopState?
  /// Tasks and gathers of its event loops, in the order in which they were made.
  public internal(set) var tasks: [LoopTask] = []
  /// New, started, ended, failed.
  public internal(set) var status: Status = .new

  init(function: Int, frames: [Frame]) {
    self.function = function
    self.frames = frames
  }

  /// Whether its function has returned or failed.
  public var hasEnded: Bool {
    switch status {
    case .ended, .failed: true
    case .new, .started: false
    }
  }

  /// What ended it, when an exception did.
  public var failure: Failure? {
    if case .failed(let failure) = status { failure } else { nil }
  }
}

/// What a thread waits for. It has tried already, as CPython does, before it let go of the global lock.
public enum Wait: Hashable, Sendable {
  case nothing
  /// A lock of the program's that somebody holds.
  case lock(Handle)
  /// Another thread's end.
  case thread(Int)
  /// A time, in nanoseconds of the state's clock.
  case sleep(until: Int)
}

/// One call of a function.
public struct Frame: Hashable, Sendable {
  /// The function, by its place in the program.
  public let function: Int
  /// Its next instruction; of a caller, the one behind the call.
  public internal(set) var next: Int = 0
  /// Locals, and above them the stack.
  var slots: [PythonValue]
  private let localCount: Int

  init(function: Int, arguments: [PythonValue], localCount: Int) {
    self.function = function
    self.localCount = localCount
    slots = arguments
    while slots.count < localCount { slots.append(.unbound) }
  }

  /// Its locals, arguments first.
  public var locals: ArraySlice<PythonValue> { slots.prefix(localCount) }
  /// Its stack, the topmost value last.
  public var stack: ArraySlice<PythonValue> { slots.dropFirst(localCount) }
}

/// An exception that ended a thread.
public struct Failure: Hashable, Sendable {
  /// What Python would print last: `ZeroDivisionError: division by zero`.
  public let message: String
  /// Where, as a function's place in the program.
  public let function: Int
  /// The instruction that raised it.
  public let instruction: Int

  /// Whether an `assert` raised it.
  public var isFailedAssertion: Bool { message == "AssertionError" || message.hasPrefix("AssertionError: ") }
}
