import Timeline
import Wording

/// What keys mean in the explorer.
extension TutorState {
  mutating func performInExplorer(_ action: Action) -> [Effect] {
    switch explorer?.panel {
    case .menu(let line): return perform(action, inMenuAt: line)
    case .filter where performInFilter(action): return []
    case .why(let question) where perform(action, after: question): return []
    case .summary(let line) where perform(action, inSummaryAt: line): return []
    case .filter, .why, .summary, nil: break
    }
    if action != .cancel { explorer?.isNew = false }
    let effects = explore(action)
    askAgain()
    return effects
  }

  /// Does what a key means among the lanes.
  private mutating func explore(_ action: Action) -> [Effect] {
    defer { explorer?.noteDifference() }
    if performInReplay(action) { return [] }
    let layout = ExplorerLayout(self)
    let (columns, page) = (layout?.columns ?? 1, max(1, (layout?.lanes.height ?? 2) - 1))
    switch action {
    case .left: explorer?.time.move(forwards: false, columns: columns)
    case .right: explorer?.time.move(forwards: true, columns: columns)
    case .up: explorer?.move(by: -1)
    case .down: explorer?.move(by: 1)
    case .pageUp: explorer?.move(by: -page)
    case .pageDown: explorer?.move(by: page)
    case .top: jump { $0.time.go(to: 0) }
    case .bottom: jump { $0.time.go(to: $0.time.end) }
    case .nextEvent: goToEvent(.next)
    case .previousEvent: goToEvent(.previous)
    case .switchFocus: changeScope()
    case .zoomIn: zoom(closer: true)
    case .zoomOut: zoom(closer: false)
    case .fit: explorer?.time.fit()
    case .advance: lookCloser()
    case .erase: if !(explorer?.goBack() ?? false) { notice = ExplorerWords.nothingBefore }
    case .search: explorer?.panel = .filter
    case .sort:
      explorer?.changeOrder()
      if let explorer { notice = ExplorerWords.sorted(explorer.order.words) }
    case .fold: if !(explorer?.fold() ?? false) { notice = ExplorerWords.nothingToFold }
    case .pin: explorer?.pin()
    case .mark: explorer?.mark()
    case .nextMark: goToMark()
    case .choose(let number): showRun(number - 1)
    case .why: ask()
    case .summary: explorer?.panel = .summary(0)
    case .laneKind: changeKind()
    case .menu: explorer?.panel = .menu(0)
    case .cancel, .explorer: return leaveOrClear()
    default: break
    }
    return []
  }

  // MARK: Going

  /// Goes somewhere from where Backspace leads back.
  mutating func jump(_ go: (inout ExplorerState) -> Void) {
    explorer?.remember()
    if var explorer {
      go(&explorer)
      self.explorer = explorer
    }
  }

  private mutating func goToEvent(_ direction: EventDirection) {
    guard let explorer else { return }
    if !(self.explorer?.goToEvent(direction) ?? false) {
      notice = explorer.hasScope ? ExplorerWords.noEvent(direction) : ExplorerWords.noLock
    }
  }

  private mutating func changeScope() {
    guard let scope = explorer?.scope else { return }
    let scopes = EventScope.allCases
    let next = scopes[((scopes.firstIndex(of: scope) ?? 0) + 1) % scopes.count]
    explorer?.scope = next
    notice = ExplorerWords.scope(next)
  }

  private mutating func goToMark() {
    guard let explorer, let mark = explorer.marks.first(where: { $0 > explorer.time.cursor }) ?? explorer.marks.first
    else {
      notice = ExplorerWords.noMark
      return
    }
    jump { $0.time.go(to: mark) }
  }

  // MARK: Zooming

  private mutating func zoom(closer: Bool) {
    if !(explorer?.time.zoom(closer: closer) ?? false) {
      notice = closer ? ExplorerWords.closest : ExplorerWords.widest
    }
  }

  /// What is under the cursor is brought to full size; where it is already, everything is seen again.
  private mutating func lookCloser() {
    guard let explorer else { return }
    let stretch = explorer.stretch
    var closer = explorer.time
    closer.show(from: stretch.start, to: stretch.end)
    if closer.level == explorer.time.level, closer.level > 0 {
      self.explorer?.time.fit()
    } else {
      jump { $0.time = closer }
    }
  }

  // MARK: Lanes and runs

  /// Lanes of the next kind that the run has; why it has none of those between.
  private mutating func changeKind() {
    guard let kind = explorer?.kind, let record = explorer?.run.record else { return }
    let kinds = LaneKind.allCases
    let place = kinds.firstIndex(of: kind) ?? 0
    var missing: Phrase?
    for step in 1...kinds.count {
      let next = kinds[(place + step) % kinds.count]
      if explorer?.show(next) ?? false {
        notice = .joined([missing, ExplorerWords.lanes(by: next)].compactMap(\.self), by: " ")
        return
      }
      missing = missing ?? record.laneUnavailable(by: next)?.sentence
    }
  }

  private mutating func showRun(_ place: Int) {
    guard let explorer, explorer.runs.indices.contains(place) else { return }
    self.explorer?.show([place])
  }

  /// Esc shows all lanes again where only some are shown, and leaves otherwise.
  private mutating func leaveOrClear() -> [Effect] {
    guard let explorer, explorer.panel != nil || !explorer.filter.isEmpty else { return leaveExplorer() }
    self.explorer?.panel = nil
    self.explorer?.find("")
    return []
  }
}
