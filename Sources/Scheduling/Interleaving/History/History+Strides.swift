/// Several steps at once.
extension History {
  /// Lets `thread` go on to the next line of its source, or of the function that it enters or goes back to; without source,
  /// one instruction. Stops before where it has to wait and where others may be chosen only, and behind a call with which a
  /// line ends and where others can be chosen. Returns the steps done.
  @discardableResult
  public mutating func stepLine(_ thread: Int, limit: Int = 10_000) -> Int {
    let line = machine.span(of: thread, in: state)?.line
    let depth = state.threads[thread].frames.count
    let dropped = line != nil && isBehindCall(thread) && step(thread) ? 1 : 0
    let next = machine.span(of: thread, in: state)?.line
    return dropped
      + stride(thread, limit) { history in
        line == nil || history.machine.span(of: thread, in: history.state)?.line != next
          || history.state.threads[thread].frames.count != depth || history.isBehindCall(thread)
      }
  }

  /// Whether others can be chosen, and all that `thread` has left to do of a line is to drop the result of its call. At the
  /// line's end, one instruction later, they could not.
  func isBehindCall(_ thread: Int) -> Bool {
    machine.switching == .globalLock && state.running == nil
      && machine.instruction(of: thread, in: state)?.opcode == .popTop
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
      if isThere(self) || state.threads[thread].wait != .nothing { break }
    }
    return steps
  }

  /// Lets `chooser` choose until nobody can go on, or for that many steps. Returns the steps done.
  @discardableResult
  public mutating func run(_ chooser: ThreadChooser, steps limit: Int) -> Int {
    for done in 0..<max(0, limit) {
      if let running = state.running {
        take(running)
        continue
      }
      let choices = choices
      guard !choices.isEmpty else { return done }
      take(chooser.choose(among: choices, lock: lock, step: position))
    }
    return max(0, limit)
  }
}
