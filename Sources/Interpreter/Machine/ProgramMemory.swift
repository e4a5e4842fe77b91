import Synchronization

/// What all threads of one run of a program share: its globals, its objects, what it has printed, its threads.
///
/// Any thread may use it; objects and globals order their own accesses.
public final class ProgramMemory: Sendable {
  /// Bytes of output that are kept; what a program prints beyond them is counted, not kept.
  public static let outputLimit = 1 << 20

  /// What is run.
  public let program: Program
  let arena: Arena
  /// Offset of the globals' words; a word of zero has no value yet.
  let globals: Int
  private let printed = Mutex("")
  private let threadCount = Atomic<Int>(0)

  /// Memory for one run of `program`, whose objects take at most `bytes`. Nil when it cannot be had.
  public init?(_ program: Program, bytes: Int = 256 << 20) {
    guard let arena = Arena(limit: bytes), arena.allocate(words: 1) != nil,
      let globals = arena.allocate(words: program.globalNames.count)
    else { return nil }
    self.program = program
    self.arena = arena
    self.globals = globals
  }

  /// What the program has printed so far.
  public var output: String { printed.withLock { $0 } }

  func print(_ text: String) {
    printed.withLock { if $0.utf8.count + text.utf8.count <= Self.outputLimit { $0 += text } }
  }

  func nextThreadNumber() -> Int { threadCount.wrappingAdd(1, ordering: .relaxed).newValue }
}
