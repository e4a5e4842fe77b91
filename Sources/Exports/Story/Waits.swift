import Timeline

/// Who ran while a task waited for the global lock, or for its turn: whom it waited for. Found from the spans alone, in
/// runs of which one task at most runs at any instant on whatever the task waits for.
struct Waits {
  /// What a task waited for, and the tasks that ran meanwhile, the longest first.
  struct Cause {
    let state: TaskState
    /// Places in the run, and nanoseconds.
    let others: [(task: Int, time: UInt64)]
  }

  /// Others that are named; more would hide them.
  private static let named = 3
  /// Shares of a wait below which nobody is named.
  private static let least = 0.02

  private struct Turn {
    let task: Int
    let start: UInt64
    let end: UInt64
  }

  /// The stretches in which tasks ran, in order, by worker; under one key where all tasks share one lock.
  private var turns: [Int: [Turn]] = [:]
  private let isByWorker: Bool

  init(_ record: RunRecord) {
    let isShared = [RunModel.sequential, .eventLoop, .gilThreads].contains(record.model) || record.scheduling != nil
    isByWorker = record.model == .processes || record.model == .subinterpreters
    guard isShared || isByWorker else { return }
    for (place, task) in record.tasks.enumerated() {
      for span in task.spans where span.state == .running || span.state == .native && record.model == .eventLoop {
        turns[key(task), default: []].append(Turn(task: place, start: span.start, end: span.end))
      }
    }
    for key in turns.keys { turns[key]?.sort { $0.start < $1.start } }
  }

  private func key(_ task: TaskRecord) -> Int { isByWorker ? task.worker ?? -1 : 0 }

  /// Whom a task waited for, by what it waited for. Linear in the spans of the task and what ran meanwhile.
  func causes(of task: TaskRecord) -> [Cause] {
    [TaskState.gilWait, .ready].compactMap { state in
      var times: [Int: UInt64] = [:]
      var waited: UInt64 = 0
      for span in task.spans where span.state == state {
        waited += span.duration
        for (other, time) in running(from: span.start, to: span.end, key(task)) { times[other, default: 0] += time }
      }
      let worthNaming = times.filter { Double($0.value) >= Double(waited) * Self.least }
      let others = worthNaming.map { (task: $0.key, time: $0.value) }
        .sorted { ($1.time, $0.task) < ($0.time, $1.task) }
      return others.isEmpty ? nil : Cause(state: state, others: Array(others.prefix(Self.named)))
    }
  }

  private func running(from start: UInt64, to end: UInt64, _ key: Int) -> [(Int, UInt64)] {
    guard let turns = turns[key] else { return [] }
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    var found: [(Int, UInt64)] = []
    while low < turns.count, turns[low].start < end {
      let time = min(end, turns[low].end) - max(start, turns[low].start)
      if time > 0 { found.append((turns[low].task, time)) }
      low += 1
    }
    return found
  }
}
