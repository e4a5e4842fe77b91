import Canvas
import Wording

/// The keys that matter now, from the one table of keys.
struct FooterView: Widget {
  private let footer: Footer

  init(_ state: TutorState) {
    let table = KeyTable.runScreen
    let hints = table.hints(
      in: state.situation, models: state.setup.models.count, canScroll: state.overlay == nil && state.canScroll)
    footer = Footer(
      hints.map { FooterView.item($0, state.language) },
      trailing: table.languageHint.map { FooterView.item($0, state.language) })
  }

  func draw(on canvas: inout Canvas, in area: Rect) { footer.draw(on: &canvas, in: area) }

  private static func item(_ hint: KeyTable.Hint, _ language: Language) -> Footer.Item {
    Footer.Item(hint.key[language], hint.word[language])
  }
}
