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
  /// Rows that show those, beside the titles of all runs: they, and how many more there are.
  static let tellingRows = telling + 1
  /// Lanes that the favoured run keeps where the others keep none.
  private static let favoured = 3

  /// The runs with the most that lets all of them be seen in `room` rows: fewer lanes of each; then some lanes of the
  /// favoured run, without one of the newest, and of the others their figures, or how long they took; then the figures of all.
  /// A single run is left whole unless something is said of it below its lanes, and there is room for some of these.
  static func fitted(
    _ whole: [RunExtent], remarks: [Int], to room: Int, favouring favoured: Int? = nil
  ) -> [RunExtent] {
    let chosen = favoured ?? whole.count - 1
    let remarks = remarks.reduce(0, +)
    func fits(_ extents: [RunExtent]) -> Bool {
      let gap = extents.last?.endsInGap ?? false ? 1 : 0
      return extents.reduce(0) { $0 + $1.rows } - gap + remarks <= room
    }
    guard whole.count > 1 || remarks > 0, !fits(whole) else { return whole }
    var candidates = stride(from: room, through: telling, by: -1).map { lanes in whole.map { $0.abridged(to: lanes) } }
    guard whole.count > 1 else { return candidates.first { fits($0) && $0[0].lanes >= RunExtent.favoured } ?? whole }
    // Rows above the lanes of the other runs and of the favoured one, and the fewest lanes of that.
    for (others, head, least) in [(2, 2, telling), (1, 2, RunExtent.favoured), (1, 1, telling)] {
      candidates += stride(from: room, through: least, by: -1).map { lanes in
        whole.enumerated().map { index, run in
          index == chosen ? run.abridged(to: lanes, headRows: head) : run.title(headRows: others)
        }
      }
    }
    candidates.append(whole.map { $0.title(headRows: 2) })
    return candidates.first(where: fits) ?? whole.map { $0.title(headRows: 1) }
  }

  /// With so many lanes, and rows above them, at most.
  private func abridged(to most: Int, headRows: Int = RunList.usualHeadRows) -> RunExtent {
    var extent = self
    (extent.headRows, extent.lanes) = (min(self.headRows, headRows), min(tasks, most))
    return extent
  }

  /// Only what stands above its lanes, in so many rows at most.
  private func title(headRows: Int) -> RunExtent {
    var extent = abridged(to: 0, headRows: headRows)
    extent.hasTail = false
    return extent
  }
}
