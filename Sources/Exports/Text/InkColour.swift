import Canvas
import Timeline

/// The colours of the screen as a picture has them.
enum InkColour {
  /// The colour of a family's bars on `theme`, as `#rrggbb`.
  static func hex(_ family: StateFamily, _ theme: Theme) -> String {
    hex(.state(family), theme)
  }

  /// The colour of a style on `theme`; that of plain text where it has none of its own.
  static func hex(_ style: Style, _ theme: Theme) -> String {
    Palette(depth: .many, theme: theme).ink(for: style).foreground.map(hex) ?? text(theme)
  }

  /// The background.
  static func paper(_ theme: Theme) -> String { theme == .dark ? "#16181d" : "#ffffff" }

  /// Plain text.
  static func text(_ theme: Theme) -> String { theme == .dark ? "#e8e8e8" : "#16181d" }

  /// Lines that are only to be seen when looked for.
  static func rule(_ theme: Theme) -> String { theme == .dark ? "#33363d" : "#dddddd" }

  /// One of xterm's 256 colours from 16 on: a cube of six steps a side, then greys.
  private static func hex(_ number: Int) -> String {
    let parts: [Int]
    if number >= 232 {
      parts = Array(repeating: 8 + 10 * (number - 232), count: 3)
    } else {
      let place = max(0, number - 16)
      parts = [place / 36, place / 6 % 6, place % 6].map { $0 == 0 ? 0 : 55 + 40 * $0 }
    }
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
