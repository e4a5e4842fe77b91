import Exports

/// A piece of a page. Text comes into it escaped or not at all: this is the one place where it does.
struct Markup: Equatable, Sendable {
  /// As it is written into the page.
  private(set) var source: String

  private init(source: String) { self.source = source }

  /// Nothing.
  static let nothing = Markup(source: "")

  /// Longer lines than this are cut; lessons have none.
  private static let limit = 100_000

  /// Text on one line.
  static func text(_ words: String) -> Markup { Markup(source: XMLText.harmless(words, limit: limit)) }

  /// Text of several lines, as in code.
  static func lines(_ lines: [String]) -> Markup {
    Markup(source: lines.map { XMLText.harmless($0, limit: limit) }.joined(separator: "\n"))
  }

  /// A picture, which is escaped already.
  static func picture(_ picture: PagePicture) -> Markup { Markup(source: picture.svg) }

  /// An element. Names of elements and attributes are the program's own; values of attributes may come from outside.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: Markup...
  ) -> Markup {
    element(name, attributes, content)
  }

  /// The same with any number of pieces in it.
  static func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [Markup]
  ) -> Markup {
    Markup(source: opening(name, attributes) + content.map(\.source).joined() + "</\(name)>" + lineEnd(behind: name))
  }

  /// An element that has no content and no end.
  static func void(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> Markup {
    Markup(source: opening(name, attributes))
  }

  private static func opening(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
    let written = attributes.map { " \($0)=\"\(XMLText.harmless($1, limit: limit))\"" }
    return "<\(name)\(written.joined())>"
  }

  /// Line ends stand between blocks, where they mean nothing.
  private static func lineEnd(behind name: String) -> String {
    ["span", "em", "strong", "code", "a", "b", "small", "samp", "i", "summary", "th", "td"].contains(name) ? "" : "\n"
  }

  /// One piece after another.
  static func + (a: Markup, b: Markup) -> Markup { Markup(source: a.source + b.source) }

  /// Whether it is empty.
  var isEmpty: Bool { source.isEmpty }
}

extension [Markup] {
  /// The pieces one after another, with text between them.
  func joined(by separator: String) -> Markup {
    guard let first else { return .nothing }
    return dropFirst().reduce(first) { $0 + .text(separator) + $1 }
  }
}
