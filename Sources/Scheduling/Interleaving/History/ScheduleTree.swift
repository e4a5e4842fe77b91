/// Every schedule that was tried, each beside the one that it turned off from. One of them is the present one.
public struct ScheduleTree: Equatable, Sendable {
  /// A schedule that was tried.
  public struct Branch: Equatable, Sendable {
    /// The branch that it turned off from, or nil for the first.
    public let parent: Int?
    /// Steps that it has in common with its parent.
    public let fork: Int
    /// Its run.
    public internal(set) var history: History
  }

  /// In the order in which they were begun.
  public private(set) var branches: [Branch]
  /// The present one.
  public private(set) var current = 0

  /// A tree of one branch without steps.
  public init(_ machine: DeterministicMachine) {
    branches = [Branch(parent: nil, fork: 0, history: History(machine))]
  }

  /// The present branch's run. Stepping it elsewhere than at its end forgets what was ahead; `step` does not.
  public var history: History {
    get { branches[current].history }
    _modify { yield &branches[current].history }
  }

  /// Lets `thread` do the next step. Where another choice is recorded already, both are kept: the tree goes to the branch
  /// that made this choice here, or begins one. Returns false, and does nothing, when that thread cannot be chosen.
  @discardableResult
  public mutating func step(_ thread: Int) -> Bool {
    let position = history.position
    guard history.choices.contains(thread) else { return false }
    guard position < history.schedule.count, history.schedule[position] != thread else { return history.step(thread) }
    if let known = branches.indices.first(where: { isContinuation($0, thread) }) {
      go(to: known, step: position + 1)
      return true
    }
    var fork = history
    fork.step(thread)
    branches.append(Branch(parent: current, fork: position, history: fork))
    current = branches.count - 1
    return true
  }

  /// Keeps a run that was found elsewhere as a branch of its own, beside the one that it has most steps in common with, and
  /// makes it the present one, where the run stands. One that is kept already is not kept twice, and a tree in which nothing
  /// was run begins with it.
  public mutating func add(_ history: History) {
    if branches.count == 1, branches[0].history.schedule.count == 0 {
      branches[0].history = history
      return
    }
    if let known = branches.firstIndex(where: { $0.history.schedule == history.schedule }) {
      return go(to: known, step: history.position)
    }
    let common = branches.map { $0.history.schedule.common(with: history.schedule) }
    let fork = common.max() ?? 0
    branches.append(Branch(parent: common.firstIndex(of: fork), fork: fork, history: history))
    current = branches.count - 1
  }

  /// Makes another branch the present one, at that step.
  public mutating func go(to branch: Int, step: Int) {
    guard branches.indices.contains(branch) else { return }
    current = branch
    history.seek(to: step)
  }

  /// Whether a branch has the present one's steps and then `thread`'s.
  private func isContinuation(_ branch: Int, _ thread: Int) -> Bool {
    let (other, position) = (branches[branch].history.schedule, history.position)
    guard branch != current, other.count > position, other[position] == thread else { return false }
    return other.common(with: history.schedule) >= position
  }
}
