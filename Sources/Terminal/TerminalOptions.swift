import Canvas
import Glibc

/// What the user wants of the screen. The environment is consulted where an option leaves it open.
public struct TerminalOptions: Sendable {
  /// Signs of ASCII even where the terminal shows Unicode. Text keeps its language.
  public var asciiOnly = false
  /// Attributes instead of colours, as a NO_COLOR that is not empty asks as well.
  public var noColour = false
  /// The background; nil asks COLORFGBG and falls back to dark.
  public var theme: Theme?
  /// Presses and the wheel as events. The terminal's own selection of text then needs Shift.
  public var mouse = false
  /// The value of a variable of the environment, nil when it is not set.
  public var environment: @Sendable (String) -> String? = { name in getenv(name).map { String(cString: $0) } }

  /// Leaves everything to the environment.
  public init() {}

  /// How many colours to use on a terminal that has `colours`.
  public func depth(colours: Int) -> ColourDepth {
    let refused = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    if noColour || refused || colours < 8 { return .none }
    return colours < 256 ? .eight : .many
  }

  /// The background as far as it is known. COLORFGBG ends with the number of its colour: 7 and 9 to 15 are light.
  public var apparentTheme: Theme {
    if let theme { return theme }
    guard let background = environment("COLORFGBG")?.split(separator: ";").last.flatMap({ Int($0) }) else {
      return .dark
    }
    return background == 7 || (9...15).contains(background) ? .light : .dark
  }
}

/// Why there is no screen.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// TERM names a terminal that cannot move its cursor, or one that nobody has described; empty when it is not set.
  case unsuitable(term: String)
  /// A descriptor could not be made, or ncurses would not start; what the system said.
  case cannotStart(String)
}
