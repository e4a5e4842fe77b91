/// Several tasks at once in one lane: of each instant how many there are, and which of them came first.
struct TaskCrowd {
  private(set) var spans: [Span] = []
  /// For each span the task that came first of those that are there.
  private(set) var first: [Int] = []
  /// For each span how many are there.
  private(set) var counts: [Int] = []

  /// Adds up `stays`, which may overlap and come in any order. The order of n log n.
  init(_ stays: [LaneStay]) {
    let stays = stays.filter { $0.start < $0.end }.sortedByStart()
    let ends = stays.indices.sorted { (stays[$0].end, $0) < (stays[$1].end, $1) }
    var hasLeft = [Bool](repeating: false, count: stays.count)
    // Whoever came first of those that are there; all before it have left.
    var oldest = 0
    var (entered, left) = (0, 0)
    var time: UInt64 = 0
    while left < stays.count {
      let next = min(entered < stays.count ? stays[entered].start : .max, stays[ends[left]].end)
      if entered > left, next > time { append(from: time, to: next, stays[oldest], count: entered - left) }
      time = next
      while left < stays.count, stays[ends[left]].end == time {
        hasLeft[ends[left]] = true
        left += 1
      }
      while entered < stays.count, stays[entered].start == time { entered += 1 }
      while oldest < stays.count, hasLeft[oldest] { oldest += 1 }
    }
  }

  private mutating func append(from start: UInt64, to end: UInt64, _ stay: LaneStay, count: Int) {
    spans.append(Span(stay.state, start, end))
    first.append(stay.task)
    counts.append(count)
  }
}
