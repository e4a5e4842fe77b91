/// A run of the deterministic machine that can go back: the schedule so far, and snapshots along it. Going to any step is
/// going to the snapshot before it and doing the rest again, which is exact because a step depends on nothing else.
public struct History: Sendable {
  /// What does the steps.
  public let machine: DeterministicMachine
  /// Every step that is recorded, those ahead of the present one included.
  public private(set) var schedule = Interleaving()
  /// Steps done; at most `schedule.count`.
  public private(set) var position = 0
  /// Where the run is.
  public private(set) var moment: Moment
  private var snapshots: Snapshots

  /// A run that has not begun.
  public init(_ machine: DeterministicMachine) {
    self.machine = machine
    moment = Moment(state: machine.start)
    snapshots = Snapshots(moment)
  }

  /// A run of that schedule, at its end, or at the first step whose thread cannot do it.
  public init(_ machine: DeterministicMachine, replaying schedule: Interleaving) {
    self.init(machine)
    for thread in schedule.threads where !step(thread) { return }
  }

  /// The program's state.
  public var state: ProgramState { moment.state }
  /// The global lock's state.
  public var lock: GlobalLockState { moment.lock }
  /// The threads of which one does the next step.
  public var choices: [Int] { machine.choices(in: moment.state) }

  // MARK: Forwards

  /// Lets `thread` do the next step. What was recorded ahead is forgotten unless it begins with the same choice. Returns
  /// false, and does nothing, when it is not that thread's turn to choose.
  @discardableResult
  public mutating func step(_ thread: Int) -> Bool {
    guard choices.contains(thread) else { return false }
    take(thread)
    return true
  }

  /// Lets `thread`, which can be chosen, do the next step.
  mutating func take(_ thread: Int) {
    if position < schedule.count, schedule[position] != thread { forgetAhead() }
    if position == schedule.count { schedule.append(thread) }
    advance(thread)
  }

  /// Does the next recorded step again. Returns false at the end of what is recorded.
  @discardableResult
  public mutating func forward() -> Bool {
    guard position < schedule.count else { return false }
    advance(schedule[position])
    return true
  }

  private mutating func forgetAhead() {
    schedule.truncate(to: position)
    snapshots.forget(after: position)
  }

  private mutating func advance(_ thread: Int) {
    let access = machine.access(of: thread, in: moment.state)
    machine.step(thread, in: &moment.state)
    position += 1
    moment.sightings.follow(access, by: thread, hasFailed: moment.state.threads[thread].failure != nil)
    moment.lock.follow(
      thread, count: position, isCheckpoint: moment.state.running == nil, ready: machine.ready(in: moment.state))
    snapshots.keep(moment, at: position, of: schedule.count)
  }

  // MARK: Backwards

  /// Goes to where `step` steps are done, as far as they are recorded.
  public mutating func seek(to step: Int) {
    let target = min(max(step, 0), schedule.count)
    let snapshot = snapshots.last(notAfter: target)
    if target < position || snapshot.position > position { (position, moment) = snapshot }
    while position < target { advance(schedule[position]) }
  }

  /// Goes one step back. Returns false at the beginning.
  @discardableResult
  public mutating func back() -> Bool {
    guard position > 0 else { return false }
    seek(to: position - 1)
    return true
  }

  /// Goes back to the beginning.
  public mutating func toStart() { seek(to: 0) }

  /// Goes ahead to before the next recorded step that is another thread's; to the end of what is recorded if there is none.
  public mutating func toNextSwitch() {
    guard position < schedule.count else { return }
    var step = position + 1
    while step < schedule.count, schedule[step] == schedule[step - 1] { step += 1 }
    seek(to: step)
  }

  /// Goes back to before the step with which the present thread took over from another one; to the start if there was none.
  public mutating func toLastSwitch() {
    guard position > 0 else { return }
    var step = position - 1
    while step > 0, schedule[step - 1] == schedule[step] { step -= 1 }
    seek(to: step)
  }
}

extension History: Equatable {
  /// Whether they are at the same step of the same schedule: everything else follows from that.
  public static func == (a: History, b: History) -> Bool {
    a.position == b.position && a.schedule == b.schedule && a.machine == b.machine
  }
}
