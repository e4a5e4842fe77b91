/// The lanes of a run's processors: which task each had when, as far as somebody looked.
///
/// A task tells where it is whenever it begins to interpret or to compute natively, and now and then while it does. In between
/// it is taken to be where it was seen last; whether the kernel gave the processor to somebody else meanwhile, or the task
/// to another processor, nobody saw. Where several were seen last on the same processor, one of them had it, and the lane says
/// only how many.
struct ProcessorLanes {
  private let run: RunRecord

  init(_ run: RunRecord) { self.run = run }

  /// The processors on which anything was seen, in the order of their numbers.
  var lanes: [LaneLog] { run.scheduling == nil ? sampled : scheduled }

  private var sampled: [LaneLog] {
    var stays: [Int: [LaneStay]] = [:]
    for task in run.tasks { add(task, to: &stays) }
    return stays.keys.sorted().map { processor in
      let crowd = TaskCrowd(stays[processor] ?? [])
      let owners = zip(crowd.first, crowd.counts).map { $1 == 1 ? $0 : nil }
      return LaneLog(
        .processor(processor), spans: crowd.spans, owners: LaneOwners(owners), counts: crowd.counts,
        provenance: .sampled)
    }
  }

  /// What the task computes, divided where it was seen on another processor.
  private func add(_ task: TaskRecord, to stays: inout [Int: [LaneStay]]) {
    var seen = task.processors[...]
    guard var processor = seen.popFirst()?.processor else { return }
    for span in task.spans where span.state.isComputing {
      var start = span.start
      while let next = seen.first, next.time < span.end {
        if next.time > start {
          stays[processor, default: []].append(LaneStay(span.state, start, next.time, task: task.identity.id))
          start = next.time
        }
        processor = next.processor
        seen.removeFirst()
      }
      if start < span.end {
        stays[processor, default: []].append(LaneStay(span.state, start, span.end, task: task.identity.id))
      }
    }
  }

  /// The one processor of a schedule, whose jobs are the tasks that run.
  private var scheduled: [LaneLog] {
    guard run.scheduling?.processors == 1 else { return [] }
    let stays = run.tasks.flatMap { task in
      task.spans.filter { $0.state == .running }.map { LaneStay($0, task: task.identity.id) }
    }
    return [LaneStays(stays).lane(.processor(0), provenance: run.provenance)]
  }
}
