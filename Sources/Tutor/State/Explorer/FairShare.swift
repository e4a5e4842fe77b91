/// Rows for runs that stand one above another.
enum FairShare {
  /// What each of several parties gets of `room` when it wants as much as `wanted` says: nobody more than that, and nobody
  /// less than another but for having wanted less, or for the rest of a division, which goes to the favoured one, then to the
  /// first.
  static func of(_ room: Int, wanted: [Int], favouring favoured: Int? = nil) -> [Int] {
    var shares = wanted.map { _ in 0 }
    var rest = max(0, room)
    var hungry = wanted.indices.filter { wanted[$0] > 0 && $0 != favoured }
    if let favoured, wanted.indices.contains(favoured), wanted[favoured] > 0 { hungry.insert(favoured, at: 0) }
    while rest > 0, !hungry.isEmpty {
      let portion = max(1, rest / hungry.count)
      for party in hungry {
        let more = min(portion, wanted[party] - shares[party], rest)
        shares[party] += more
        rest -= more
      }
      hungry.removeAll { shares[$0] == wanted[$0] }
    }
    return shares
  }
}
