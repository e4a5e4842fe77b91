import Canvas
import Wording

/// The keys that matter now, from the one table of keys.
struct FooterView: Widget {
  private let items: [Footer.Item]
  private let language: Footer.Item?

  init(_ state: TutorState) {
    let hints = state.keys.hints(state.shownActions, in: state.situation, digits: state.shownDigits)
    items = hints.map { FooterView.item($0, state.language) }
    language = state.keys.languageHint.map { FooterView.item($0, state.language) }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    Footer(fitting(area.width), trailing: language).draw(on: &canvas, in: area)
  }

  /// How to begin and how to leave are always said; what is between them gives way from the right.
  private func fitting(_ columns: Int) -> [Footer.Item] {
    var items = items
    while items.count > 2, FooterView.width(items) > columns { items.remove(at: items.count - 2) }
    return items
  }

  private static func width(_ items: [Footer.Item]) -> Int {
    let gap = 3
    return items.reduce(-gap) { $0 + gap + Text.width($1.key) + 1 + Text.width($1.word) }
  }

  private static func item(_ hint: KeyTable.Hint, _ language: Language) -> Footer.Item {
    Footer.Item(hint.key[language], hint.word[language], target: ClickTarget.action(hint.action).code)
  }
}
