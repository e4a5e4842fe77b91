import Canvas
import Wording

/// The keys that matter now, from the one table of keys.
struct FooterView: Widget {
  /// Columns between two keys, and where there is little room.
  private static let gaps = [3, 2]

  private let hints: [KeyTable.Hint]
  private let languageHint: KeyTable.Hint?
  private let language: Language

  init(_ state: TutorState) {
    hints = state.keys.hints(state.shownActions, in: state.situation, digits: state.shownDigits)
    languageHint = state.keys.languageHint
    language = state.language
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let (shown, gap) = fitting(area.width)
    let items = shown.filter { $0.action != .language }.map(item)
    let trailing = shown.first { $0.action == .language }.map(item)
    Footer(items, trailing: trailing, gap: gap).draw(on: &canvas, in: area)
  }

  /// As many keys as there is room for, the least important of them left out; before one is, words get shorter and keys move
  /// together.
  private func fitting(_ columns: Int) -> (hints: [KeyTable.Hint], gap: Int) {
    var shown = hints + [languageHint].compactMap(\.self)
    while true {
      for variant in [shown, shown.map(\.shortened)] {
        if let gap = FooterView.gaps.first(where: { width(variant, gap: $0) <= columns }) { return (variant, gap) }
      }
      let ranks = shown.map { FooterView.rank($0.action) }
      guard shown.count > 1, let least = ranks.max(), let index = ranks.lastIndex(of: least) else { return (shown, 3) }
      shown.remove(at: index)
    }
  }

  /// How soon a key can be done without: the higher, the sooner. How to go on and how to leave are said to the last.
  private static func rank(_ action: Action) -> Int {
    switch action {
    case .advance, .run, .pause, .right: 0
    case .quit: 1
    case .cancel: 2
    case .choose: 3
    case .help: 4
    case .language: 5
    case .left, .switchFocus: 6
    default: 7
    }
  }

  private func width(_ hints: [KeyTable.Hint], gap: Int) -> Int {
    hints.reduce(-gap) { $0 + gap + Text.width($1.key[language]) + 1 + Text.width($1.word[language]) }
  }

  private func item(_ hint: KeyTable.Hint) -> Footer.Item {
    Footer.Item(hint.key[language], hint.word[language], target: ClickTarget.action(hint.action).code)
  }
}
