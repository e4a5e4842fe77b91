/// Leaves out what a terminal sends for a letter with Alt, or for a key that ncurses does not know: an escape with something
/// right behind it. Read code by code it would be the Esc key and letters that nobody has typed.
struct EscapeFilter {
  private enum Place {
    case outside
    /// Behind an escape that may be the Esc key.
    case escape
    /// Within a sequence that goes on until its final byte.
    case sequence
  }

  private static let escape: Int32 = 0x1B
  private var place = Place.outside

  /// The codes that are keys now that `code` has come.
  mutating func take(_ code: Int32) -> [Int32] {
    switch place {
    case .outside:
      guard code == EscapeFilter.escape else { return [code] }
      place = .escape
      return []
    case .escape:
      // Two escapes are the key twice, of which the second may begin something as well.
      if code == EscapeFilter.escape { return [code] }
      let beginsSequence = code == Int32(UInt8(ascii: "[")) || code == Int32(UInt8(ascii: "O"))
      place = beginsSequence ? .sequence : .outside
      return code > UInt8.max ? [EscapeFilter.escape, code] : []
    case .sequence:
      if (0x20...0x3F).contains(code) { return [] }
      place = .outside
      return (0x40...0x7E).contains(code) ? [] : [code]
    }
  }

  /// Nothing came right behind the last code: an escape was the Esc key. Returns the codes that are keys.
  mutating func pause() -> [Int32] {
    defer { place = .outside }
    return place == .escape ? [EscapeFilter.escape] : []
  }
}
