/// How much of a run a list shows.
struct RunExtent: Equatable {
  /// Rows above its lanes.
  var headRows: Int
  /// Lanes that are shown, the first ones.
  var lanes: Int
  /// Whether a row keeps it apart from what follows; where lanes are left out, it says how many.
  var hasTail = true
  private let tasks: Int

  /// So much of a run of `tasks` tasks.
  init(headRows: Int, lanes: Int, of tasks: Int) {
    self.headRows = headRows
    self.lanes = lanes
    self.tasks = tasks
  }

  /// Lanes that are left out.
  var hidden: Int { tasks - lanes }
  /// Rows of it, beside remarks.
  var rows: Int { headRows + lanes + (hasTail ? 1 : 0) }
  /// Whether its last row is empty.
  var endsInGap: Bool { hasTail && hidden == 0 }

  /// Lanes without which those of a run say little.
  private static let telling = 2
  /// Lanes that the newest run keeps where the others keep none.
  private static let newest = 3

  /// The runs with the most that lets all of them be seen in `room` rows: fewer lanes of each; then some lanes of the newest
  /// run, and of the others how long they took; then the figures of all.
  static func fitted(_ whole: [RunExtent], remarks: [Int], to room: Int) -> [RunExtent] {
    let remarks = remarks.reduce(0, +)
    func fits(_ extents: [RunExtent]) -> Bool {
      let gap = extents.last?.endsInGap ?? false ? 1 : 0
      return extents.reduce(0) { $0 + $1.rows } - gap + remarks <= room
    }
    guard whole.count > 1, !fits(whole) else { return whole }
    var candidates = stride(from: room, through: telling, by: -1).map { lanes in whole.map { $0.abridged(to: lanes) } }
    for (headRows, least) in [(RunList.usualHeadRows, newest), (1, telling)] {
      candidates += stride(from: room, through: least, by: -1).map { lanes in
        var extents = whole.map { $0.abridged(to: nil) }
        extents[whole.count - 1] = whole[whole.count - 1].abridged(to: lanes)
        extents[whole.count - 1].headRows = min(headRows, whole[whole.count - 1].headRows)
        return extents
      }
    }
    let titles = whole.map { $0.abridged(to: nil) }
    candidates.append(
      whole.map { run in
        var run = run.abridged(to: nil)
        run.headRows = min(RunList.usualHeadRows, whole[0].headRows)
        return run
      })
    return candidates.first(where: fits) ?? titles
  }

  /// With so many lanes at most; nil for the title alone.
  private func abridged(to most: Int?) -> RunExtent {
    var extent = self
    if let most {
      extent.lanes = min(tasks, most)
    } else {
      (extent.headRows, extent.lanes, extent.hasTail) = (min(headRows, 1), 0, false)
    }
    return extent
  }
}
