/// What the time of a run went into, in groups that different remedies belong to.
public enum TimeGroup: Int, CaseIterable, Sendable {
  /// Interpreting and native code.
  case computing
  /// The network, and sleep.
  case waiting
  /// The global lock.
  case lock
  /// Locks of the program's own.
  case ownLock
  /// A task could run, and had no turn, no worker, or no place among those in flight.
  case turn
  /// Workers start.
  case workerStart
  /// Work and results travel.
  case transport

  /// The group that time in `state` belongs to.
  public init(_ state: TaskState) {
    switch state {
    case .running, .native: self = .computing
    case .dns, .connect, .tls, .send, .wait, .receive, .sleep: self = .waiting
    case .gilWait: self = .lock
    case .lockWait: self = .ownLock
    case .ready: self = .turn
    case .spawn: self = .workerStart
    case .ipc: self = .transport
    }
  }
}

/// The chain of what had to be over before the run could be: from the end of the last task back to its beginning, from
/// there to whoever was before it, and so on to the beginning of the run. Shortening anything else shortens nothing.
public struct CriticalPath: Equatable, Sendable {
  /// Nanoseconds in each state.
  public private(set) var times = StateTimes()
  /// The task with most of the time, by its id; nil where there is no task.
  public private(set) var main: Int?
  /// Nanoseconds that the main task has of it.
  public private(set) var mainTime: UInt64 = 0
  /// How many tasks it goes through.
  public private(set) var tasks = 0
  /// The longest stay in each state: the task's id and the place of the span.
  private(set) var longest: [TaskState: (task: Int, place: Int, time: UInt64)] = [:]

  private var byTask: [Int: UInt64] = [:]

  /// The path through `finder`'s record. Linear in the spans of the tasks that it goes through.
  init(_ finder: CauseFinder) {
    let tasks = finder.record.tasks
    let order = tasks.indices.filter { tasks[$0].identity.parent == nil }.sorted { tasks[$0].end < tasks[$1].end }
    guard var task = tasks.indices.max(by: { tasks[$0].end < tasks[$1].end }) else { return }
    var until = tasks[task].end
    while true {
      if let awaited = CriticalPath.awaited(by: task, until, finder) {
        (task, until) = (awaited, tasks[awaited].end)
        continue
      }
      (task, until) = follow(task, until, finder)
      guard until > 0 else { break }
      if let parent = tasks[task].identity.parent, tasks.indices.contains(parent), tasks[parent].start < until {
        task = parent
        continue
      }
      let before = partition(order.count) { tasks[order[$0]].end <= until }
      guard let other = order[..<before].last(where: { tasks[$0].start < until && $0 != task }) else { break }
      task = other
      until = min(until, tasks[other].end)
    }
    self.tasks = byTask.count
    let most = byTask.max { ($0.value, $1.key) < ($1.value, $0.key) }
    main = most?.key ?? task
    mainTime = most?.value ?? 0
  }

  /// Goes back in the life of `task` from `time` to its start or, where it waited for what it had made, to the end of that.
  private mutating func follow(_ first: Int, _ time: UInt64, _ finder: CauseFinder) -> (task: Int, until: UInt64) {
    var (task, until) = (first, time)
    var place = CriticalPath.place(before: until, task, finder)
    while place >= 0 {
      let span = finder.record.tasks[task].spans[place]
      let end = min(span.end, until)
      if span.state == .sleep, let child = CriticalPath.child(of: task, from: span.start, to: end, finder) {
        task = child
        until = finder.record.tasks[child].end
        place = CriticalPath.place(before: until, task, finder)
        continue
      }
      add(task, place, span.state, end > span.start ? end - span.start : 0)
      until = min(until, span.start)
      place -= 1
    }
    return (task, until)
  }

  /// The task until whose end `task` did nothing but repeat its work; nil when it is not over before `time`, or began later.
  private static func awaited(by task: Int, _ time: UInt64, _ finder: CauseFinder) -> Int? {
    let tasks = finder.record.tasks
    guard let other = finder.intent[task].until, other != task, tasks.indices.contains(other),
      tasks[other].end < time, tasks[other].end > tasks[task].start
    else { return nil }
    return other
  }

  private mutating func add(_ task: Int, _ place: Int, _ state: TaskState, _ time: UInt64) {
    times[state] &+= time
    byTask[task, default: 0] &+= time
    if time > longest[state]?.time ?? 0 { longest[state] = (task, place, time) }
  }

  private static func place(before time: UInt64, _ task: Int, _ finder: CauseFinder) -> Int {
    let spans = finder.record.tasks[task].spans
    return partition(spans.count) { spans[$0].start < time } - 1
  }

  /// The task that `task` made and that ended last in that time; one that began before the time was over.
  private static func child(of task: Int, from start: UInt64, to end: UInt64, _ finder: CauseFinder) -> Int? {
    guard let children = finder.children[task] else { return nil }
    let tasks = finder.record.tasks
    let count = partition(children.count) { tasks[children[$0]].end <= end }
    guard count > 0, tasks[children[count - 1]].end > start, tasks[children[count - 1]].start < end else { return nil }
    return children[count - 1]
  }

  /// Nanoseconds in a group.
  public subscript(group: TimeGroup) -> UInt64 {
    TaskState.allCases.reduce(0) { TimeGroup($1) == group ? $0 &+ times[$1] : $0 }
  }

  /// Compares all that is known of the two.
  public static func == (a: CriticalPath, b: CriticalPath) -> Bool {
    a.times == b.times && a.byTask == b.byTask
  }
}
