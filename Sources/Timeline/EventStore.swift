import Glibc
import Platform
import Synchronization

/// The event log of one run: one mapping, divided into chunks of a page, which threads claim one at a time.
///
/// Recording takes no lock and allocates nothing. A thread claims a chunk with one atomic addition, writes events into it
/// alone, and publishes each with a releasing store of the chunk's count; a reader loads the count with acquire and
/// reads only below it. So readers never block writers. The mapping is reserved, not committed: a page costs memory when
/// its chunk is claimed. Backed by a memory descriptor it can be mapped by several processes, and what a process
/// wrote before it was killed stays.
///
/// Any thread may read; each `EventWriter` belongs to one thread.
public final class EventStore: @unchecked Sendable {
  // @unchecked: the mapping is shared memory by design; every access goes through the atomics described above.

  static let chunkBytes = 4096
  static let headerBytes = 16
  /// Events in a chunk: a page less its header.
  public static let chunkCapacity = (chunkBytes - headerBytes) / MemoryLayout<Event>.stride

  /// How much of the log comes in small pages, so that a short run commits no more than it needs. What follows comes in
  /// large ones: the first touch of a page takes as long as fifty looks at the clock.
  private static let smallPagesBytes = 2 << 20

  /// Chunks that fit into the mapping.
  public let chunkLimit: Int
  /// The memory behind the mapping, to be passed to another process; nil when it is private.
  public let descriptor: Descriptor?
  let base: UnsafeMutableRawPointer
  private let mappedBytes: Int

  /// Room for that many events. With `shared`, other processes can map it. Throws when the address space cannot be had.
  public convenience init(events: Int = 16 << 20, shared: Bool = false) throws(SystemError) {
    let chunks = max(1, (events + Self.chunkCapacity - 1) / Self.chunkCapacity)
    let descriptor = shared ? try Descriptor.memory(bytes: (chunks + 1) * Self.chunkBytes) : nil
    try self.init(chunks: chunks, descriptor: descriptor)
  }

  /// Maps the store of that many chunks that another process made with `shared`.
  public convenience init(mapping descriptor: Descriptor, chunks: Int) throws(SystemError) {
    try self.init(chunks: chunks, descriptor: descriptor)
  }

  private init(chunks: Int, descriptor: Descriptor?) throws(SystemError) {
    chunkLimit = chunks
    self.descriptor = descriptor
    mappedBytes = (chunks + 1) * Self.chunkBytes
    let flags = descriptor == nil ? MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE : MAP_SHARED | MAP_NORESERVE
    let mapping = mmap(nil, mappedBytes, PROT_READ | PROT_WRITE, flags, descriptor?.raw ?? -1, 0)
    guard let mapping, mapping != MAP_FAILED else { throw SystemError("mmap of \(mappedBytes) bytes") }
    base = mapping
    // Advice: where the kernel has no large pages, or none to give, nothing changes.
    let rest = mappedBytes - Self.smallPagesBytes
    if rest > 0 { madvise(base + Self.smallPagesBytes, rest, MADV_HUGEPAGE) }
  }

  deinit { munmap(base, mappedBytes) }

  // The first page: the number of claimed chunks, the number of dropped events, and when the run started.

  private var claimed: UnsafeMutablePointer<Atomic<UInt64>> { base.assumingMemoryBound(to: Atomic<UInt64>.self) }
  private var dropped: UnsafeMutablePointer<Atomic<UInt64>> {
    (base + 64).assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  private var started: UnsafeMutablePointer<Atomic<UInt64>> {
    (base + 128).assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  /// The run starts now: its times count from here. Called once, before any writer is made.
  public func start() { started.pointee.store(MonotonicClock.now(), ordering: .releasing) }

  /// Monotonic nanoseconds at which the run started, 0 before it has.
  public var origin: UInt64 { started.pointee.load(ordering: .acquiring) }

  /// Nanoseconds since the run's start, 0 before it.
  public var now: UInt64 {
    let origin = origin
    return origin == 0 ? 0 : MonotonicClock.now() - origin
  }

  /// Events that found no room, over all writers.
  public var droppedEvents: Int { Int(clamping: dropped.pointee.load(ordering: .relaxed)) }

  /// Chunks in use.
  public var chunkCount: Int { min(chunkLimit, Int(clamping: claimed.pointee.load(ordering: .acquiring))) }

  /// Events that may be read in a chunk below `chunkCount`. What another process wrote is not trusted.
  public func eventCount(inChunk chunk: Int) -> Int {
    min(Self.chunkCapacity, Int(published(chunk).pointee.load(ordering: .acquiring)))
  }

  /// Calls `body` with the events of a chunk from `first` up to `last`, which is at most `eventCount(inChunk:)`.
  public func withEvents<Result>(
    inChunk chunk: Int, from first: Int, to last: Int, _ body: (UnsafeBufferPointer<Event>) -> Result
  ) -> Result {
    body(UnsafeBufferPointer(start: events(chunk) + first, count: last - first))
  }

  func claimChunk() -> Int? {
    let chunk = claimed.pointee.wrappingAdd(1, ordering: .acquiringAndReleasing).oldValue
    return chunk < UInt64(chunkLimit) ? Int(chunk) : nil
  }

  func countDropped() { dropped.pointee.wrappingAdd(1, ordering: .relaxed) }

  func published(_ chunk: Int) -> UnsafeMutablePointer<Atomic<UInt32>> {
    start(of: chunk).assumingMemoryBound(to: Atomic<UInt32>.self)
  }

  func events(_ chunk: Int) -> UnsafeMutablePointer<Event> {
    (start(of: chunk) + Self.headerBytes).assumingMemoryBound(to: Event.self)
  }

  private func start(of chunk: Int) -> UnsafeMutableRawPointer { base + (chunk + 1) * Self.chunkBytes }
}
