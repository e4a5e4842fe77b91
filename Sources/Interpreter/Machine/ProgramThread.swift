import Synchronization

/// A thread of a program, as `threading.Thread(target=…, args=…)` makes it. Any thread may use it; its state lies in its
/// program's memory, so that two of these with the same number are the same thread.
public final class ProgramThread: Sendable {
  enum State: UInt64 {
    case new = 0
    case started, ended
  }

  /// From 1 within a run of the program, in the order in which they were made.
  public let number: Int
  /// The name of the function that it calls.
  public let name: String
  /// Memory that it shares with the rest of its program.
  public let memory: ProgramMemory
  let target: Value
  let arguments: [Value]
  private let object: Value

  /// The thread that `object` refers to, which the caller has checked to be one.
  init(_ object: Value, in memory: ProgramMemory) {
    self.memory = memory
    self.object = object
    number = Int(memory.arena.load(object, 1))
    target = Value(bits: memory.arena.load(object, 2))
    arguments = memory.arena.tupleElements(Value(bits: memory.arena.load(object, 3)))
    if target.isFunction, target.function < memory.program.functions.count {
      name = memory.program.functions[target.function].name
    } else {
      name = target.builtin?.name ?? "thread"
    }
  }

  /// Whether its function has returned or failed.
  public var hasEnded: Bool { state.pointee.load(ordering: .acquiring) == State.ended.rawValue }

  /// Says that its function has returned or failed. The host calls it, before it wakes those that wait for this.
  public func markEnded() { state.pointee.store(State.ended.rawValue, ordering: .releasing) }

  /// Whether `start` was called.
  var hasStarted: Bool { state.pointee.load(ordering: .acquiring) != State.new.rawValue }

  /// Says that `start` is being called. False when it was before.
  func claimStart() -> Bool {
    state.pointee.compareExchange(
      expected: State.new.rawValue, desired: State.started.rawValue, ordering: .acquiringAndReleasing
    ).exchanged
  }

  /// Takes `claimStart` back: there can be no thread.
  func abandonStart() { state.pointee.store(State.new.rawValue, ordering: .releasing) }

  private var state: UnsafeMutablePointer<Atomic<UInt64>> { memory.arena.word(object.reference + 4 * 8) }
}

/// A lock of a program, as `threading.Lock()` makes it. Any thread may use it.
public struct ProgramLock: Hashable, Sendable {
  /// Memory in which it lies.
  let memory: ProgramMemory
  let offset: Int

  /// The lock that `object` refers to, which the caller has checked to be one.
  init(_ object: Value, in memory: ProgramMemory) {
    self.memory = memory
    offset = object.reference + 8
  }

  /// Whether somebody holds it.
  public var isHeld: Bool { word.pointee.load(ordering: .acquiring) != 0 }

  /// The number of the program's thread that took it, 0 for the first one; nil when nobody holds it.
  public var holder: Int? {
    let word = word.pointee.load(ordering: .acquiring)
    return word == 0 ? nil : Int(clamping: word - 1)
  }

  /// The global whose value it is, nil when there is none: a lock may be in a list, or be known to a function alone.
  public var globalName: String? { memory.globalName { $0.isReference && $0.reference + 8 == offset } }

  /// Takes it for the thread with that number if it is free.
  public func tryAcquire(by thread: Int = 0) -> Bool {
    word.pointee.compareExchange(
      expected: 0, desired: UInt64(thread) + 1, ordering: .acquiringAndReleasing
    ).exchanged
  }

  /// Lets go of it. False when nobody held it.
  func release() -> Bool { word.pointee.exchange(0, ordering: .acquiringAndReleasing) != 0 }

  private var word: UnsafeMutablePointer<Atomic<UInt64>> { memory.arena.word(offset) }

  /// Whether they are the same lock.
  public static func == (a: ProgramLock, b: ProgramLock) -> Bool { a.memory === b.memory && a.offset == b.offset }

  /// Tells locks of one run apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(offset) }
}
