import Synchronization

/// What all threads of one run of a program share: its globals, its objects, what it has printed.
///
/// Any thread may use it; objects and globals order their own accesses.
public final class ProgramMemory: @unchecked Sendable {
  // @unchecked: the prepared code is written here, before anybody else sees it, and only read afterwards.

  /// Bytes of output that are kept; what a program prints beyond them is not.
  public static let outputLimit = 1 << 20

  /// What is run.
  public let program: Program
  let arena: Arena
  /// Offset of the globals' words; a word of zero has no value yet.
  let globals: Int
  /// Whether any operation may be a checkpoint, as up to Python 3.10.
  let looksAtMarks: Bool
  let code: UnsafeMutableBufferPointer<Code>
  private let printed = Mutex("")
  private let threadCount = Atomic<Int>(0)
  private let coroutineCount = Atomic<Int>(0)
  private let loopCount = Atomic<Int>(0)

  /// Memory for one run of `program`, whose objects take at most `bytes`. Nil when it cannot be had.
  public convenience init?(_ program: Program, bytes: Int = 256 << 20, tier: Tier = .bytecode) {
    guard let arena = Arena(limit: bytes) else { return nil }
    self.init(program, in: arena, tier: tier)
  }

  /// Memory for one run of `program` with its objects in `arena`. Nil when its constants do not fit.
  public init?(_ program: Program, in arena: Arena, tier: Tier = .bytecode) {
    guard let globals = arena.allocate(words: program.globalNames.count) else { return nil }
    self.program = program
    self.arena = arena
    self.globals = globals
    looksAtMarks = program.checkpoints == .python3_9 || program.checkpoints == .python3_10
    code = .allocate(capacity: program.functions.count)
    var strings: [[UInt8]: Value] = [:]
    for (index, function) in program.functions.enumerated() {
      let made = Code(function, index: index, in: arena, strings: &strings, tier: tier, marked: looksAtMarks)
      guard let prepared = made else {
        for other in code[..<index] { other.deallocate() }
        code.deallocate()
        return nil
      }
      code.initializeElement(at: index, to: prepared)
    }
  }

  deinit {
    for function in code { function.deallocate() }
    code.deallocate()
  }

  /// What the program has printed so far.
  public var output: String { printed.withLock { $0 } }

  /// The value of a global, nil when there is none of that name or it has no value yet. As long as threads of the program
  /// run, they may change it at once.
  public func global(_ name: String) -> Value? {
    guard let place = program.globalNames.firstIndex(of: name) else { return nil }
    let bits = arena.word(globals + place * 8).pointee.load(ordering: .acquiring)
    return bits == 0 ? nil : Value(bits: bits)
  }

  /// The first global that has a value for which `isIt` answers true.
  func globalName(where isIt: (Value) -> Bool) -> String? {
    program.globalNames.first { name in global(name).map(isIt) ?? false }
  }

  func print(_ text: String) {
    printed.withLock { if $0.utf8.count + text.utf8.count <= Self.outputLimit { $0 += text } }
  }

  func nextThreadNumber() -> Int { threadCount.wrappingAdd(1, ordering: .relaxed).newValue }

  func nextCoroutineNumber() -> Int { coroutineCount.wrappingAdd(1, ordering: .relaxed).newValue }

  func nextLoopNumber() -> Int { loopCount.wrappingAdd(1, ordering: .relaxed).newValue }
}
