import Timeline

/// What a piece of the screen is for. Colours follow from it, in `Palette`.
public enum Role: Hashable, Sendable {
  case text
  /// What may be overlooked: axes, hints.
  case dim
  /// The one thing to look at.
  case accent
  case title
  /// The name of a key.
  case key
  case warning
  /// The chosen line of a list.
  case selection
  /// A stretch of a task's life.
  case state(StateFamily)
}

/// A role with what it takes to set one thing apart from another of the same role.
public struct Style: Hashable, Sendable {
  /// Ways to draw that every terminal of use has.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// One bit each, in the order of the members.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier strokes, or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 2)
    /// A line below.
    public static let underline = Attributes(rawValue: 4)
    /// Fainter strokes.
    public static let dim = Attributes(rawValue: 8)
  }

  /// What it is for.
  public var role: Role
  /// What sets it apart.
  public var attributes: Attributes

  /// `role`, set apart by `attributes`.
  public init(_ role: Role, _ attributes: Attributes = []) {
    self.role = role
    self.attributes = attributes
  }

  /// Plain text.
  public static let text = Style(.text)
  /// What may be overlooked.
  public static let dim = Style(.dim)
  /// The one thing to look at.
  public static let accent = Style(.accent)
  /// A heading.
  public static let title = Style(.title)
  /// The name of a key.
  public static let key = Style(.key)
  /// Something is wrong.
  public static let warning = Style(.warning)
  /// The chosen line of a list.
  public static let selection = Style(.selection)
  /// A stretch of a task's life.
  public static func state(_ family: StateFamily) -> Style { Style(.state(family)) }

  /// This style with `more` attributes.
  public func with(_ more: Attributes) -> Style { Style(role, attributes.union(more)) }
}
