import CNcurses
import Canvas
import Glibc

/// What can be known of the terminal and the locale before the screen is opened: a diagnosis, taken at one moment.
///
/// Asking changes nothing but the process's locale, which becomes what the screen would make it.
public struct TerminalProbe: Sendable {
  /// Whether terminfo knows the type of the terminal.
  public enum Entry: Equatable, Sendable {
    /// TERM is not set.
    case unset
    case unknown
    /// Known, but a printer or the like.
    case cannotMoveCursor
    case usable
  }

  /// Whether standard input is a terminal.
  public let readsTerminal: Bool
  /// Whether standard output is a terminal.
  public let writesTerminal: Bool
  /// The value of TERM, untrusted; empty when it is not set.
  public let type: String
  /// What terminfo says of the type.
  public let entry: Entry
  /// Columns and rows, nil when standard output is no terminal.
  public let size: (columns: Int, rows: Int)?
  /// Colours that the terminal has, 0 when it has none.
  public let colours: Int
  /// Colours that are used of them.
  public let depth: ColourDepth
  /// Dark or light, as far as it is known.
  public let theme: Theme
  /// The signs that the screen would use.
  public let glyphs: GlyphSet
  /// The encoding of text.
  public let locale: TerminalLocale

  let reportsCursor: Bool

  /// Looks at standard input and output. Before any thread has been started: the locale is the process's.
  public init(_ options: TerminalOptions = TerminalOptions()) {
    type = options.environment("TERM") ?? ""
    let known = interleave_terminfo_of(type)
    entry = Entry(of: type, known)
    readsTerminal = isatty(NcursesSession.input) == 1
    writesTerminal = isatty(NcursesSession.output) == 1
    let (width, height) = TerminalModes.size(of: NcursesSession.output)
    size = writesTerminal ? (width, height) : nil
    colours = Int(known.colours)
    depth = options.depth(colours: Int(known.colours))
    theme = options.apparentTheme
    locale = TerminalLocale.adopt()
    // Where there is no terminal, reverse video is not what keeps Unicode signs from being used.
    let lacksReverse = writesTerminal && !known.has_reverse
    glyphs = options.asciiOnly || !locale.usesUnicode || lacksReverse ? .ascii : .unicode
    reportsCursor = known.reports_cursor
  }

  /// Version of the ncurses in use, such as `6.4.20221231`.
  public static var ncursesVersion: String {
    let text = curses_version().map { String(cString: $0) } ?? ""
    return text.split(separator: " ").last.map(String.init) ?? text
  }
}

extension TerminalProbe.Entry {
  fileprivate init(of type: String, _ known: interleave_terminfo) {
    if type.isEmpty {
      self = .unset
    } else if !known.is_known {
      self = .unknown
    } else {
      self = known.moves_cursor ? .usable : .cannotMoveCursor
    }
  }
}
