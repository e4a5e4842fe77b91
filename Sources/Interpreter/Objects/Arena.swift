import Glibc
import Synchronization

/// The memory of a program's objects: taken from one mapping, never moved, given back all at once with the run. So that
/// no thread ever counts references, which would make every shared constant a place that processors fight over.
///
/// Any thread may allocate; what it stores there is shared by the rules of each object.
public final class Arena: @unchecked Sendable {
  // @unchecked: allocation is one atomic addition, objects order their own accesses.

  /// Bytes that may be allocated.
  public let limit: Int
  private let base: UnsafeMutableRawPointer
  // The first word stays zero: a value of zero, which means "no value yet", then refers to an object of no kind.
  private let used = Atomic<Int>(8)

  /// Reserves `limit` bytes; a page costs memory when it is touched. Nil when the address space cannot be had.
  public init?(limit: Int = 256 << 20) {
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let base = mmap(nil, limit, PROT_READ | PROT_WRITE, flags, -1, 0), base != MAP_FAILED else { return nil }
    self.base = base
    self.limit = limit
  }

  deinit { munmap(base, limit) }

  /// The offset of that many zeroed 8-byte words, or nil when the arena is full.
  func allocate(words: Int) -> Int? {
    guard words >= 0, words <= limit / 8 else { return nil }
    let offset = used.wrappingAdd(words * 8, ordering: .relaxed).oldValue
    guard offset <= limit - words * 8 else {
      used.wrappingSubtract(words * 8, ordering: .relaxed)
      return nil
    }
    return offset
  }

  @inline(__always)
  func word(_ offset: Int) -> UnsafeMutablePointer<Atomic<UInt64>> {
    (base + offset).assumingMemoryBound(to: Atomic<UInt64>.self)
  }

  /// Word `index` of the object at `offset`.
  @inline(__always)
  func load(_ offset: Int, _ index: Int) -> UInt64 { word(offset + index * 8).pointee.load(ordering: .relaxed) }

  /// As `load`, where the word may be a reference to an object that another thread has just made.
  @inline(__always)
  func loadShared(_ offset: Int, _ index: Int) -> UInt64 { word(offset + index * 8).pointee.load(ordering: .acquiring) }

  /// As `store`; whoever sees the word by `loadShared` sees everything that was stored before.
  @inline(__always)
  func storeShared(_ offset: Int, _ index: Int, _ bits: UInt64) {
    word(offset + index * 8).pointee.store(bits, ordering: .releasing)
  }

  @inline(__always)
  func store(_ offset: Int, _ index: Int, _ bits: UInt64) {
    word(offset + index * 8).pointee.store(bits, ordering: .relaxed)
  }
}
