extension CauseFinder {
  /// The longest stays of at most so many tasks in which they were held up or waited for a worker, a span of each task, the
  /// longest first; none shorter than a fiftieth of the run. What is worth asking why about.
  public func longestWaits(_ most: Int) -> [(task: Int, place: Int)] {
    let least = max(1, record.cost.wall / 50)
    var longest: [(task: Int, place: Int, time: UInt64)] = []
    for (id, task) in record.tasks.enumerated() {
      var own: (place: Int, time: UInt64)?
      for (place, span) in task.spans.enumerated() where CauseFinder.isHeldUp(span.state) {
        if span.duration >= least, span.duration > own?.time ?? 0 { own = (place, span.duration) }
      }
      guard let own, longest.count < most || own.time > longest.last?.time ?? 0 else { continue }
      longest.insert((id, own.place, own.time), at: longest.firstIndex { $0.time < own.time } ?? longest.count)
      if longest.count > most { longest.removeLast() }
    }
    return longest.map { ($0.task, $0.place) }
  }

  private static func isHeldUp(_ state: TaskState) -> Bool { state.family == .heldUp || state == .spawn }
}
