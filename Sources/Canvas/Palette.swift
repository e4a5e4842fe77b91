import Timeline

/// What a terminal is told about one style.
public struct Ink: Hashable, Sendable {
  /// Number of a colour of the terminal, nil for its default.
  public var foreground: Int?
  /// Number of a colour of the terminal, nil for its default.
  public var background: Int?
  /// Beside the colour, or instead of it.
  public var attributes: Style.Attributes

  /// That colour on the default background.
  public init(_ foreground: Int? = nil, _ attributes: Style.Attributes = []) {
    self.foreground = foreground
    self.attributes = attributes
  }
}

/// How many colours may be used.
public enum ColourDepth: Sendable {
  /// Attributes alone: NO_COLOR, or a terminal without colours.
  case none
  /// The eight of ISO 6429.
  case eight
  /// The 256 of xterm.
  case many
}

/// Whether the terminal's background is dark or light.
public enum Theme: String, Sendable, CaseIterable {
  case dark, light
}

/// Which ink each role is drawn with.
///
/// The five families stay near Okabe and Ito's palette, so that they stand apart under every common colour blindness; what the
/// colour says, the fill says as well, so that nothing is lost without it. The terminal's own background is kept, unless it is
/// thrown at a wall, where only black and white are sure to stand apart.
public struct Palette: Hashable, Sendable {
  /// How many colours it uses.
  public let depth: ColourDepth
  /// The background it is meant for.
  public let theme: Theme
  /// Whether the background is painted, and everything drawn with as much contrast as there is.
  public let isProjected: Bool

  /// The palette for a terminal of that depth and background.
  public init(depth: ColourDepth, theme: Theme, isProjected: Bool = false) {
    self.depth = depth
    self.theme = theme
    self.isProjected = isProjected
  }

  /// The ink of a style.
  public func ink(for style: Style) -> Ink {
    var ink =
      switch depth {
      case .none: monochrome(style.role)
      case .eight: eight(style.role)
      case .many: many(style.role)
      }
    ink.attributes.formUnion(style.attributes)
    return isProjected ? projected(ink, style.role) : ink
  }

  /// The ink on a painted background: black on white, or white on black.
  private func projected(_ ink: Ink, _ role: Role) -> Ink {
    var ink = ink
    switch depth {
    case .none: return ink
    case .eight:
      let (black, white) = (0, 7)
      ink.background = pick(black, white)
      ink.foreground = ink.foreground ?? pick(white, black)
      ink.attributes.remove(.dim)
    case .many:
      ink.background = pick(16, 231)
      switch role {
      case .dim: ink.foreground = pick(251, 238)
      case .state(.waits): ink.foreground = pick(250, 240)
      case .state(.heldUp): ink.foreground = pick(208, 130)
      case .state(.movesData): ink.foreground = pick(39, 25)
      default: ink.foreground = ink.foreground ?? pick(231, 16)
      }
    }
    return ink
  }

  private func pick(_ dark: Int?, _ light: Int?) -> Int? { theme == .dark ? dark : light }

  private func many(_ role: Role) -> Ink {
    switch role {
    case .text: Ink()
    case .dim: Ink(pick(246, 242))
    case .accent: Ink(pick(117, 25))
    case .title: Ink(nil, .bold)
    case .key: Ink(pick(117, 25), .bold)
    case .warning: Ink(pick(210, 124), .bold)
    case .selection: Ink(pick(117, 25), .bold)
    case .state(let family): Ink(many(family))
    }
  }

  private func many(_ family: StateFamily) -> Int? {
    switch family {
    case .works: pick(227, 16)
    case .worksNatively: pick(42, 22)
    case .heldUp: pick(202, 166)
    case .waits: pick(244, 246)
    case .movesData: pick(32, 32)
    }
  }

  private func eight(_ role: Role) -> Ink {
    let (red, green, yellow, blue, cyan) = (1, 2, 3, 4, 6)
    return switch role {
    case .text: Ink()
    case .dim: Ink(nil, .dim)
    case .accent: Ink(pick(cyan, blue))
    case .title: Ink(nil, .bold)
    case .key, .selection: Ink(pick(cyan, blue), .bold)
    case .warning: Ink(red, .bold)
    // Black on white and yellow on black: the running bars are the strongest contrast on the screen.
    case .state(.works): Ink(pick(yellow, nil))
    case .state(.worksNatively): Ink(green)
    case .state(.heldUp): Ink(red)
    case .state(.waits): Ink(nil, .dim)
    case .state(.movesData): Ink(pick(cyan, blue))
    }
  }

  private func monochrome(_ role: Role) -> Ink {
    switch role {
    case .dim, .state(.waits): Ink(nil, .dim)
    case .title, .key, .warning, .selection: Ink(nil, .bold)
    case .accent: Ink(nil, .underline)
    case .text, .state: Ink()
    }
  }
}
