import Experiments
import Timeline
import Wording

/// What can be said of the chosen work before it is run.
extension Setup {
  /// Lines of work; none for jobs.
  private var lines: [TaskLine] { experiment.work?.lines ?? [] }
  /// What replaces the fetches when the reader goes online.
  private var online: [FetchTarget] { experiment.work?.online ?? [] }

  /// The target of every fetch, in the order of the tasks.
  private var targets: [FetchTarget] {
    let targets = lines.flatMap { line -> [FetchTarget] in
      guard case .fetch(let targets) = line.work, !targets.isEmpty else { return [] }
      return (0..<line.taskCount).map { targets[$0 % targets.count] }
    }
    guard isOnline, !online.isEmpty else { return targets }
    return targets.indices.map { online[$0 % online.count] }
  }

  /// Whether there is anything that could be fetched from elsewhere.
  var canGoOnline: Bool { !online.isEmpty && lines.contains { $0.work.kind == .fetch } }

  /// Where a run's fetches would go, nil when it fetches nothing.
  var source: FetchSource? {
    let targets = targets
    if targets.isEmpty { return nil }
    if targets.contains(where: \.leavesMachine) { return .internet }
    return targets.allSatisfy(\.needsLab) ? .practiceServer : .thisComputer
  }

  /// The tasks of a run, so that their lanes can be seen before it begins. Paths of the practice server stand without its
  /// address, which nobody knows yet.
  var tasks: [TaskIdentity] {
    if let schedule = experiment.schedule { return schedule.tasks }
    guard let work = experiment.work else { return [] }
    var remaining = targets[...]
    var tasks: [TaskIdentity] = []
    for (line, names) in zip(work.lines, work.taskNames) {
      let kind = line.work.kind
      for name in names {
        let url = kind == .fetch ? remaining.popFirst()?.url(labBase: "") : nil
        tasks.append(TaskIdentity(id: tasks.count, name: name, kind: kind, url: url))
      }
    }
    return tasks
  }

  /// For how long the timelines should have room before anything is known, in nanoseconds; 0 when it cannot be told. That is
  /// what the tasks take one after another where they may be run so, but not much longer than the longest of them, since a
  /// thousand of them do not fit anyhow.
  var expectedTime: UInt64 {
    if let schedule = experiment.schedule { return schedule.expectedTime }
    let longest = lines.map(\.expectedTime).max() ?? 0
    let adding = lines.filter { models.contains(.sequential) || $0.work.kind == .cpu }
    let sum = adding.reduce(UInt64(0)) { $0.addingUpTo($1.expectedTime, times: UInt64($1.taskCount)) }
    return max(longest, min(sum, UInt64(0).addingUpTo(longest, times: 5)))
  }
}

extension ScheduleExperiment {
  /// Nanoseconds after which the jobs would be done if no processor ever idled once all have come.
  fileprivate var expectedTime: UInt64 { (jobs.map(\.arrival).max() ?? 0) + computing / UInt64(max(1, processors)) }
}

extension UInt64 {
  /// The sum with a product, or the largest number where that is too small.
  fileprivate func addingUpTo(_ value: UInt64, times count: UInt64) -> UInt64 {
    let (product, overflow) = value.multipliedReportingOverflow(by: count)
    let (sum, carry) = addingReportingOverflow(product)
    return overflow || carry ? .max : sum
  }
}

extension TaskLine {
  /// Nanoseconds that one task of the line takes alone, as far as its author says; 0 when the answer is somebody else's.
  fileprivate var expectedTime: UInt64 {
    let once: UInt64 =
      switch work {
      case .fetch(let targets): targets.compactMap(\.delay).max() ?? 0
      case .cpu(let time), .native(let time, _), .sleep(let time): time
      case .program: 0
      }
    guard case .times(let count) = repetition else { return once }
    return UInt64(0).addingUpTo(once, times: UInt64(max(0, count)))
  }
}

extension FetchTarget {
  /// Nanoseconds that the practice server is asked to wait, nil when it is not.
  var delay: UInt64? {
    guard let path = labPath else { return nil }
    let parts = path.prefix { $0 != "?" }.split(separator: "/")
    guard parts.count == 2 else { return nil }
    if parts[0] == "site" { return FetchTarget.usualSiteDelay }
    guard parts[0] == "delay", let milliseconds = Double(parts[1]), milliseconds >= 0 else { return nil }
    return UInt64(exactly: (milliseconds * 1_000_000).rounded())
  }

  /// About what a practice site takes.
  private static let usualSiteDelay: UInt64 = 220_000_000

  /// Whether it is one of the five practice sites.
  var isPracticeSite: Bool {
    labPath?.hasPrefix("/site/") ?? false
  }
}
