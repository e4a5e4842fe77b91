import Wording

/// The panels of the explorer: the words by which lanes are found, and the list of all that can be done.
extension TutorState {
  private static let longestFilter = 60

  /// A character was typed.
  mutating func typeInExplorer(_ character: Character) {
    guard let text = explorer?.filter.text, text.count < Self.longestFilter else { return }
    explorer?.find(text + String(character))
  }

  /// Returns false for a key that means what it means without the panel.
  mutating func performInFilter(_ action: Action) -> Bool {
    let text = explorer?.filter.text ?? ""
    switch action {
    case .advance: explorer?.panel = nil
    case .erase: explorer?.find(String(text.dropLast()))
    case .cancel:
      explorer?.panel = nil
      explorer?.find("")
    default: return false
    }
    return true
  }

  mutating func perform(_ action: Action, inMenuAt line: Int) -> [Effect] {
    let actions = ExplorerState.menuActions
    switch action {
    case .up: explorer?.panel = .menu(max(0, line - 1))
    case .down: explorer?.panel = .menu(min(actions.count - 1, line + 1))
    case .pageUp, .top: explorer?.panel = .menu(0)
    case .pageDown, .bottom: explorer?.panel = .menu(actions.count - 1)
    case .cancel, .menu: explorer?.panel = nil
    case .advance:
      explorer?.panel = nil
      return perform(actions[min(line, actions.count - 1)])
    default:
      // A key does what it does, list or not.
      explorer?.panel = nil
      return perform(action)
    }
    return []
  }

  /// A line of the menu was clicked.
  mutating func chooseInExplorer(line: Int) -> [Effect] {
    guard case .menu? = explorer?.panel else { return perform(.choose(line + 1)) }
    return perform(.advance, inMenuAt: line)
  }
}
