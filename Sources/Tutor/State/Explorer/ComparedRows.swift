/// Which rows of several runs are seen at once: every run keeps its heading and has its fair share of the room, in which its
/// lanes are at the same place as those of the others. Follows from the chosen row alone.
struct ComparedRows {
  /// The rows that are seen, from above.
  let visible: [Int]
  /// Lanes that each run has, and those that are seen, by the run's place.
  let lanes: [Int: (seen: Int, all: Int)]

  /// The rows of `explorer` in `room`.
  init(_ explorer: ExplorerState, room: Int) {
    let parts = ComparedRows.parts(of: explorer.rows)
    let chosen = parts.firstIndex { $0.contains(explorer.chosenRow) } ?? 0
    let shares = ComparedRows.shares(of: max(0, room), parts: parts, chosen: chosen)
    let rank = parts.isEmpty ? 0 : explorer.chosenRow - parts[chosen].lowerBound - 1
    var visible: [Int] = []
    var lanes: [Int: (seen: Int, all: Int)] = [:]
    for (part, share) in zip(parts, shares) where share > 0 {
      let heads = ComparedRows.heads(of: part, in: explorer.rows)
      let body = part.dropFirst(heads)
      let room = max(0, share - heads)
      let place = min(max(0, rank - (heads - 1)), max(0, body.count - 1))
      let offset = place * max(0, body.count - room) / max(1, body.count - 1)
      let seen = body.dropFirst(offset).prefix(room)
      visible += part.prefix(min(heads, share))
      visible += seen
      func count(_ rows: Range<Int>) -> Int { rows.count { explorer.rows[$0].lane != nil } }
      if case .run(let run) = explorer.rows[part.lowerBound] { lanes[run] = (count(seen), count(body)) }
    }
    self.visible = visible
    self.lanes = lanes
  }

  /// The rows of each run, its heading first.
  private static func parts(of rows: [ExplorerRow]) -> [Range<Int>] {
    let starts = rows.indices.filter { if case .run = rows[$0] { true } else { false } }
    return zip(starts, starts.dropFirst() + [rows.count]).map { $0..<$1 }
  }

  /// Rows that stay at the top of a run: its heading, and what was predicted.
  private static func heads(of part: Range<Int>, in rows: [ExplorerRow]) -> Int {
    part.prefix { rows[$0].isHeading }.count
  }

  /// Where not even all headings have room, the chosen run's has.
  private static func shares(of room: Int, parts: [Range<Int>], chosen: Int) -> [Int] {
    guard room < parts.count else { return FairShare.of(room, wanted: parts.map(\.count), favouring: chosen) }
    let first = min(chosen, parts.count - room)
    return parts.indices.map { (first..<first + room).contains($0) ? 1 : 0 }
  }
}
