import Interpreter
import Timeline

/// A thread's right to interpret: the global lock, where there is one, and nothing to ask for where there is none. It also
/// records what the thread's task does, since the two change together: a running span begins after the lock was taken and
/// ends before it is dropped. Confined to its thread.
final class RightToInterpret {
  /// The lock; nil where there is nothing to ask for.
  let lock: GlobalLock?
  private let seat: GlobalLock.Seat
  /// The thread's pen.
  let events: EventWriter
  /// The task for which the thread acts.
  private(set) var task = 0
  /// The state that was recorded of it last.
  private(set) var state = TaskState.ready
  private var isHeld = false

  /// The right of the thread with that seat, under `lock` or under none.
  init(_ lock: GlobalLock?, _ seat: GlobalLock.Seat, _ store: EventStore) {
    self.lock = lock
    self.seat = seat
    events = EventWriter(store)
  }

  /// Records that a task was given to this thread.
  func assign(_ task: Int) { events.assign(task: task, to: seat.number) }

  /// From here on the thread acts for `task`, which is ready.
  func begin(_ task: Int) { act(for: task, in: .ready) }

  /// From here on the thread acts for `task`, of which `state` was recorded last. The lock stays as it is.
  func act(for task: Int, in state: TaskState) {
    self.task = task
    self.state = state
  }

  /// Takes the lock; the task is running once it is taken.
  func take() {
    lock?.take(seat, onWait: { settle(in: .gilWait) }, onDropRequest: { events.dropRequest(task: task) })
    isHeld = true
    enter(.running)
  }

  /// The task goes on in `state` without interpreting: the lock is free for others.
  func leave(_ state: TaskState) {
    settle(in: state)
    drop()
  }

  /// The task is in `state`, which need not be new; the lock stays as it is.
  func settle(in state: TaskState) {
    if state != self.state { enter(state) }
  }

  /// Records the task's new state; the lock stays as it is.
  func enter(_ state: TaskState) {
    self.state = state
    events.enter(state, task: task)
  }

  /// The task computes natively and keeps the lock. That is recorded: in any state but `running` a task is taken to have let
  /// go of it.
  func keepWhileNative() {
    enter(.native)
    if lock != nil { events.lock(.taken, LockEvent.globalLock, task: task) }
  }

  /// The task, which has kept the lock, runs again.
  func returnFromNative() {
    if lock != nil { events.lock(.released, LockEvent.globalLock, task: task) }
    enter(.running)
  }

  /// Looks at which processor the task computes on: the kernel may have moved it.
  func lookAtProcessor() { events.lookAtProcessor(of: task) }

  /// Records the task's end in the state it is in, and drops the lock if it is held.
  func end(_ ending: TaskEnding) {
    events.end(task: task, ending)
    drop()
  }

  /// Drops the lock if it is held.
  func drop() {
    guard isHeld else { return }
    isHeld = false
    lock?.drop(seat)
  }

  /// What happens at a checkpoint where somebody wants something: the lock goes round. Returns whether to go on.
  func checkpoint() -> Bool {
    if seat.breaker.bits & EvalBreaker.cancellation != 0 { return false }
    guard lock != nil else { return true }
    leave(.gilWait)
    take()
    return true
  }
}
