import Experiments
import Timeline
import Wording

/// Two of the runs that can be explored, by their places.
struct RunPair: Hashable, Sendable {
  let first: Int
  let second: Int
}

/// What two of the runs on the screen differ in, in a sentence. Worked out once for each two, when a key asks for it: it takes
/// a look at every stay of both.
extension ExplorerState {
  /// The first run and the one that is looked at; while that is the first, the last one. Nil where there is nothing to
  /// explain: other tasks, or a run that goes on.
  private var comparedPair: RunPair? {
    guard isComparing, let first = shown.first, let last = shown.last else { return nil }
    let second = chosen.run == first ? last : chosen.run
    guard !runs[first].log.isPartial, !runs[second].log.isPartial,
      runs[second].record.hasSameTasks(as: runs[first].record)
    else { return nil }
    return RunPair(first: first, second: second)
  }

  /// What is known of the difference between them, nil where nothing is.
  var difference: Phrase? { comparedPair.flatMap { differences[$0] } }

  /// Works out what is about to be shown.
  mutating func noteDifference() {
    guard showsTable, let pair = comparedPair, differences[pair] == nil else { return }
    let (first, second) = (runs[pair.first].explanation, runs[pair.second].explanation)
    differences[pair] = RunDifference(first.diagnosis, second.diagnosis).sentence
  }
}
