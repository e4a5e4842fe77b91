import Timeline
import Wording

/// Replaying and comparing in the explorer.
extension TutorState {
  /// Whether something on the screen goes on by itself that is no run.
  var isPlaying: Bool { screen == .explorer && overlay == nil && (explorer?.isPlaying ?? false) }

  /// That many nanoseconds have passed on the screen while something played.
  mutating func play(for elapsed: UInt64) {
    if isPlaying { explorer?.play(for: elapsed) }
  }

  /// What a key means that replays or compares. Returns false for one that means something else.
  mutating func performInReplay(_ action: Action) -> Bool {
    guard let explorer else { return false }
    // What moves is in the lanes, which the table may hide.
    if [.pause, .stepBack, .stepForward].contains(action) { self.explorer?.showsTable = false }
    switch action {
    case .pause: tell(ReplayWords.nothingToPlay, unless: self.explorer?.playOrPause())
    case .slower: self.explorer?.changeSpeed(faster: false)
    case .faster: self.explorer?.changeSpeed(faster: true)
    case .stepBack: tell(ExplorerWords.noEvent(.previous), unless: self.explorer?.step(.previous))
    case .stepForward: tell(ExplorerWords.noEvent(.next), unless: self.explorer?.step(.next))
    case .compare: compareOrStop(explorer)
    case .race: race(explorer)
    case .ghost: changeGhost()
    case .summary where explorer.isComparing: self.explorer?.showsTable.toggle()
    case .choose(let number) where explorer.isComparing:
      tell(ReplayWords.mostRuns, unless: self.explorer?.compare(with: number - 1))
    case .cancel: return goBack(explorer)
    default: return false
    }
    return true
  }

  private mutating func tell(_ words: Phrase, unless isDone: Bool?) {
    if isDone == false { notice = words }
  }

  private mutating func compareOrStop(_ explorer: ExplorerState) {
    if explorer.isComparing {
      self.explorer?.stopComparing()
    } else if self.explorer?.compare() ?? false {
      self.explorer?.showsTable = true
    } else {
      notice = ReplayWords.nothingToCompare
    }
  }

  /// Where one run is shown, it races with those that it is compared with; without any, alone.
  private mutating func race(_ explorer: ExplorerState) {
    if !explorer.isComparing { _ = self.explorer?.compare() }
    self.explorer?.showsTable = false
    tell(ReplayWords.nothingToPlay, unless: self.explorer?.race())
  }

  private mutating func changeGhost() {
    guard explorer?.changeGhost() ?? false else {
      notice = ReplayWords.noGhost
      return
    }
    // What lies beneath is said as long as it does.
    if explorer?.ghost == nil { notice = ReplayWords.ghostGone }
  }

  /// Esc undoes what these keys have done, one thing after another. Returns false when there is nothing of it.
  private mutating func goBack(_ explorer: ExplorerState) -> Bool {
    if explorer.showsTable {
      self.explorer?.showsTable = false
    } else if self.explorer?.stopReplay() ?? false {
      notice = ReplayWords.whole
    } else if explorer.isComparing, explorer.filter.isEmpty {
      self.explorer?.stopComparing()
    } else {
      return false
    }
    return true
  }
}
