/// What the reader is doing in the explorer, and the keys that matter then.
extension ExplorerState {
  var situation: Situation {
    switch panel {
    case .filter: .laneFilter
    case .menu: .laneMenu
    case nil: replaySituation ?? .timeline
    }
  }

  /// The most important first, and how to leave last.
  var shownActions: [[Action]] {
    switch panel {
    case .filter: [[.advance], [.erase], [.up, .down], [.cancel]]
    case .menu: [[.advance], [.up, .down], [.cancel]]
    case nil:
      replayActions
        ?? [[.left, .right], [.advance], [.nextEvent], [.menu], origin == nil ? [.quit] : [.cancel]]
    }
  }

  /// All that the menu lists: what is done here, and is not a digit.
  static let menuActions: [Action] = KeyTable.explorer.entries.map(\.action).filter { action in
    switch action {
    case .choose, .menu, .up, .down, .erase: false
    default: true
    }
  }
}
