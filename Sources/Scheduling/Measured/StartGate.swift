import Platform
import Synchronization
import Timeline

/// Lets threads start together, or none of them.
final class StartGate: Sendable {
  private struct State {
    var missing: Int
    var time: UInt64?
    var isAbandoned = false
  }

  private let monitor = Monitor()
  private let state: Mutex<State>

  init(expected: Int) { state = Mutex(State(missing: expected)) }

  /// Blocks until all have come. Returns when the last did, the same for everybody; nil when it comes to nothing.
  func wait() -> UInt64? {
    monitor.locked {
      let isLast = state.withLock { state in
        state.missing -= 1
        if state.missing == 0 { state.time = MonotonicClock.now() }
        return state.missing == 0
      }
      if isLast { monitor.broadcast() }
      while state.withLock({ $0.time == nil && !$0.isAbandoned }) { monitor.wait() }
      return state.withLock { $0.isAbandoned ? nil : $0.time }
    }
  }

  /// Somebody will not come.
  func abandon() {
    monitor.locked {
      state.withLock { $0.isAbandoned = true }
      monitor.broadcast()
    }
  }
}
