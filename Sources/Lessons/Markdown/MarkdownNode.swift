/// A piece of Markdown as the parser sees it, copied out of its memory.
struct MarkdownNode: Equatable {
  var kind: Kind
  /// From 1; 0 when the parser does not say.
  var line: Int
  /// Bytes from 1.
  var column: Int
  var children: [MarkdownNode] = []

  enum Kind: Equatable {
    case document
    case heading(Int)
    case paragraph
    /// Nil as its start for a list with bullets.
    case list(start: Int?)
    case item
    case task(isTicked: Bool)
    case quote
    case code(info: String, String)
    case html(String)
    case rule
    case table
    case row(isHeader: Bool)
    case cell
    case text(String)
    case softBreak
    case lineBreak
    case codeSpan(String)
    case inlineHTML(String)
    case emphasis
    case strong
    case link(String)
    case image(String)
    /// Something of an extension that is not switched on.
    case other
  }
}
