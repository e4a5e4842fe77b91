/// Finds the word that was probably meant.
public enum NearestWord {
  /// The candidate most like `word`, nil when none is like it. Case does not count, and the earlier of two equally
  /// good candidates wins. O(candidates × letters²).
  public static func to(_ word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased().prefix(64))
    guard !letters.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let other = Array(candidate.lowercased().prefix(64))
      // Somebody who wrote "gil" meant "gil-threads", however many letters are missing.
      let distance = letters != other && other.starts(with: letters) ? 1 : distance(letters, other)
      if distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.distance <= max(2, letters.count / 2), best.distance < letters.count || best.distance == 1
    else { return nil }
    return best.word
  }

  /// Insertions, deletions, replacements and swaps of neighbours that turn `a` into `b` (optimal string alignment).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
        row.append(cost)
      }
      beforeLast = last
      last = row
    }
    return last[b.count]
  }
}
