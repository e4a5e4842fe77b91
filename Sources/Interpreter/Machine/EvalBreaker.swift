import Synchronization

/// The word that a thread looks at, at each checkpoint, to see whether somebody wants something from it (CPython's
/// `eval_breaker`). Whoever wants something sets a bit; the thread acts on it between two instructions.
///
/// The word may lie in memory that is shared between processes. Any thread may set bits.
public struct EvalBreaker: @unchecked Sendable {
  // @unchecked: a pointer to an atomic word whose owner outlives every run that uses it.

  /// Somebody waits for the global lock and asks for it.
  public static let dropRequest: UInt32 = 1
  /// The run is being cancelled.
  public static let cancellation: UInt32 = 2

  @usableFromInline let word: UnsafeMutablePointer<Atomic<UInt32>>

  /// Looks at a word that the caller keeps alive.
  public init(_ word: UnsafeMutablePointer<Atomic<UInt32>>) { self.word = word }

  /// The bits that are set. One relaxed load: this is what a checkpoint costs when nobody wants anything.
  @inline(__always)
  public var bits: UInt32 { word.pointee.load(ordering: .relaxed) }

  /// Sets a bit. Returns whether it was clear.
  @discardableResult
  public func set(_ bit: UInt32) -> Bool {
    word.pointee.bitwiseOr(bit, ordering: .acquiringAndReleasing).oldValue & bit == 0
  }

  /// Clears a bit. Returns whether it was set.
  @discardableResult
  public func clear(_ bit: UInt32) -> Bool {
    word.pointee.bitwiseAnd(~bit, ordering: .acquiringAndReleasing).oldValue & bit != 0
  }
}
