import Scheduling
import Timeline
import Wording

/// How a thread stands: what it does, or what it waits for.
public enum ThreadCondition: Equatable, Sendable {
  case notStarted
  case running
  /// Could go on, and nobody holds the global lock.
  case canRun
  case waitsForGIL
  /// A lock that somebody holds, or that has become free since.
  case waitsForLock(Handle, holder: Int?)
  case asleep
  case joins(Int)
  /// Its event loop has nothing that could ever go on.
  case idle
  case ended
  case failed(String)

  /// How `thread` stands at a moment of a run on `machine`.
  public init(_ number: Int, at moment: Moment, on machine: DeterministicMachine) {
    let thread = moment.state.threads[number]
    switch (thread.status, thread.wait) {
    case (.new, _): self = .notStarted
    case (.ended, _): self = .ended
    case (.failed(let failure), _): self = .failed(Harmless.text(failure.message, limit: 80))
    case (.started, .lock(let lock)): self = .waitsForLock(lock, holder: moment.state.holder(of: lock))
    case (.started, .sleep): self = .asleep
    case (.started, .thread(let other)) where other == number: self = .idle
    case (.started, .thread(let other)):
      self = moment.state.threads[other].hasEnded ? .canRun : .joins(other)
    case (.started, .nothing):
      guard machine.switching == .globalLock else {
        self = .running
        return
      }
      let holder = moment.state.running ?? moment.lock.holder
      self = holder == number ? .running : holder == nil ? .canRun : .waitsForGIL
    }
  }

  /// In a few words.
  public func words(_ names: ProgramNames) -> Phrase {
    switch self {
    case .notStarted: MicroscopeWords.Condition.notStarted
    case .running: MicroscopeWords.Condition.running
    case .canRun: MicroscopeWords.Condition.canRun
    case .waitsForGIL: MicroscopeWords.Condition.waitsForGIL
    case .waitsForLock(let lock, let holder?):
      MicroscopeWords.Condition.waitsForLock(names.lock(lock), holder: names.thread(holder))
    case .waitsForLock(let lock, nil): MicroscopeWords.Condition.canTake(names.lock(lock))
    case .asleep: MicroscopeWords.Condition.asleep
    case .joins(let other): MicroscopeWords.Condition.joins(names.thread(other))
    case .idle: MicroscopeWords.Condition.idle
    case .ended: MicroscopeWords.Condition.finished
    case .failed(let message): MicroscopeWords.Condition.failed(message)
    }
  }

  /// The same where there is little room; who holds a lock is said beside the lock as well.
  public func shortWords(_ names: ProgramNames) -> Phrase {
    switch self {
    case .waitsForLock(let lock, _?): MicroscopeWords.Condition.waitsForLock(names.lock(lock))
    case .joins(let other): MicroscopeWords.Condition.shortJoins(names.thread(other))
    default: words(names)
    }
  }

  /// The state whose sign the thread is drawn with; nil for one that has none.
  public var sign: TaskState? {
    switch self {
    case .running: .running
    case .canRun, .waitsForLock(_, holder: nil): .ready
    case .waitsForGIL: .gilWait
    case .waitsForLock: .lockWait
    case .asleep: .sleep
    case .joins, .idle: .wait
    case .notStarted, .ended, .failed: nil
    }
  }
}
