import Terminal
import Wording

extension Key {
  /// How the key is called in the footer and the help. Arrows are words: their signs are of ambiguous width.
  var name: Phrase {
    switch self {
    case .character(" "): Phrase(en: "Space", ko: "Space")
    case .character(let character): Phrase(verbatim: String(character))
    case .control(let character): Phrase(verbatim: "Ctrl-" + character.uppercased())
    case .up: Phrase(en: "Up", ko: "위")
    case .down: Phrase(en: "Down", ko: "아래")
    case .left: Phrase(en: "Left", ko: "왼쪽")
    case .right: Phrase(en: "Right", ko: "오른쪽")
    case .enter: Phrase(verbatim: "Enter")
    case .tab: Phrase(verbatim: "Tab")
    case .backTab: Phrase(verbatim: "Shift-Tab")
    case .escape: Phrase(verbatim: "Esc")
    case .backspace: Phrase(verbatim: "Backspace")
    case .delete: Phrase(verbatim: "Delete")
    case .insert: Phrase(verbatim: "Insert")
    case .home: Phrase(verbatim: "Home")
    case .end: Phrase(verbatim: "End")
    case .pageUp: Phrase(verbatim: "PgUp")
    case .pageDown: Phrase(verbatim: "PgDn")
    case .function(let number): Phrase(verbatim: "F\(number)")
    }
  }

  /// Whether it is a letter of Korean input.
  var isJamo: Bool {
    guard case .character(let character) = self else { return false }
    return character.unicodeScalars.allSatisfy { (0x3131...0x3163).contains($0.value) }
  }

  /// The key as it is without Shift or Caps Lock, for letters and jamo.
  var unshifted: Key {
    guard case .character(let character) = self else { return self }
    if let plain = Key.shiftedJamo[character] { return .character(plain) }
    let lower = character.lowercased()
    return lower.count == 1 ? lower.first.map(Key.character) ?? self : self
  }

  private static let shiftedJamo: [Character: Character] = [
    "ㅃ": "ㅂ", "ㅉ": "ㅈ", "ㄸ": "ㄷ", "ㄲ": "ㄱ", "ㅆ": "ㅅ", "ㅒ": "ㅐ", "ㅖ": "ㅔ",
  ]
}
