/// What the reader is doing in the explorer, and the keys that matter then.
extension ExplorerState {
  var situation: Situation {
    switch panel {
    case .filter: .laneFilter
    case .menu: .laneMenu
    case .why: .cause
    case .summary: .account
    case nil: replaySituation ?? .timeline
    }
  }

  /// Whether the lanes are not to be seen.
  var coversLanes: Bool {
    switch panel {
    case .menu, .summary: true
    case .filter, .why, nil: false
    }
  }

  /// The most important first, and how to leave last.
  var shownActions: [[Action]] {
    switch panel {
    case .filter: [[.advance], [.erase], [.up, .down], [.cancel]]
    case .menu: [[.advance], [.up, .down], [.cancel]]
    case .why: [[.why], [.left, .right], [.nextEvent], [.cancel]]
    case .summary: [[.up, .down], [.cancel]]
    case nil:
      replayActions
        ?? [[.left, .right], [.advance], [.why], [.menu], origin == nil ? [.quit] : [.cancel]]
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
