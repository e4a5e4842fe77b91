import Timeline

/// Which lanes are shown, in which order, and of which runs.
extension ExplorerState {
  /// The next order; the state under the cursor is one of them.
  mutating func changeOrder() {
    order = order.next(state: span?.state)
    arrange()
  }

  /// Shows lanes that those words find.
  mutating func find(_ text: String) {
    filter.text = text
    arrange()
  }

  /// Lets the lanes of the chosen one's family stand in one row, or in rows of their own again. Returns false where there is
  /// nothing to fold.
  mutating func fold() -> Bool {
    let family = family(of: chosen)
    guard folded.remove(family) == nil else {
      arrange()
      return true
    }
    let count = rows.count { row in row.lane.map { $0.run == chosen.run && self.family(of: $0) == family } ?? false }
    guard count > 1 else { return false }
    folded.insert(family)
    arrange()
    return true
  }

  /// Lets the chosen lane stay at the top, or not any more.
  mutating func pin() {
    if pins.remove(chosen) == nil { pins.insert(chosen) }
    arrange()
  }

  /// Lays something else dim beneath the lanes, or nothing.
  mutating func lay(beneath ghost: Ghost?) {
    self.ghost = ghost
    stretchTime()
    arrange()
  }

  /// Lets the picture cover all that is on the screen, and what lies beneath. The place stays.
  private mutating func stretchTime() {
    var fresh = TimeFocus(end: max(shown.map { runs[$0].log.end }.max() ?? 0, ghostEnd))
    fresh.adopt(time)
    time = fresh
  }

  /// Shows lanes of another kind. Returns false where a shown run has none, and changes nothing then.
  mutating func show(_ kind: LaneKind) -> Bool {
    let fresh = shown.map { LaneSheet(runs[$0], by: kind) }
    guard fresh.contains(where: { !$0.lanes.isEmpty }) else { return false }
    let task = task
    self.kind = kind
    sheets = Array(repeating: nil, count: runs.count)
    for (run, sheet) in zip(shown, fresh) { sheets[run] = sheet }
    let run = sheet(ofRun: chosen.run).lanes.isEmpty ? shown[fresh.firstIndex { !$0.lanes.isEmpty } ?? 0] : chosen.run
    chosen = LanePlace(run: run, lane: laneNow(of: task, inRun: run), kind: kind)
    arrange()
    return true
  }

  /// The lane that has a task at the cursor, else the first.
  private func laneNow(of task: Int?, inRun run: Int) -> Int {
    guard let task else { return 0 }
    let lanes = sheet(ofRun: run).lanes
    if kind == .task { return task }
    return lanes.firstIndex { lane in
      guard case .span(let index) = lane.place(at: time.cursor) else { return false }
      return lane.owners[index] == task
    } ?? 0
  }

  /// Shows other runs, at least one and as many as there are. The time stays.
  mutating func show(_ places: [Int]) {
    let places = places.filter(runs.indices.contains)
    guard let first = places.first, places != shown else { return }
    if places.contains(where: { LaneSheet(runs[$0], by: kind).lanes.isEmpty }) {
      _ = show(.task)
    }
    shown = places
    stretchTime()
    if !places.contains(chosen.run) {
      let count = LaneSheet(runs[first], by: kind).lanes.count
      chosen = LanePlace(run: first, lane: min(chosen.lane, count - 1), kind: kind)
    }
    arrange()
  }
}
