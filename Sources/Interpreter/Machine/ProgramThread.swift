import Synchronization

/// A thread of a program, as `threading.Thread(target=…, args=…)` makes it. Any thread may use it.
public final class ProgramThread: Sendable {
  /// From 1 within a run of the program, in the order in which they were made.
  public let number: Int
  /// The name of the function that it calls.
  public let name: String
  /// Memory that it shares with the rest of its program.
  public let memory: ProgramMemory
  let function: Int
  let arguments: [Value]
  private let ended = Atomic<Bool>(false)

  init(_ memory: ProgramMemory, function: Int, arguments: [Value]) {
    self.memory = memory
    self.function = function
    self.arguments = arguments
    number = memory.nextThreadNumber()
    name = memory.program.functions[function].name
  }

  /// Whether its function has returned or failed.
  public var hasEnded: Bool { ended.load(ordering: .acquiring) }

  /// Says that its function has returned or failed. The host calls it, before it wakes those that wait for this.
  public func markEnded() { ended.store(true, ordering: .releasing) }
}

/// A lock of a program, as `threading.Lock()` makes it. Any thread may use it.
public struct ProgramLock: Hashable, Sendable {
  /// Memory in which it lies.
  let memory: ProgramMemory
  let offset: Int

  /// Whether somebody holds it.
  public var isHeld: Bool { word.pointee.load(ordering: .acquiring) != 0 }

  /// Takes it if it is free.
  public func tryAcquire() -> Bool {
    word.pointee.compareExchange(expected: 0, desired: 1, ordering: .acquiringAndReleasing).exchanged
  }

  /// Lets go of it. False when nobody held it.
  func release() -> Bool { word.pointee.exchange(0, ordering: .acquiringAndReleasing) != 0 }

  private var word: UnsafeMutablePointer<Atomic<UInt64>> { memory.arena.word(offset) }

  /// Whether they are the same lock.
  public static func == (a: ProgramLock, b: ProgramLock) -> Bool { a.memory === b.memory && a.offset == b.offset }

  /// Tells locks of one run apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(offset) }
}
