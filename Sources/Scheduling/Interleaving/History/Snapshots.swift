/// Moments of a run that are kept, so that going back need not begin at the start: every so many steps as long as there is
/// room. When there is none, those go that are missed least: where others are near, seen from where the run is, so that it
/// is short to go back a little and not much longer to go back far.
struct Snapshots: Sendable {
  private struct Snapshot: Sendable {
    let position: Int
    let moment: Moment
    let byteCount: Int
  }

  /// Steps between two of them while there is room.
  static let spacing = 256
  /// In the order of their positions; the first is the beginning, and stays.
  private var kept: [Snapshot]
  private var byteCount = 0
  private let byteLimit: Int

  /// The beginning of a run; all of them take about that many bytes at most.
  init(_ beginning: Moment, byteLimit: Int = 24 << 20) {
    kept = [Snapshot(position: 0, moment: beginning, byteCount: 0)]
    self.byteLimit = byteLimit
  }

  /// How many there are.
  var count: Int { kept.count }

  /// The last one that is not behind `position`.
  func last(notAfter position: Int) -> (position: Int, moment: Moment) {
    let snapshot = kept[place(after: position) - 1]
    return (snapshot.position, snapshot.moment)
  }

  /// Keeps where a run of `count` recorded steps is now, if it is time for it.
  mutating func keep(_ moment: Moment, at position: Int, of count: Int) {
    guard position % Self.spacing == 0 else { return }
    let place = place(after: position)
    guard kept[place - 1].position < position else { return }
    let bytes = moment.byteCount(beside: kept[place - 1].moment)
    kept.insert(Snapshot(position: position, moment: moment, byteCount: bytes), at: place)
    byteCount += bytes
    while byteCount > byteLimit, kept.count > 2 { dropOne(from: position, of: count) }
  }

  /// Forgets those behind `position`.
  mutating func forget(after position: Int) {
    while let last = kept.last, last.position > position {
      byteCount -= last.byteCount
      kept.removeLast()
    }
  }

  private mutating func dropOne(from position: Int, of count: Int) {
    var least: (place: Int, loss: Double)?
    for place in kept.indices.dropFirst() {
      let next = place + 1 < kept.count ? kept[place + 1].position : count
      let distance = abs(position - kept[place].position) + Self.spacing
      let loss = Double(next - kept[place - 1].position) / Double(distance)
      if loss < least?.loss ?? .infinity { least = (place, loss) }
    }
    guard let least else { return }
    byteCount -= kept.remove(at: least.place).byteCount
  }

  /// The place of the first one behind `position`; at least 1.
  private func place(after position: Int) -> Int {
    var (low, high) = (1, kept.count)
    while low < high {
      let middle = (low + high) / 2
      if kept[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
