import Canvas
import Timeline

/// The colours of a picture: fixed ones for a picture that stands alone, or the variables of the page that it stands in,
/// which follow the reader's light or dark.
struct PictureInk {
  /// Nil for the variables of a page.
  let theme: Theme?

  func family(_ family: StateFamily) -> String {
    theme.map { InkColour.hex(family, $0) } ?? "var(--\(Self.name(family)))"
  }

  var text: String { theme.map { InkColour.text($0) } ?? "var(--text)" }
  var dim: String { theme.map { InkColour.hex(.dim, $0) } ?? "var(--dim)" }
  var warning: String { theme.map { InkColour.hex(.warning, $0) } ?? "var(--warning)" }
  var rule: String { theme.map { InkColour.rule($0) } ?? "var(--rule)" }

  private static func name(_ family: StateFamily) -> String {
    switch family {
    case .works: "works"
    case .worksNatively: "works-natively"
    case .heldUp: "held-up"
    case .waits: "waits"
    case .movesData: "moves-data"
    }
  }

  /// What a page declares for the pictures in it, and uses itself, on that background: `--text: #…;` and so on.
  static func variables(_ theme: Theme) -> String {
    let families = StateFamily.allCases.map { ("\(name($0))", InkColour.hex($0, theme)) }
    let others = [
      ("paper", InkColour.paper(theme)), ("text", InkColour.text(theme)), ("dim", InkColour.hex(.dim, theme)),
      ("accent", InkColour.hex(.accent, theme)), ("warning", InkColour.hex(.warning, theme)),
      ("rule", InkColour.rule(theme)),
    ]
    return (others + families).map { "--\($0): \($1);" }.joined(separator: " ")
  }
}
