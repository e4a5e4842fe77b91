import Scheduling
import Wording

extension SearchResult {
  /// What a search has found, in a sentence.
  public var words: Phrase {
    switch self {
    case .found(let schedule): MicroscopeWords.found(steps: schedule.count, switches: schedule.switches)
    case .impossible(let states): MicroscopeWords.impossible(states: states)
    case .bounded(let states, let depth): MicroscopeWords.notFound(states: states, depth: depth)
    }
  }
}
