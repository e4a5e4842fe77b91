/// The lanes of the locks that programs have made, as far as somebody had to wait for them: one of who held it, each span in the
/// state in which its holder was meanwhile, with when somebody began to wait, and one of those that waited.
///
/// Who holds a lock is seen when somebody wants it, and from then on until nobody waits for it any more. Before, it may have been
/// held as well; nobody was kept from anything by it.
struct OwnLockLanes {
  private let run: RunRecord

  init(_ run: RunRecord) { self.run = run }

  /// In the order of their programs and numbers.
  var lanes: [LaneLog] {
    var events: [LockIdentity: [(event: LockEvent, task: Int)]] = [:]
    for task in run.tasks {
      let program = task.identity.parent ?? task.identity.id
      for event in task.locks where event.lock != LockEvent.globalLock {
        events[.own(task: program, number: event.lock), default: []].append((event, task.identity.id))
      }
    }
    return events.keys.sorted().flatMap { lock in
      // Two keys, since the order of equals is not promised: who takes a lock at an instant does so after who releases it.
      let order = (events[lock] ?? []).enumerated().sorted { ($0.1.event.time, $0.0) < ($1.1.event.time, $1.0) }
      return lanes(of: lock, order.map(\.element))
    }
  }

  private func lanes(of lock: LockIdentity, _ events: [(event: LockEvent, task: Int)]) -> [LaneLog] {
    let waited = TaskCrowd(waits(events))
    let marks = events.filter { $0.event.kind == .wanted }.map(\.event.time)
    return [
      LaneStays(holds(events)).lane(.holder(of: lock), marks: marks, provenance: run.provenance),
      LaneLog(
        .waiters(for: lock), spans: waited.spans, owners: LaneOwners(waited.first), counts: waited.counts,
        provenance: run.provenance),
    ]
  }

  /// From when each task wanted the lock until it had it; one that never had it waits to its end.
  private func waits(_ events: [(event: LockEvent, task: Int)]) -> [LaneStay] {
    var wanted: [Int: UInt64] = [:]
    var stays: [LaneStay] = []
    for (event, task) in events {
      switch event.kind {
      case .wanted: wanted[task] = event.time
      case .taken:
        if let start = wanted.removeValue(forKey: task) {
          stays.append(LaneStay(.lockWait, start, event.time, task: task))
        }
      case .holds, .released: break
      }
    }
    return stays + wanted.map { LaneStay(.lockWait, $1, run.tasks[$0].end, task: $0) }
  }

  private func holds(_ events: [(event: LockEvent, task: Int)]) -> [LaneStay] {
    var stays: [LaneStay] = []
    var holder: (task: Int, since: UInt64)?
    func end(at time: UInt64) {
      guard let last = holder else { return }
      stays += run.tasks[last.task].stays(from: last.since, to: time)
      holder = nil
    }
    for (event, task) in events {
      switch event.kind {
      case .wanted: break
      case .holds where holder?.task == task: break
      case .holds, .taken:
        end(at: event.time)
        holder = (task, event.time)
      case .released:
        if holder?.task == task { end(at: event.time) }
      }
    }
    if let last = holder { end(at: run.tasks[last.task].end) }
    return stays
  }
}

extension TaskRecord {
  /// What it did between two instants.
  fileprivate func stays(from start: UInt64, to end: UInt64) -> [LaneStay] {
    spans.filter { $0.start < end && $0.end > start }.map { span in
      LaneStay(span.state, max(start, span.start), min(end, span.end), task: identity.id)
    }
  }
}
