import CNcurses

/// Makes keys of what ncurses's wgetch returns: codes of special keys, and single bytes of UTF-8.
///
/// Bytes are assembled here and not by get_wch, which forgets the beginning of a character when its end has not arrived yet.
struct KeyDecoder {
  private var bytes: [UInt8] = []
  private var expected = 0

  /// The key that `code` completes, or nil.
  mutating func feed(_ code: Int32) -> Key? {
    guard let byte = UInt8(exactly: code) else {
      bytes = []
      return Self.special(code)
    }
    return byte < 0x80 ? ascii(byte) : part(byte)
  }

  private mutating func ascii(_ byte: UInt8) -> Key? {
    bytes = []
    switch byte {
    case 0: return nil
    case 0x08, 0x7F: return .backspace
    case 0x09: return .tab
    case 0x0A, 0x0D: return .enter
    case 0x1B: return .escape
    case 0x01...0x1A: return .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x1C...0x1F: return nil
    default: return .character(Character(Unicode.Scalar(byte)))
    }
  }

  private mutating func part(_ byte: UInt8) -> Key? {
    if byte >= 0xC0 {
      bytes = [byte]
      expected = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      return nil
    }
    guard !bytes.isEmpty else { return nil }
    bytes.append(byte)
    guard bytes.count == expected else { return nil }
    defer { bytes = [] }
    guard let text = String(validating: bytes, as: UTF8.self), let character = text.first else { return nil }
    return .character(character)
  }

  private static func special(_ code: Int32) -> Key? {
    if (KEY_F0 + 1...KEY_F0 + 12).contains(code) { return .function(Int(code - KEY_F0)) }
    return switch code {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_ENTER: .enter
    case KEY_BTAB: .backTab
    case KEY_BACKSPACE: .backspace
    case KEY_DC: .delete
    case KEY_IC: .insert
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    default: nil
    }
  }
}
