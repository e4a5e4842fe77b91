/// A run as it is explored: its record and, built once, an index of each task's life, so that a picture costs what it shows.
///
/// Immutable; any thread. Two logs are equal when they are the same or hold equal records.
public final class RunLog: Sendable {
  /// What was recorded.
  public let record: RunRecord
  /// Whether the run still went on: the record is what had been recorded, and ends with the moment of the picture.
  public let isPartial: Bool
  /// The tasks that had not ended in a partial record.
  public let openTasks: Set<Int>
  /// From the run's start to the end of all that is recorded, nanoseconds: the wall time, or the last task's end if that is
  /// later.
  public let end: UInt64
  private let indices: [SpanIndex]

  /// A log of a run that has ended. Linear in its spans.
  public convenience init(_ record: RunRecord) { self.init(record, isPartial: false, openTasks: []) }

  /// A log of a run that still goes on: its tasks as far as `tracks` tell, those that have not ended cut off at `now`,
  /// nanoseconds from the run's start. Linear in their transitions.
  public convenience init(
    partial model: RunModel, provenance: Provenance, tasks: [TaskIdentity], tracks: [Track], now: UInt64
  ) {
    var open: Set<Int> = []
    let tasks = tasks.enumerated().map { place, identity in
      var track = tracks.indices.contains(place) ? tracks[place] : Track()
      if track.end == nil { open.insert(place) }
      track.close(at: now, .ok)
      let outcome: TaskOutcome = track.end?.how == .cancelled ? .cancelled : .ok
      return TaskRecord(identity: identity, outcome: outcome, track: track, until: now)
    }
    var cost = RunCost()
    cost.wall = now
    self.init(
      RunRecord(model: model, provenance: provenance, cost: cost, tasks: tasks), isPartial: true, openTasks: open)
  }

  private init(_ record: RunRecord, isPartial: Bool, openTasks: Set<Int>) {
    self.record = record
    self.isPartial = isPartial
    self.openTasks = openTasks
    end = max(record.cost.wall, record.tasks.map(\.end).max() ?? 0)
    indices = record.tasks.map { SpanIndex($0.spans) }
  }

  /// The index of the spans of the task in that place.
  public func index(ofTask task: Int) -> SpanIndex { indices[task] }

  /// How long the task in that place was in each state. Independent of the number of its spans.
  public func times(ofTask task: Int) -> StateTimes {
    indices[task].times(before: .max, of: record.tasks[task].spans)
  }

  /// How long the task in that place was in `state`, nanoseconds. Independent of the number of its spans.
  public func time(ofTask task: Int, in state: TaskState) -> UInt64 { times(ofTask: task)[state] }
}

extension RunLog: Equatable {
  /// Compares what was recorded.
  public static func == (a: RunLog, b: RunLog) -> Bool {
    a === b || (a.isPartial == b.isPartial && a.openTasks == b.openTasks && a.record == b.record)
  }
}

// MARK: Events

extension RunLog {
  /// The next event after, or the one before, the instant `time` in the life of `task`, within `scope`; nil when there is
  /// none. Events at one instant are in the order of their tasks, so that each is reached both ways; with no task at all, -1,
  /// one goes through instants. Of any task, only those count of which `isShown` says so.
  ///
  /// Looks at each task once, by binary search.
  public func event(
    _ direction: EventDirection, from time: UInt64, ofTask task: Int, in scope: EventScope,
    where isShown: (Int) -> Bool = { _ in true }
  ) -> RunEvent? {
    switch scope {
    case .task where !record.tasks.indices.contains(task): return nil
    case .task: return event(direction, from: time, isInclusive: false, ofTask: task) { _, _ in true }
    case .anyTask:
      return nearest(direction, from: time, ofTask: task, among: isShown) { _, _ in true }
    case .lock:
      guard let sharesLock = sharers(ofTask: task) else { return nil }
      return nearest(
        direction, from: time, ofTask: task, among: { isShown($0) && sharesLock($0) }, where: isLockEvent)
    }
  }

  /// Whether tasks of the run have wanted or held a lock that the task in that place uses.
  public func hasLock(ofTask task: Int) -> Bool { sharers(ofTask: task) != nil }

  private func nearest(
    _ direction: EventDirection, from time: UInt64, ofTask task: Int, among isMeant: (Int) -> Bool,
    where counts: (TaskRecord, Moment) -> Bool
  ) -> RunEvent? {
    var nearest: RunEvent?
    for other in record.tasks.indices where isMeant(other) {
      let isInclusive = direction == .next ? other > task : other < task
      guard let event = event(direction, from: time, isInclusive: isInclusive, ofTask: other, where: counts) else {
        continue
      }
      guard let best = nearest else {
        nearest = event
        continue
      }
      let isNearer = direction == .next ? event.time < best.time : event.time >= best.time
      if isNearer { nearest = event }
    }
    return nearest
  }

  /// The tasks that share the locks of that task: all under one global lock; where each worker has its own, those of the
  /// same worker; without one, those of a program that has locks. Nil where there is none.
  private func sharers(ofTask task: Int) -> ((Int) -> Bool)? {
    switch record.model.execution {
    case .gilThreads: return { _ in true }
    case .processes, .subinterpreters:
      guard record.tasks.indices.contains(task), let worker = record.tasks[task].worker else { return nil }
      return { self.record.tasks[$0].worker == worker }
    case .sequential, .eventLoop, .freeThreads, nil:
      let hasLocks = record.tasks.indices.contains { time(ofTask: $0, in: .lockWait) > 0 }
      return hasLocks ? { _ in true } : nil
    }
  }

  /// Somebody wants a lock, gets it, lets it go, or asks for it.
  private func isLockEvent(_ task: TaskRecord, _ moment: Moment) -> Bool {
    guard case .span(let index) = moment else { return true }
    let hasGlobalLock = record.model.hasGlobalLock
    return [index - 1, index].contains { place in
      guard task.spans.indices.contains(place) else { return false }
      switch task.spans[place].state {
      case .gilWait, .lockWait: return true
      case .running: return hasGlobalLock
      default: return false
      }
    }
  }

  /// What an event of one task is.
  private enum Moment {
    /// The span with that index begins; behind the last one, the task ends.
    case span(Int)
    case dropRequest
  }

  private func event(
    _ direction: EventDirection, from time: UInt64, isInclusive: Bool, ofTask task: Int,
    where counts: (TaskRecord, Moment) -> Bool
  ) -> RunEvent? {
    let record = record.tasks[task]
    let change = change(direction, from: time, isInclusive: isInclusive, of: record, where: counts)
    let request = request(direction, from: time, isInclusive: isInclusive, of: record)
    let changeEvent = change.map { index, time in
      RunEvent(
        task: task, time: time, kind: index < record.spans.count ? .enter(record.spans[index].state) : .end)
    }
    let requestEvent = request.map { RunEvent(task: task, time: $0, kind: .dropRequest) }
    guard let changeEvent, let requestEvent else { return changeEvent ?? requestEvent }
    let isChangeNearer =
      direction == .next ? changeEvent.time <= requestEvent.time : changeEvent.time >= requestEvent.time
    return isChangeNearer ? changeEvent : requestEvent
  }

  /// The nearest beginning of a span, or the end of the last, that counts.
  private func change(
    _ direction: EventDirection, from time: UInt64, isInclusive: Bool, of task: TaskRecord,
    where counts: (TaskRecord, Moment) -> Bool
  ) -> (index: Int, time: UInt64)? {
    let spans = task.spans
    // Behind the beginnings of the spans stands the end of the last.
    func instant(_ index: Int) -> UInt64 { index < spans.count ? spans[index].start : task.end }
    switch direction {
    case .next:
      var index = spans.firstIndex(startingAfter: time, orAt: isInclusive)
      while index <= spans.count {
        let isLater = instant(index) > time || (isInclusive && instant(index) == time)
        if isLater, counts(task, .span(index)) { return (index, instant(index)) }
        index += 1
      }
    case .previous:
      let isEndBefore = task.end < time || (isInclusive && task.end == time)
      if isEndBefore, counts(task, .span(spans.count)) { return (spans.count, task.end) }
      var index = spans.firstIndex(startingAfter: time, orAt: !isInclusive) - 1
      while index >= 0 {
        if counts(task, .span(index)) { return (index, instant(index)) }
        index -= 1
      }
    }
    return nil
  }

  private func request(
    _ direction: EventDirection, from time: UInt64, isInclusive: Bool, of task: TaskRecord
  ) -> UInt64? {
    let requests = task.dropRequests
    switch direction {
    case .next:
      let index = requests.partitioningIndex { isInclusive ? $0 >= time : $0 > time }
      return index < requests.count ? requests[index] : nil
    case .previous:
      let index = requests.partitioningIndex { isInclusive ? $0 > time : $0 >= time }
      return index > 0 ? requests[index - 1] : nil
    }
  }
}

extension RunModel {
  /// Whether whoever is `running` holds a global lock.
  fileprivate var hasGlobalLock: Bool {
    switch execution {
    case .gilThreads, .processes, .subinterpreters: true
    case .sequential, .eventLoop, .freeThreads, nil: false
    }
  }
}

extension LaneLog {
  /// Where the lane is at `time`: an instant belongs to the span that begins with it.
  public func place(at time: UInt64) -> LanePlaceInTime {
    let next = spans.firstIndex(startingAfter: time)
    guard next > 0 else { return .before }
    let span = spans[next - 1]
    if time < span.end || (span.duration == 0 && time == span.end) { return .span(next - 1) }
    return next < spans.count ? .gap(after: next - 1) : .after
  }

  /// The next instant after, or the one before, `time` at which a span of the lane begins or ends, or somebody asked for the
  /// lock; nil when there is none.
  public func change(_ direction: EventDirection, from time: UInt64) -> UInt64? {
    let next = spans.firstIndex(startingAfter: time)
    switch direction {
    case .next:
      let request = marks.partitioningIndex { $0 > time }
      // The span before may end later; those before that do not, since spans never overlap.
      let candidates = [
        next > 0 && spans[next - 1].end > time ? spans[next - 1].end : nil,
        next < spans.count ? spans[next].start : nil, request < marks.count ? marks[request] : nil,
      ]
      return candidates.compactMap(\.self).min()
    case .previous:
      let before = spans.firstIndex(startingAfter: time, orAt: true)
      let request = marks.partitioningIndex { $0 >= time }
      let ends = [before - 1, before - 2].filter { $0 >= 0 }.map { spans[$0].end }.filter { $0 < time }
      let candidates = [before > 0 ? spans[before - 1].start : nil, request > 0 ? marks[request - 1] : nil]
      return (ends + candidates.compactMap(\.self)).max()
    }
  }
}

extension [Span] {
  /// The index of the first span that begins after `time`, or with `orAt` not before it; their number when none does.
  fileprivate func firstIndex(startingAfter time: UInt64, orAt: Bool = false) -> Int {
    partitioningIndex { orAt ? $0.start >= time : $0.start > time }
  }
}

extension Array {
  /// The index of the first element for which `isThere` holds, which is so for all that follow it. Binary search.
  fileprivate func partitioningIndex(where isThere: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isThere(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
