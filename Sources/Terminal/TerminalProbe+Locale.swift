import CNcurses
import Glibc

/// The encoding that the environment asks for, and the one that the screen uses.
public struct TerminalLocale: Equatable, Sendable {
  /// The locale of the environment, nil when it names one that is not installed.
  public let name: String?
  /// Its encoding; that of the C locale when it is not installed.
  public let encoding: String
  /// Whether the screen shows Unicode, if need be by way of C.UTF-8.
  public let usesUnicode: Bool

  /// Whether the environment's own locale is in UTF-8.
  public var isUnicode: Bool { name != nil && encoding == "UTF-8" }

  /// Columns that the C library gives to a character, and ncurses with it; nil when it cannot be printed.
  public static func columns(of character: Unicode.Scalar) -> Int? {
    let columns = interleave_locale_width(character.value)
    return columns < 0 ? nil : Int(columns)
  }

  /// Takes the locale that the screen would take, and tells how that went.
  static func adopt() -> TerminalLocale {
    let name = setlocale(LC_CTYPE, "").map { String(cString: $0) }
    let encoding = String(cString: interleave_locale_encoding())
    return TerminalLocale(name: name, encoding: encoding, usesUnicode: interleave_use_unicode_locale())
  }
}
