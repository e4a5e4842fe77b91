import Timeline

/// A coroutine's executor of its own, in front of the loop that all share. The Swift runtime hands it the coroutine
/// whenever that could go on: this is how the loop knows *whose* turn it gives. Confined to the loop's thread.
final class Lane: TaskExecutor, @unchecked Sendable {
  // @unchecked: the protocol wants Sendable; all calls come on the loop's thread, which the loop checks.

  let task: Int
  private unowned let loop: Loop
  private(set) var state = TaskState.ready
  private(set) var isOver = false
  /// How to make the coroutine give up what it waits for; nil while it waits for nothing.
  var abandon: (() -> Void)?

  init(task: Int, loop: Loop) {
    self.task = task
    self.loop = loop
  }

  /// The coroutine could go on: from now on it waits for its turn.
  func enqueue(_ job: consuming ExecutorJob) {
    loop.enqueue(UnownedJob(job), of: self)
  }

  /// Gives the coroutine its turn. It keeps it until it awaits something that is not there yet.
  func run(_ job: UnownedJob) {
    enter(.running)
    job.runSynchronously(on: asUnownedTaskExecutor())
  }

  /// Records the coroutine's new state. Nothing is recorded of one that is over.
  func enter(_ state: TaskState) {
    guard !isOver, state != self.state || state == .running else { return }
    self.state = state
    loop.events.enter(state, task: task)
  }

  /// Records the coroutine's end, in the state it is in.
  func end(_ ending: TaskEnding) {
    guard !isOver else { return }
    isOver = true
    loop.events.end(task: task, ending)
  }
}
