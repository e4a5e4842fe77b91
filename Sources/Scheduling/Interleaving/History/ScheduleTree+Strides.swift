/// Several steps at once, none of which forgets what is recorded.
extension ScheduleTree {
  /// Lets `thread` go on to the next line of its source, or of the function that it enters or goes back to; without source,
  /// one instruction. Stops before where it has to wait, where others may be chosen only, behind a call with which a line ends
  /// and where others can be chosen, and where the schedule that it follows goes on with another thread. Returns the steps
  /// done.
  @discardableResult
  public mutating func stepLine(_ thread: Int, limit: Int = 10_000) -> Int {
    let line = history.machine.span(of: thread, in: history.state)?.line
    let depth = history.state.threads[thread].frames.count
    let dropped = line != nil && history.isBehindCall(thread) && step(thread) ? 1 : 0
    let next = history.machine.span(of: thread, in: history.state)?.line
    return dropped
      + stride(thread, limit) { history in
        line == nil || history.machine.span(of: thread, in: history.state)?.line != next
          || history.state.threads[thread].frames.count != depth || history.isBehindCall(thread)
      }
  }

  /// Lets `thread` go on until it may lose the global lock: to its next checkpoint, to where it waits, or to its end.
  /// Without a global lock, one instruction. Returns the steps done.
  @discardableResult
  public mutating func stepToCheckpoint(_ thread: Int, limit: Int = 10_000) -> Int {
    stride(thread, limit) { $0.state.running == nil }
  }

  private mutating func stride(_ thread: Int, _ limit: Int, until isThere: (History) -> Bool) -> Int {
    var steps = 0
    while steps < limit, step(thread) {
      steps += 1
      if isThere(history) || history.state.threads[thread].wait != .nothing { break }
      if history.position < history.schedule.count, history.schedule[history.position] != thread { break }
    }
    return steps
  }

  /// Lets `chooser` choose until nobody can go on, or for that many steps. Returns the steps done.
  @discardableResult
  public mutating func run(_ chooser: ThreadChooser, steps limit: Int) -> Int {
    for done in 0..<max(0, limit) {
      let choices = history.choices
      guard !choices.isEmpty else { return done }
      step(chooser.choose(among: choices, lock: history.lock, step: history.position))
    }
    return max(0, limit)
  }
}
