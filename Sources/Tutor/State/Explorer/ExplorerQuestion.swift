import Timeline
import Wording

/// A "why?" that was asked, and what it was answered.
struct ExplorerQuestion: Equatable {
  /// Where and when it was asked.
  let lane: LanePlace
  /// Nanoseconds from the run's start.
  let time: UInt64
  /// The answer.
  let answer: Phrase
  /// The events that prove it, the most telling first.
  let evidence: [Evidence]
  /// Those events in words.
  let proofs: [Phrase]
  /// The event that the reader looks at, nil where they look at what was asked about.
  var shown: Int?

  /// The event that the same key shows next; nil when that leads back to what was asked about.
  var next: Int? {
    let next = shown.map { $0 + 1 } ?? 0
    return evidence.indices.contains(next) ? next : nil
  }
}
