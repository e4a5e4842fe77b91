import Timeline

/// The signs that the screen is made of: one set for terminals that show Unicode, one for those that show ASCII.
///
/// Every sign is narrow or neutral in Unicode's East Asian Width: an ambiguous one (a full block, a box's edge, an arrow) is two
/// cells wide in a terminal that is set up for Korean, and would break every lane.
public struct GlyphSet: Hashable, Sendable {
  /// The name of the set, for options and diagnosis.
  public let name: String
  private let states: [Cell]
  /// Before the chosen line of a list.
  public let pointer: Glyph
  /// The piece of a scrollbar that can be seen now.
  public let thumb: Cell
  /// The rest of a scrollbar.
  public let track: Cell
  /// A line that separates, where space alone does not.
  public let rule: Glyph
  /// The moment "now" or a cursor in a lane.
  public let cursor: Glyph
  /// After the bar of a task that did not end well.
  public let failure: Glyph
  /// A bar of what did not take place: what somebody has predicted.
  public let ghost: Glyph

  /// Signs of the Unicode set.
  public static let unicode = GlyphSet(
    name: "unicode", states: TaskState.allCases.map(unicodeCell), pointer: glyph(">"),
    thumb: Cell(glyph("▐"), .dim), track: Cell(glyph("╎"), .dim), rule: glyph("╌"), cursor: glyph("╎"),
    failure: glyph("!"), ghost: glyph("_"))

  /// Signs of the ASCII set; those of states are the text notation of `Timeline`.
  public static let ascii = GlyphSet(
    name: "ascii", states: TaskState.allCases.map { Cell(glyph($0.notation), .state($0.family)) }, pointer: glyph(">"),
    thumb: Cell(glyph("#"), .dim), track: Cell(glyph("|"), .dim), rule: glyph("-"), cursor: glyph("|"),
    failure: glyph("!"), ghost: glyph("_"))

  /// How one cell of a lane in `state` is drawn.
  public func cell(for state: TaskState) -> Cell { states[Int(state.rawValue)] }

  /// Every sign of the set, for checks of their widths.
  public var all: [Glyph] {
    states.map(\.glyph) + [pointer, thumb.glyph, track.glyph, rule, cursor, failure, ghost]
  }

  private static func unicodeCell(_ state: TaskState) -> Cell {
    let style = Style.state(state.family)
    return switch state {
    // A solid bar: the full block is ambiguous in width, a space in reverse video is not.
    case .running: Cell(.space, style.with(.reverse))
    case .native: Cell(glyph("▞"), style)
    case .ready: Cell(glyph("░"), style)
    case .wait: Cell(glyph("╌"), style)
    case .receive: Cell(glyph("▬"), style)
    default: Cell(glyph(state.notation), style)
    }
  }

  private static func glyph(_ character: Character) -> Glyph {
    GlyphReader.glyphs(of: String(character)).first ?? .unknown
  }
}

extension StateFamily {
  /// The state whose sign stands for the whole family.
  public var representative: TaskState {
    switch self {
    case .works: .running
    case .worksNatively: .native
    case .heldUp: .ready
    case .waits: .wait
    case .movesData: .receive
    }
  }
}
