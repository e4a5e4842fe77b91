import Interpreter
import Scheduling
import Timeline
import Wording

/// Why a step matters: what it ends, what it loses, what it puts at risk, or whether another thread may come in behind it.
struct StepMeaning {
  let words: Phrase?
  /// Whether it is what somebody looks for: a deadlock, or a wrong end.
  let isTrouble: Bool

  init(_ step: ReportedStep, expecting: Expectation?) {
    if let deadlock = Self.deadlock(step) {
      (words, isTrouble) = (deadlock, true)
    } else if step.after.state.hasEnded {
      (words, isTrouble) = Self.ending(step, expecting)
    } else if let loss = step.after.sightings.loss {
      words = MicroscopeWords.unseen(
        step.name, by: step.names.thread(loss.by), step.names.place(loss.place, in: step.frame))
      isTrouble = false
    } else if step.threadAfter.failure != nil {
      (words, isTrouble) = (nil, false)
    } else {
      (words, isTrouble) = (Self.risk(step) ?? Self.checkpoint(step), false)
    }
  }

  private static func deadlock(_ step: ReportedStep) -> Phrase? {
    let state = step.after.state
    guard step.machine.isDeadlock(state) else { return nil }
    for (first, thread) in state.threads.enumerated() {
      guard case .lock(let lock) = thread.wait, let second = state.holder(of: lock), second != first,
        case .lock(let other) = state.threads[second].wait, state.holder(of: other) == first
      else { continue }
      return MicroscopeWords.deadlock(step.names.thread(first), step.names.thread(second))
    }
    return MicroscopeWords.deadlock
  }

  private static func ending(_ step: ReportedStep, _ expectation: Expectation?) -> (Phrase, Bool) {
    let hasFailed = !step.after.state.failures.isEmpty
    guard let expectation else { return (MicroscopeWords.allEnded, hasFailed) }
    let name = Harmless.text(expectation.global)
    let value = step.machine.global(expectation.global, in: step.after.state).map(step.names.text) ?? "?"
    let expected = String(expectation.value)
    return value == expected
      ? (MicroscopeWords.endedAsExpected(name, value), hasFailed)
      : (MicroscopeWords.endedOtherwise(name, value, expected: expected), true)
  }

  /// Threads that hold what they read before this store.
  private static func risk(_ step: ReportedStep) -> Phrase? {
    guard let place = step.after.sightings.stored else { return nil }
    let readers = step.after.sightings.staleReaders(of: place).filter { reader in
      // Main has long read what it made; what it reads again it sees.
      reader != step.thread && reader != 0 && !step.after.state.threads[reader].hasEnded
    }
    guard !readers.isEmpty else { return nil }
    return MicroscopeWords.stale(
      step.names.threads(readers), step.names.place(place, in: step.frame), isOne: readers.count == 1)
  }

  /// Whether another thread may come in now, where there is another.
  private static func checkpoint(_ step: ReportedStep) -> Phrase? {
    let (state, lock) = (step.after.state, step.after.lock)
    let conditions = state.threads.indices.map { ThreadCondition($0, at: step.after, on: step.machine) }
    let others = conditions.indices.filter { $0 != step.thread && conditions[$0].wantsToRun }
    guard !others.isEmpty else { return nil }
    guard step.hasLock else { return MicroscopeWords.noLockHere }
    guard lock.holder == step.thread else { return MicroscopeWords.gilIsFree(step.names.threads(others)) }
    return state.running == nil
      ? MicroscopeWords.checkpoint(isAsked: lock.isDropRequested) : MicroscopeWords.noCheckpoint(step.name)
  }
}

extension ThreadCondition {
  /// Whether the thread would go on if it were let.
  var wantsToRun: Bool {
    switch self {
    case .running, .canRun, .waitsForGIL, .waitsForLock(_, holder: nil), .asleep: true
    default: false
    }
  }
}
