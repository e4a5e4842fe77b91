import Interpreter
import Platform
import Timeline

/// CPython's global interpreter lock: the same algorithm, step by step.
///
/// A thread that wants the lock waits for one *switch interval*. If the lock did not change hands in that time, it asks
/// the holder to let go (the *drop request*), and waits again. The holder sees the request at its next checkpoint, drops
/// the lock, and does not take it again before somebody else has had it. Nobody is first in line: which of the waiting
/// threads gets the lock is up to the operating system. A thread that drops the lock unasked may have it back at once.
///
/// Source: CPython 3.12 and 3.13, `Python/ceval_gil.c` (`take_gil`, `drop_gil`); the design is Antoine Pitrou's, of 2009.
///
/// All methods may be called from any thread; a `Seat` belongs to one thread.
public final class GlobalLock: @unchecked Sendable {
  // @unchecked: every stored variable is read and written under one of the two monitors, as its comment says.

  /// A thread as the lock knows it.
  public struct Seat: Sendable {
    /// Tells threads of one lock apart.
    public let number: Int
    /// Where the thread looks for drop requests.
    public let breaker: EvalBreaker

    /// The seat of a thread that looks at `breaker`.
    public init(number: Int, breaker: EvalBreaker) {
      self.number = number
      self.breaker = breaker
    }
  }

  private let interval: UInt64
  /// `mutex` and `cond` of CPython.
  private let turn = Monitor()
  /// `switch_mutex` and `switch_cond` of CPython.
  private let handover = Monitor()

  private var isLocked = false  // under `turn`
  private var lastHolder: Seat?  // written under both, read under either
  private var takenAt: UInt64 = 0  // by the holder
  private var counted = LockFigures()  // under `turn`; `switches` is CPython's `switch_number`

  /// A free lock. `switchInterval` is nanoseconds, at least 1,000 (CPython: 5 ms by default, at least 1 µs).
  public init(switchInterval: UInt64) { interval = max(1000, switchInterval) }

  /// Takes the lock; blocks until it is free. `onWait` is called once if it is not free, `onDropRequest` whenever the
  /// holder is asked to let go; both are called with the lock's own mutex held and must be short.
  public func take(_ me: Seat, onWait: () -> Void = {}, onDropRequest: () -> Void = {}) {
    turn.lock()
    if isLocked { wait(onWait, onDropRequest) }

    handover.lock()
    isLocked = true
    if lastHolder?.number != me.number {
      lastHolder = me
      counted.switches += 1
    }
    handover.signal()
    handover.unlock()

    me.breaker.clear(EvalBreaker.dropRequest)
    takenAt = MonotonicClock.now()
    turn.unlock()
  }

  /// Waits until the lock is free. Every pass waits a full interval: after somebody else was quicker, the patience that
  /// has been shown already counts for nothing.
  private func wait(_ onWait: () -> Void, _ onDropRequest: () -> Void) {
    onWait()
    let began = MonotonicClock.now()
    while isLocked {
      let switchesBefore = counted.switches
      let timedOut = turn.wait(until: MonotonicClock.now() + interval)
      if timedOut, isLocked, counted.switches == switchesBefore, let holder = lastHolder {
        counted.dropRequests += 1
        onDropRequest()
        holder.breaker.set(EvalBreaker.dropRequest)
      }
    }
    counted.waited += MonotonicClock.now() - began
  }

  /// Lets go of the lock, which the caller holds. If somebody has asked for it, waits until somebody has it.
  public func drop(_ me: Seat) {
    turn.lock()
    let wasAsked = me.breaker.bits & EvalBreaker.dropRequest != 0
    counted.held += MonotonicClock.now() - takenAt
    isLocked = false
    turn.signal()
    turn.unlock()
    if wasAsked { waitForHandover(me) }
  }

  /// Forced switching. Without it the thread that let go would nearly always be the one to take the lock again: it is
  /// awake, the others have yet to be woken.
  private func waitForHandover(_ me: Seat) {
    handover.locked {
      guard lastHolder?.number == me.number else { return }
      me.breaker.clear(EvalBreaker.dropRequest)
      handover.wait()
    }
  }

  /// What the lock has seen so far. `held` does not count a hold that still lasts.
  public var figures: LockFigures { turn.locked { counted } }
}
