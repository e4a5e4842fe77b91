import Glibc
import Interpreter
import Platform
import Synchronization

/// What the threads and processes of one run tell one another without waiting: whether the run is cancelled, which tasks
/// have ended or been created, and each thread's eval breaker. In memory that several processes may map. Any thread may use it.
final class RunBoard: @unchecked Sendable {
  // @unchecked: atomics in a mapping that lives as long as this object.

  private static let line = 64  // one cache line a word that a thread polls, so that polling does not slow a neighbour

  let taskCount: Int
  let seatCount: Int
  /// The memory behind the board, to be passed to another process; nil when it is private.
  let descriptor: Descriptor?
  private let base: UnsafeMutableRawPointer
  private let mappedBytes: Int

  /// A board for that many tasks and interpreting threads.
  convenience init(tasks: Int, seats: Int, shared: Bool) throws(SystemError) {
    let descriptor = shared ? try Descriptor.memory(bytes: Self.bytes(tasks, seats)) : nil
    try self.init(tasks: tasks, seats: seats, descriptor: descriptor)
  }

  /// The board behind `descriptor`, or a private one when that is nil.
  init(tasks: Int, seats: Int, descriptor: Descriptor?) throws(SystemError) {
    taskCount = tasks
    seatCount = seats
    self.descriptor = descriptor
    mappedBytes = Self.bytes(tasks, seats)
    let flags = descriptor == nil ? MAP_PRIVATE | MAP_ANONYMOUS : MAP_SHARED
    let mapping = mmap(nil, mappedBytes, PROT_READ | PROT_WRITE, flags, descriptor?.raw ?? -1, 0)
    guard let mapping, mapping != MAP_FAILED else { throw SystemError("mmap of \(mappedBytes) bytes") }
    base = mapping
  }

  deinit { munmap(base, mappedBytes) }

  /// Where the entries of children begin: after the breakers, and a byte for every task that there may be.
  private static func childrenOffset(_ tasks: Int, _ seats: Int) -> Int {
    (line * (1 + seats) + tasks + mostChildren + line - 1) / line * line
  }

  private static func bytes(_ tasks: Int, _ seats: Int) -> Int { childrenOffset(tasks, seats) + childrenBytes }

  var childrenBase: UnsafeMutableRawPointer { base + Self.childrenOffset(taskCount, seatCount) }

  /// How many children there were to be, those without a place included.
  var childrenMade: UnsafeMutablePointer<Atomic<UInt32>> {
    (base + 16).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  private var cancelled: UnsafeMutablePointer<Atomic<UInt32>> { base.assumingMemoryBound(to: Atomic<UInt32>.self) }

  private func ended(_ task: Int) -> UnsafeMutablePointer<Atomic<UInt8>> {
    (base + Self.line * (1 + seatCount) + task).assumingMemoryBound(to: Atomic<UInt8>.self)
  }

  /// The eval breaker of the interpreting thread with that number.
  func breaker(ofSeat seat: Int) -> EvalBreaker {
    EvalBreaker((base + Self.line * (1 + seat)).assumingMemoryBound(to: Atomic<UInt32>.self))
  }

  /// Whether the run is cancelled. Once true, always true.
  var isCancelled: Bool { cancelled.pointee.load(ordering: .acquiring) != 0 }

  /// Cancels the run: every thread sees it at its next checkpoint.
  func cancel() {
    cancelled.pointee.store(1, ordering: .releasing)
    for seat in 0..<seatCount { breaker(ofSeat: seat).set(EvalBreaker.cancellation) }
  }

  /// Whether a task has ended, however it did.
  func hasEnded(_ task: Int) -> Bool { ended(task).pointee.load(ordering: .acquiring) != 0 }

  /// Says that a task has ended.
  func markEnded(_ task: Int) { ended(task).pointee.store(1, ordering: .releasing) }
}
