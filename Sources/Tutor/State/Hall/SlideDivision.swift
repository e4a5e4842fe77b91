import Lessons

/// Divides what is too long for a slide where a speaker would draw breath: between sentences, else between clauses, else
/// between words.
enum SlideDivision {
  /// The text in as few parts of at most `limit` words as there can be, about equally long.
  static func parts(of text: [Inline], limit: Int) -> [[Inline]] {
    let pieces = text.slideTokens.sentences.flatMap { units(of: $0, limit: limit) }
    return packed(pieces, limit: limit).map(\.inlines)
  }

  /// A sentence whole, or in parts when it is too long for a slide of its own.
  private static func units(of sentence: [SlideToken], limit: Int) -> [[SlideToken]] {
    guard sentence.words > limit else { return [sentence] }
    let clauses = sentence.parts { $0.ending != .none }
    let fine = clauses.flatMap { $0.words > limit ? $0.map { [$0] } : [$0] }
    return packed(fine, limit: limit)
  }

  /// Neighbours together as far as `limit` allows, and then as evenly as in so many parts is possible.
  static func packed(_ units: [[SlideToken]], limit: Int) -> [[SlideToken]] {
    let fewest = filled(units, limit: limit).count
    let total = units.reduce(0) { $0 + $1.words }
    let least = fewest == 0 ? limit : min(limit, (total + fewest - 1) / fewest)
    for even in least..<limit where filled(units, limit: even).count == fewest { return filled(units, limit: even) }
    return filled(units, limit: limit)
  }

  private static func filled(_ units: [[SlideToken]], limit: Int) -> [[SlideToken]] {
    var parts: [[SlideToken]] = []
    var room = 0
    for unit in units {
      if unit.words <= room, let last = parts.indices.last {
        parts[last] += unit
        room -= unit.words
      } else {
        parts.append(unit)
        room = limit - unit.words
      }
    }
    return parts
  }
}
