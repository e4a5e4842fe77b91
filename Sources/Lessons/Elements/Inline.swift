import Experiments

/// A run of text in one style, or a quoted figure: what paragraphs, cells and titles are made of.
public struct Inline: Equatable, Sendable {
  /// What is shown.
  public enum Content: Equatable, Sendable {
    /// Harmless text without line breaks.
    case text(String)
    case quotation(Quotation)
    /// The next run begins a new line.
    case lineBreak
  }

  /// How it is shown.
  public struct Style: OptionSet, Hashable, Sendable {
    /// The set's bits.
    public let rawValue: UInt8
    /// A set of those bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Emphasized.
    public static let emphasis = Style(rawValue: 1)
    /// Strongly emphasized.
    public static let strong = Style(rawValue: 2)
    /// Code: words of a programming language.
    public static let code = Style(rawValue: 4)
  }

  /// What is shown.
  public var content: Content
  /// How it is shown.
  public var style: Style
  /// Where it leads, nil for nowhere.
  public var link: LinkTarget?
  /// Where it begins.
  public var place: SourcePlace

  /// Makes a run; see the members.
  public init(_ content: Content, style: Style = [], link: LinkTarget? = nil, at place: SourcePlace) {
    self.content = content
    self.style = style
    self.link = link
    self.place = place
  }
}

/// Where a link within text leads.
public enum LinkTarget: Equatable, Hashable, Sendable {
  /// An http or https address, shown and never fetched by itself.
  case web(String)
  /// Another lesson, by the name of its folder: `07-the-lock`.
  case lesson(String)
}
